import type { BaseLogger } from "pino";
import type { Claimed, Inbox } from "../store/inbox.ts";
import { troubleOf } from "../store/trouble.ts";
import type { Hands } from "./hands.ts";

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
  /** How to handle what was stored; undefined where nothing can be made of it. */
  readonly taskOf: (claimed: Claimed) => (() => Promise<void>) | undefined;
  readonly log: Pick<BaseLogger, "info" | "warn" | "error">;
  /** Milliseconds between two looks. */
  readonly everyMs?: number | undefined;
}

/**
 * An event that was in hand so often when its instance died may be why it died. Fewer would be unfair to those that were
 * only there as well, while another one took instance after instance with it.
 */
const mostBegun = 20;

const usually = 5_000;
/** So much is taken over at once, so that what comes in anew does not wait behind it. */
const mostAtOnce = 20;

export function createTakeover(options: TakeoverOptions): Takeover {
  const { inbox, hands, taskOf, log, everyMs = usually } = options;
  let timer: NodeJS.Timeout | undefined;
  let stopped = true;
  let taken = 0;
  let looking: Promise<void> | undefined;

  function take(claimed: Claimed): void {
    const { eventId, attempts, failures } = claimed;
    // Our own, where we could not say in time that we still work on it.
    if (hands.has(eventId)) return;
    const task = taskOf(claimed);
    log.info({ event: eventId, attempts }, "an event is taken over");
    taken++;
    const refuse = () => Promise.reject(new Unreadable());
    hands
      .take({ eventId, attempts: failures + 1, again: task !== undefined, task: task ?? refuse })
      .finally(() => {
        taken--;
        // There may be more than we could take.
        if (taken === mostAtOnce - 1) look();
      });
  }

  async function once(): Promise<void> {
    try {
      for (const { eventId, kind, attempts } of await inbox.giveUp(mostBegun)) {
        log.error({ event: eventId, kind, attempts }, "an event is given up");
      }
      if (stopped || taken >= mostAtOnce) return;
      for (const claimed of await inbox.claim(mostAtOnce - taken)) take(claimed);
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
