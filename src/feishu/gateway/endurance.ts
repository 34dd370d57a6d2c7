import { currentErrand, type Rank, type Strain } from "../errand.ts";
import type { Failure, FailureKind } from "../failure.ts";

/**
 * How long anybody waits through Feishu not answering (5xx, timeouts, no connection), from the first call it failed to
 * answer on: then it is said that it does not work. A person who asked hears so within twelve seconds, whichever calls
 * their answer takes; names on a card end with them. Who asked for hundreds would rather wait half a minute.
 * Milliseconds.
 */
export const endurance: Readonly<Record<Rank, number>> = { person: 12_000, names: 12_000, bulk: 28_000 };

/** Even at its end an attempt gets so long: an answer often comes in a tenth of it. Milliseconds. */
const leastAttempt = 1_000;

/** The failures in which Feishu did not answer; a spent quota says how long it lasts (line.ts). */
const unanswered: ReadonlySet<FailureKind> = new Set(["timeout", "unreachable", "feishu-fault"]);

/** What one call may still wait for, on the errand it is made on. */
export interface Endurance {
  /** How long until no attempt begins any more, milliseconds. */
  readonly withinMs: number;
  /** How long the next attempt may take, where that is less than usual. Milliseconds. */
  attempt(): number | undefined;
  /** An attempt that had begun then failed so, or was answered: then nobody waits through anything any more. */
  note(failure: Failure | undefined, began: number): void;
}

/** `now` in milliseconds on a clock that only goes forward. */
export function createEndurance(now: () => number): Endurance {
  const { rank, strain = {} as Strain } = currentErrand();
  const longest = endurance[rank];
  const left = () => (strain.since === undefined ? undefined : strain.since + longest - now());
  return {
    withinMs: left() ?? longest,
    attempt() {
      const rest = left();
      return rest === undefined ? undefined : Math.max(leastAttempt, rest);
    },
    note(failure, began) {
      if (!failure) {
        strain.since = undefined;
        return;
      }
      strain.kind = failure.kind;
      if (unanswered.has(failure.kind)) strain.since ??= began;
    },
  };
}
