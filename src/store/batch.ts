import { setImmediate as nextTurn } from "node:timers/promises";

/** Many small wishes, granted by few writes. */
export interface Batch<T, R> {
  /** The item's own result once it is written; rejects with the rest of its write where that fails. */
  add(item: T): Promise<R>;
}

export interface BatchOptions {
  /** Items in one write at most. */
  readonly most?: number;
  /** How long the first item waits for company; until the end of this turn of the event loop unless given. */
  readonly gather?: () => Promise<unknown>;
}

/**
 * Group commit: what is asked for in the same turn of the event loop, or while the write before is under way, goes
 * into one write. Each waits for the disk once, but all wait together.
 *
 * @param write takes items and gives their results in the same order
 */
export function batched<T, R>(
  write: (items: readonly T[]) => Promise<readonly R[]>,
  { most = 500, gather = () => nextTurn() }: BatchOptions = {},
): Batch<T, R> {
  const waiting: { item: T; resolve: (result: R) => void; reject: (error: unknown) => void }[] = [];
  let running = false;

  async function run(): Promise<void> {
    await gather();
    while (waiting.length > 0) {
      const taken = waiting.splice(0, most);
      try {
        const results = await write(taken.map(({ item }) => item));
        for (const [index, { resolve }] of taken.entries()) resolve(results[index] as R);
      } catch (error) {
        for (const { reject } of taken) reject(error);
      }
      // SQLite writes on this very thread: what came in meanwhile is to be read before the next write.
      if (waiting.length > 0) await nextTurn();
    }
    running = false;
  }

  return {
    add: (item) =>
      new Promise((resolve, reject) => {
        waiting.push({ item, resolve, reject });
        if (running) return;
        running = true;
        void run();
      }),
  };
}
