import type { BaseLogger } from "pino";
import type { Claimed, Deaths, Inbox } from "../store/inbox.ts";
import { triesOf } from "../store/inbox-failures.ts";
import { troubleOf } from "../store/trouble.ts";
import type { Hands, Job } from "./hands.ts";

/** Looks after what nobody works on any more: its instance died or was stopped, or an attempt failed. */
export interface Takeover {
  /** Looks at once and then every few seconds. */
  start(): void;
  /** Looks no more. Resolves once nothing more will be taken. */
  stop(): Promise<void>;
}

export interface TakeoverOptions {
  readonly inbox: Pick<Inbox, "claim" | "giveUp" | "fail">;
  readonly hands: Hands;
  /** How to handle what was stored, and how that counts; undefined where nothing can be made of it. */
  readonly taskOf: (claimed: Claimed) => Pick<Job, "task" | "counts"> | undefined;
  readonly log: Pick<BaseLogger, "info" | "warn" | "error">;
  /** Milliseconds between two looks. */
  readonly everyMs?: number | undefined;
}

/**
 * An event that was being handled so often when its instance died may be why it died. From then on it is handled with no
 * other such beside it, so that the one that is deadly does not take the others' lives.
 */
const suspectFrom = 3;
/**
 * Over so many deaths, all but the first with no other suspect in hand, it is given up, though not before so long has
 * passed (milliseconds): where instances die of something else, that is over by then. What came of it may still be sent
 * within the hour for which Feishu knows our messages' `uuid` again.
 */
const mostDeaths = 12;
const leastTime = 1_800_000;

const usually = 3_000;
/** So much is taken over at once, so that what comes in anew does not wait behind it. */
const mostAtOnce = 20;

export function createTakeover(options: TakeoverOptions): Takeover {
  const { inbox, hands, taskOf, log, everyMs = usually } = options;
  let timer: NodeJS.Timeout | undefined;
  let stopped = true;
  let taken = 0;
  let suspects = 0;
  let looking: Promise<void> | undefined;

  function take(claimed: Claimed): void {
    const { eventId } = claimed;
    const tries = triesOf(claimed);
    const suspect = tries.deaths >= suspectFrom;
    // Our own, where we could not say in time that we still work on it.
    if (hands.has(eventId)) return;
    const task = taskOf(claimed);
    log.info({ event: eventId, ...tries }, "an event is taken over");
    taken++;
    if (suspect) suspects++;
    const refuse = { task: () => Promise.reject(new Unreadable()) };
    hands.take({ eventId, ...tries, again: task !== undefined, ...(task ?? refuse) }).finally(() => {
      taken--;
      if (suspect) suspects--;
      // There may be more than we could take.
      if (suspect || taken === mostAtOnce - 1) look();
    });
  }

  async function claim(most: number, deaths: Deaths): Promise<void> {
    for (const claimed of await inbox.claim(most, deaths)) take(claimed);
  }

  async function once(): Promise<void> {
    try {
      for (const one of await inbox.giveUp(mostDeaths, leastTime)) {
        log.error({ event: one.eventId, kind: one.kind, ...triesOf(one) }, "an event is given up");
      }
      if (!stopped && suspects === 0) await claim(1, { least: suspectFrom });
      if (!stopped && taken < mostAtOnce) await claim(mostAtOnce - taken, { below: suspectFrom });
    } catch (error) {
      log.warn({ trouble: troubleOf(error) }, "what was left lying could not be looked for");
    }
  }

  function look(): void {
    if (stopped || looking) return;
    looking = once().finally(() => {
      looking = undefined;
    });
  }

  return {
    start() {
      stopped = false;
      look();
      timer = setInterval(look, everyMs).unref();
    },
    async stop() {
      stopped = true;
      clearInterval(timer);
      await looking;
    },
  };
}

/** What was stored cannot be read: the app's secret has changed since. */
class Unreadable extends Error {
  override readonly name = "Unreadable";
}
