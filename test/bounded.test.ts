import { expect, test } from "vitest";
import { bounded } from "../src/bounded.ts";

test("what was used least lately goes once there is more than was said", () => {
  const cache = bounded<string>(2);
  cache.set("one", "1");
  cache.set("two", "2");
  cache.get("one");
  cache.set("three", "3");
  expect([...cache.keys()].sort()).toEqual(["one", "three"]);
});

test("what has outlived its time is not given", () => {
  let now = 1;
  const cache = bounded<string>(2, { ttl: 1000, ttlResolution: 0, perf: { now: () => now } });
  cache.set("one", "1");
  now += 1001;
  expect(cache.get("one")).toBeUndefined();
});
