import { expect, test } from "vitest";
import type { Failure } from "../../src/feishu/failure.ts";
import { createPace } from "../../src/feishu/pace.ts";
import { persistently } from "../../src/feishu/persistence.ts";
import { failed } from "../../src/outcome.ts";

/** A clock that goes on only while somebody waits. */
function clock() {
  let at = 0;
  return {
    now: () => at,
    wait: async (milliseconds: number) => {
      at += milliseconds;
    },
  };
}

async function waitsOf(failure: Partial<Failure>, random: () => number): Promise<number[]> {
  const waits: number[] = [];
  await persistently(
    async () => failed({ kind: "feishu-fault", endpoint: "im.messages.create", ...failure }),
    {
      wait: async (milliseconds) => waits.push(milliseconds),
      random,
    },
  );
  return waits;
}

test("pauses differ by chance, from half to half as long again", async () => {
  expect(await waitsOf({}, () => 0)).toEqual([150, 750, 2000]);
  expect(await waitsOf({}, () => 1)).toEqual([450, 2250, 6000]);
});

test("nobody comes back before Feishu's own wait is over", async () => {
  for (const random of [0, 1]) {
    const waits = await waitsOf({ kind: "rate-limited", retryAfter: 7 }, () => random);
    for (const wait of waits) expect(wait).toBeGreaterThanOrEqual(7000);
  }
});

test("five turns of a key in a second, in order; another key does not wait for it", async () => {
  const { now, wait } = clock();
  const pace = createPace({ times: 5, within: 1000, now, wait });
  const at: number[] = [];
  for (let nth = 0; nth < 12; nth++) {
    await pace.turn("oc_1");
    at.push(now());
  }
  expect(at).toEqual([0, 0, 0, 0, 0, 1000, 1000, 1000, 1000, 1000, 2000, 2000]);
  await pace.turn("oc_2");
  expect(now()).toBe(2000);
});
