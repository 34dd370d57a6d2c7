import { setTimeout as after } from "node:timers/promises";
import type { BaseLogger } from "pino";
import { errorName } from "../error-name.ts";
import type { Inbox } from "../store/inbox.ts";
import { type Tries, triesOf } from "../store/inbox-failures.ts";
import { troubleOf } from "../store/trouble.ts";

/** One event of ours and how to handle it. */
export interface Job extends Tries {
  readonly eventId: string;
  /** Whether it may be tried again where this fails. */
  readonly again: boolean;
  /** How it counts once the task is through. */
  readonly counts?: "done" | "failed";
  task(): Promise<void>;
}

/** Those who work on what was accepted or taken over. */
export interface Hands {
  /** Works on it to the end, whatever happens, and writes down how it ended. Resolves then; never rejects. */
  take(job: Job): Promise<void>;
  has(eventId: string): boolean;
  /** How many jobs are in hand. */
  count(): number;
  /** Resolves once nothing is in hand any more. */
  settled(): Promise<void>;
}

export interface HandsOptions {
  readonly inbox: Pick<Inbox, "done" | "putOff" | "fail" | "hold">;
  readonly log: Pick<BaseLogger, "error" | "warn">;
  /** How often we say that we still work on what is in hand: well within the inbox's lease. Milliseconds. */
  readonly holdEveryMs?: number | undefined;
  /** Pauses after each failed attempt, milliseconds. */
  readonly pausesMs?: readonly number[] | undefined;
}

/** What is new and was never tried. */
export const firstTry: Tries = { attempts: 1, failures: 0, deaths: 0 };

/** An event is given up after so many attempts that failed. */
export const mostFailures = 5;

/**
 * Pauses after each failed attempt, milliseconds. All attempts together stay well within the hour for which Feishu knows
 * our messages' `uuid` again, so that what was sent after all shows once.
 */
const usualPauses = [2_000, 10_000, 60_000, 300_000];

/** Where an error asks for a longer pause it gets it, up to here: four of them still fit into that hour. Milliseconds. */
const longestPause = 600_000;

const usualHold = 3_000;
/** Between two tries to write how something ended, and how many there are: as long as the lease. Milliseconds. */
const rewriting = 1_000;
const mostWrites = 12;

export function createHands(options: HandsOptions): Hands {
  const { inbox, log, holdEveryMs = usualHold, pausesMs = usualPauses } = options;
  const working = new Map<string, Promise<void>>();
  let holding: NodeJS.Timeout | undefined;

  function hold(): void {
    inbox.hold([...working.keys()]).catch((error: unknown) => {
      log.warn({ events: working.size, trouble: troubleOf(error) }, "others may take over what is in hand");
    });
  }

  /** Handles it; what is left is to write down how that ended. */
  async function handled(job: Job): Promise<() => Promise<void>> {
    const { eventId: event, again, counts } = job;
    try {
      await job.task();
      return () => (counts === "failed" ? inbox.fail(event) : inbox.done(event));
    } catch (error) {
      const failures = job.failures + 1;
      const spent = !again || failures >= mostFailures;
      const words = spent ? "an event is given up" : "an event could not be handled; it is tried again";
      log.error({ event, ...triesOf({ ...job, failures }), error: errorName(error) }, words);
      const pause = Math.max(pausesMs[failures - 1] ?? 0, pauseOf(error));
      return () => (spent ? inbox.fail(event) : inbox.putOff(event, pause));
    }
  }

  async function work(job: Job): Promise<void> {
    const write = await handled(job);
    for (let written = 1; ; written++) {
      try {
        return await write();
      } catch (error) {
        const about = { event: job.eventId, trouble: troubleOf(error) };
        if (written === mostWrites) return log.error(about, "how an event ended could not be written");
        if (written === 1) log.warn(about, "how an event ended cannot be written yet");
      }
      await after(rewriting, undefined, { ref: false });
    }
  }

  return {
    take(job) {
      const running = work(job).finally(() => {
        working.delete(job.eventId);
        if (working.size > 0) return;
        clearInterval(holding);
        holding = undefined;
      });
      working.set(job.eventId, running);
      holding ??= setInterval(hold, holdEveryMs).unref();
      return running;
    },
    has: (eventId) => working.has(eventId),
    count: () => working.size,
    async settled() {
      while (working.size > 0) await Promise.all(working.values());
    },
  };
}

/** An error may say how long to wait before it is any use to try again. */
function pauseOf(error: unknown): number {
  const asked = error instanceof Error && "againAfterMs" in error ? error.againAfterMs : undefined;
  return typeof asked === "number" ? Math.min(asked, longestPause) : 0;
}
