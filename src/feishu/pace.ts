import { setTimeout as after } from "node:timers/promises";
import { RateLimiterRes } from "rate-limiter-flexible";
import { bounded } from "../bounded.ts";
import type { Counter } from "../counter.ts";
import type { Wait } from "./persistence.ts";

/** Lets each key's turns come only so often, in the order they were asked for. */
export interface Pace {
  /** Resolves when it is this key's turn. */
  turn(key: string): Promise<void>;
}

export interface PaceOptions {
  /** Turns of a key within any such span of milliseconds. */
  readonly times: number;
  readonly within: number;
  /** Milliseconds on a clock that only goes forward. */
  readonly now?: (() => number) | undefined;
  readonly wait?: Wait | undefined;
  /** Where instances count their turns together; absent where there is only this one. */
  readonly counter?: Counter | undefined;
}

/** So many keys are kept in mind: none of more is busy at once. */
const mostKeys = 10_000;

export function createPace({
  times,
  within,
  now = () => performance.now(),
  wait = after,
  counter,
}: PaceOptions): Pace {
  // A span that begins with a turn: two of them that meet are a little too fast, which is then as with any other
  // limit that is hit, said again later.
  const shared = counter?.({ name: "turns", points: times, seconds: within / 1000 });
  const turns = bounded<readonly number[]>(mostKeys);
  return {
    async turn(key) {
      const before = turns.get(key) ?? [];
      const at = Math.max(now(), (before.at(-times) ?? Number.NEGATIVE_INFINITY) + within);
      turns.set(key, [...before, at].slice(-times));
      const left = at - now();
      if (left > 0) await wait(left);
      for (;;) {
        const others = await shared?.consume(key).catch((refused: unknown) => {
          if (refused instanceof RateLimiterRes) return refused;
          throw refused;
        });
        if (!others || others.consumedPoints <= times) return;
        await wait(Math.max(1, others.msBeforeNext));
      }
    },
  };
}
