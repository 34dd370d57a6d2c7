import { expect, test } from "vitest";
import { paced } from "../../src/feishu/paced.ts";

/** A clock on which waiting takes no time. */
function clock() {
  let at = 0;
  return {
    now: () => at,
    wait: async (milliseconds: number) => {
      at += milliseconds;
    },
  };
}

test("results stand in the order of the items, whoever is first", async () => {
  const later: (() => void)[] = [];
  const all = paced(
    [1, 2, 3],
    (item) => new Promise<number>((resolve) => later.unshift(() => resolve(item * 10))),
    { atOnce: 3, perSecond: 100, ...clock() },
  );
  await Promise.resolve();
  for (const end of later) end();
  expect(await all).toEqual([10, 20, 30]);
});

test("no more run at once than may", async () => {
  let running = 0;
  let most = 0;
  await paced(
    Array.from({ length: 20 }, (_, index) => index),
    async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
    },
    { atOnce: 4, perSecond: 100, ...clock() },
  );
  expect(most).toBe(4);
});

test("within any second no more begin than may, and a full second's worth begins at once", async () => {
  const time = clock();
  const begun: number[] = [];
  await paced(
    Array.from({ length: 50 }, (_, index) => index),
    async () => void begun.push(time.now()),
    { atOnce: 1, perSecond: 20, ...time },
  );
  expect(begun.filter((at) => at < 1000)).toHaveLength(20);
  for (const [index, at] of begun.entries()) {
    const before = begun[index - 20];
    if (before !== undefined) expect(at - before).toBeGreaterThanOrEqual(1000);
  }
});

test("nothing to do is done", async () => {
  expect(await paced([], async () => 1, { atOnce: 5, perSecond: 5 })).toEqual([]);
});
