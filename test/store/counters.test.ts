import { RateLimiterRes } from "rate-limiter-flexible";
import { afterEach, describe, expect, test, vi } from "vitest";
import { createLimits } from "../../src/conversation/admission/limits.ts";
import type { Counter } from "../../src/counter.ts";
import { createPace } from "../../src/feishu/pace.ts";
import type { Store } from "../../src/store/store.ts";
import { opened, postgres, sqlite } from "./databases.ts";

/** How many of so many tries are let through. */
async function through(counter: Counter, points: number, tries: number, key = "ou_1"): Promise<number> {
  const limiter = counter({ name: "test", points, seconds: 60 });
  let count = 0;
  for (let nth = 0; nth < tries; nth += 1) {
    await limiter.consume(key).then(
      () => (count += 1),
      (refused) => expect(refused).toBeInstanceOf(RateLimiterRes),
    );
  }
  return count;
}

const counterOf = ({ counters }: Store): Counter => {
  if (!counters.counter) throw new Error("nothing is shared");
  return counters.counter;
};

afterEach(() => {
  vi.useRealTimers();
});

describe("two instances on one PostgreSQL", () => {
  test("count together", async () => {
    const url = await postgres();
    const [one, other] = [await opened(url), await opened(url)];
    expect(await through(counterOf(one), 5, 3)).toBe(3);
    expect(await through(counterOf(other), 5, 6)).toBe(2);
    expect(await through(counterOf(other), 5, 1, "ou_2")).toBe(1);
  });

  test("agree though their clocks are an hour apart", async () => {
    const url = await postgres();
    const [one, other] = [await opened(url), await opened(url)];
    expect(await through(counterOf(one), 2, 2)).toBe(2);
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 3_600_000 });
    const limiter = counterOf(other)({ name: "test", points: 2, seconds: 60 });
    const refused = await limiter.consume("ou_1").catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(RateLimiterRes);
    expect(Object(refused).msBeforeNext).toBeLessThanOrEqual(60_000);
  });

  test("know of each other, also of one that leaves", async () => {
    const url = await postgres();
    const [one, other] = [await opened(url), await opened(url)];
    for (const { counters } of [one, other, one]) await counters.beat();
    expect(one.counters.instances()).toBe(2);
    await other.counters.leave();
    await one.counters.beat();
    expect(one.counters.instances()).toBe(1);
  });

  test("keep to their share while the database is gone", async () => {
    const url = await postgres();
    const [one, other] = [await opened(url), await opened(url)];
    const limiter = counterOf(one)({ name: "test", points: 4, seconds: 10 });
    for (const { counters } of [one, other, one]) await counters.beat();
    await one.close();
    const left = [];
    for (let nth = 0; nth < 5; nth += 1)
      left.push(await limiter.consume("ou_1").catch((error: unknown) => error));
    expect(left.filter((it) => !(it instanceof RateLimiterRes) || it.consumedPoints <= 4)).toHaveLength(4);
    // Four in twenty seconds, not in ten: half of what is allowed is the other's.
    expect(Object(left[4]).msBeforeNext).toBeGreaterThan(10_000);
  });

  test("keep to the pace of a chat together", async () => {
    const url = await postgres();
    const waits: number[] = [];
    const paceOf = ({ counters }: Store) =>
      createPace({
        times: 5,
        within: 1050,
        counter: counters.counter,
        wait: async (milliseconds) => {
          waits.push(milliseconds);
          await new Promise((resolve) => setTimeout(resolve, milliseconds));
        },
      });
    const [here, there] = [paceOf(await opened(url)), paceOf(await opened(url))];
    for (const one of [here, there, here, there, here]) await one.turn("oc_1");
    expect(waits).toEqual([]);
    await there.turn("oc_1");
    expect(waits.length).toBeGreaterThan(0);
    await there.turn("oc_2");
  });

  test("a person's asks are counted wherever they arrive", async () => {
    const url = await postgres();
    const [one, other] = [await opened(url), await opened(url)];
    const [here, there] = [createLimits(2, counterOf(one)), createLimits(2, counterOf(other))];
    const turn = { chatId: "oc_1", openId: "ou_1" };
    expect((await here.take(turn)).kind).toBe("welcome");
    expect((await there.take(turn)).kind).toBe("welcome");
    expect(await here.take(turn)).toMatchObject({ kind: "wait", who: "person", first: true });
    expect(await there.take(turn)).toMatchObject({ kind: "wait", who: "person", first: false });
  });
});

test("on SQLite there is one instance, which counts by itself", async () => {
  const { counters } = await opened(await sqlite());
  expect(counters.counter).toBeUndefined();
  expect(counters.instances()).toBe(1);
});
