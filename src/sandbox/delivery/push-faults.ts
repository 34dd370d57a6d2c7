import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import { done, failed } from "../../outcome.ts";
import type { Road } from "./road.ts";

/** What goes wrong with a push on its way to the bot: each event may be pushed several times. */
export interface PushFault {
  /** Which pushes it befalls: those of an event of this type, by Feishu's name or a pattern of it; all unless given. */
  readonly type?: string | RegExp;
  /** How many pushes it befalls; without it, all. */
  readonly times?: number;
  /** It never arrives, and nobody answers. */
  readonly drop?: boolean;
  /** It never arrives: something in between answers 503. */
  readonly refused?: boolean;
  /** It never arrives: the connection ends. */
  readonly cut?: boolean;
  /** It arrives, and its answer does not come back. */
  readonly lost?: boolean;
  /** Milliseconds until it sets out. */
  readonly delay?: number;
  /**
   * It sets out only once so many later pushes have come to an end: the order changes. Those that it befalls while one
   * is held go ahead, for all of them held would only stand still.
   */
  readonly behind?: number;
  /** So many more of it arrive at the same time (document "events": duplicates may come even after a success). */
  readonly copies?: number;
}

/** The faults of pushes arranged at present. */
export interface PushFaults {
  /** Returns how to take it back; what it holds behind others sets out then. */
  add(fault: PushFault): () => void;
  /** Takes all back; what is held behind others sets out. */
  clear(): void;
  /** A road on which pushes go as the faults will have it. Of several faults the first befalls one. */
  on(road: Road): Road;
}

interface Entry {
  readonly fault: PushFault;
  left: number;
}

export function pushFaults(): PushFaults {
  let book: Entry[] = [];
  let held: { entry: Entry; left: number; go: () => void }[] = [];

  function take(type: string | undefined): Entry | undefined {
    const entry = book.find(({ fault, left }) => left > 0 && befalls(fault, type));
    if (entry) entry.left -= 1;
    return entry;
  }

  const others = (entry: Entry) =>
    new Promise<void>((go) => held.push({ entry, left: entry.fault.behind ?? 0, go }));

  function letGo(which: (entry: Entry) => boolean): void {
    for (const { entry, go } of held) if (which(entry)) go();
    held = held.filter(({ entry }) => !which(entry));
  }

  /** One push more has come to an end. */
  function passed(): void {
    for (const one of held) one.left -= 1;
    for (const { go } of held.filter(({ left }) => left <= 0)) go();
    held = held.filter(({ left }) => left > 0);
  }

  return {
    add(fault) {
      const entry = { fault, left: fault.times ?? Number.POSITIVE_INFINITY };
      book.push(entry);
      return () => {
        book = book.filter((it) => it !== entry);
        letGo((it) => it === entry);
      };
    },
    clear() {
      book = [];
      letGo(() => true);
    },
    on: (road) => async (event) => {
      const entry = take(typeOf(event));
      const { behind = 0, delay = 0, drop, refused, cut, lost, copies = 0 } = entry?.fault ?? {};
      if (entry && behind > 0 && !held.some((one) => one.entry === entry)) await others(entry);
      if (delay > 0) await wait(delay);
      if (drop) return failed("timeout");
      if (refused) return done({ status: 503, body: "" });
      if (cut) return failed("unreachable");
      const pushes = Array.from({ length: copies + 1 }, () => road(event));
      const [first] = await Promise.all(pushes);
      passed();
      return lost || first === undefined ? failed("timeout") : first;
    },
  };
}

/** The event's type, where the payload is an event. */
const typed = z.object({ header: z.object({ event_type: z.string() }) });

function typeOf(event: object): string | undefined {
  return typed.safeParse(event).data?.header.event_type;
}

function befalls({ type: which }: PushFault, type: string | undefined): boolean {
  if (which === undefined) return true;
  if (type === undefined) return false;
  return typeof which === "string" ? which === type : which.test(type);
}
