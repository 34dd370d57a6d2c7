import { setTimeout as after } from "node:timers/promises";

/** How fast many calls of one kind may go. */
export interface Pace {
  /** Calls under way at once. */
  readonly atOnce: number;
  /** Calls begun within any one second. */
  readonly perSecond: number;
  /** Milliseconds on a clock that only goes forward. */
  readonly now?: () => number;
  readonly wait?: (milliseconds: number) => Promise<unknown>;
}

/** Does a task for each item, side by side as far as the pace allows. Results stand in the items' order. */
export async function paced<T, R>(
  items: readonly T[],
  task: (item: T) => Promise<R>,
  { atOnce, perSecond, now = () => performance.now(), wait = after }: Pace,
): Promise<R[]> {
  const begun: number[] = [];
  const results: R[] = [];
  let next = 0;
  async function work(): Promise<void> {
    for (;;) {
      const index = next++;
      const item = items[index];
      if (index >= items.length || item === undefined) return;
      const turn = Math.max(now(), (begun[index - perSecond] ?? Number.NEGATIVE_INFINITY) + 1000);
      begun[index] = turn;
      if (turn > now()) await wait(turn - now());
      results[index] = await task(item);
    }
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, work));
  return results;
}
