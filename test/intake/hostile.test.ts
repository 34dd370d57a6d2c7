import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { securityHeaders } from "../../src/security-headers.ts";
import { encryptKey, verificationToken } from "./feishu.ts";
import { startBole } from "./hostile/bole.ts";
import { families } from "./hostile/families.ts";
import { replays } from "./hostile/replays.ts";
import { headOf, momentAt } from "./hostile/request.ts";
import { type Answered, agreed, send } from "./hostile/send.ts";

/*
 * Every hostile request, over a socket of its own, against Bole as it is started: refused, nothing run, alive.
 */

const at = momentAt(Date.now());
const all = families(at);
const played = replays(at);

/** Longer than the 5 s Bole gives a request, and the second in which it looks. Milliseconds. */
const patience = 15_000;

let bole: Awaited<ReturnType<typeof startBole>>;
/** The slow ones are sent all at once, before everything else: each lasts until Bole cuts it off. */
const slow = new Map<string, Promise<Answered>>();
beforeAll(async () => {
  bole = await startBole();
  for (const { requests } of all.filter((family) => family.slow)) {
    for (const request of requests) slow.set(request.name, send(bole.port, request, patience));
  }
});
afterAll(() => bole.close());

test("there are at least two hundred, each named once", () => {
  const names = all.flatMap(({ title, requests }) => requests.map(({ name }) => `${title}: ${name}`));
  expect(names.length).toBeGreaterThanOrEqual(200);
  expect(new Set(names).size).toBe(names.length);
});

describe.each(all.map((family) => [family.title, family] as const))("%s", (_title, family) => {
  test.each(family.requests.map((one) => [one.name, one] as const))("%s", async (_name, one) => {
    const answered = await (slow.get(one.name) ?? send(bole.port, one, patience));
    expect(answered.waiting).toBe(false);
    expect(agreed(answered)).toBe(false);
    // Who still writes when Bole hangs up for too many bytes has the connection reset, and may miss the answer.
    const missed = one.status === 413 && answered.text === "";
    if (one.status === "closed" || missed) expect(answered.text).toBe("");
    else expect(answered.statuses[0], answered.text).toBe(one.status);
    // What is refused at the door hears its status and not a word.
    if (answered.statuses[0] === 401 || answered.statuses[0] === 413) {
      expect(answered.text).toMatch(/\r\n\r\n\{\}(HTTP|$)/);
      for (const [name, value] of Object.entries(securityHeaders)) {
        expect(answered.text).toContain(`${name}: ${value}`);
      }
    }
    expect(answered.text).not.toMatch(new RegExp(`${encryptKey}|${verificationToken}|node_modules|polluted`));
  });

  test("none of them ran anything, and Bole still answers", async () => {
    expect(await bole.acted()).toBe(0);
  });
});

describe("Recorded and sent again within EVENT_MAX_AGE: answered 200 as Feishu's own retries are, done once", () => {
  test.each(played.map((one) => [one.name, one] as const))("%s", async (name, { genuine, again }) => {
    const first = await send(bole.port, { pieces: [headOf(genuine), genuine.body] }, patience);
    expect(first.statuses).toEqual([200]);
    expect(first.text.includes('"toast"')).toBe(name.startsWith("a press"));
    for (let time = 0; time < 2; time++) {
      expect((await send(bole.port, { pieces: again }, patience)).text).toMatch(
        /^HTTP\/1\.1 200 [\s\S]*\r\n\{\}$/,
      );
    }
  });

  test("each message was replied to once, and Bole ends in good order", async () => {
    await bole.close();
    const replied = bole.repliedTo().filter((id) => !id.startsWith("om_honest_"));
    expect(replied).toHaveLength(played.filter(({ name }) => !name.startsWith("a press")).length);
    expect(new Set(replied).size).toBe(replied.length);
  });
});

test("the log of all this holds no secret and nothing of what was sent", async () => {
  await bole.close();
  expect(bole.output().match(/a request was refused/g)?.length).toBeGreaterThan(300);
  for (const secret of [encryptKey, verificationToken, "a-secret-nobody", "ada@example.com", "cli_fedcba"]) {
    expect(bole.output()).not.toContain(secret);
  }
});
