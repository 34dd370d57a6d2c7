import { describe, expect, test, vi } from "vitest";
import { getUser } from "../../../src/feishu/endpoints/contact-users-get.ts";
import { batchGetJobDatas } from "../../../src/feishu/endpoints/corehr-job-datas-batch-get.ts";
import { searchReferrals } from "../../../src/feishu/endpoints/hire-referrals-search.ts";
import { listTalents } from "../../../src/feishu/endpoints/hire-talents-list.ts";
import { replyMessage } from "../../../src/feishu/endpoints/im-messages-reply.ts";
import { onErrand } from "../../../src/feishu/errand.ts";
import { createAllowance } from "../../../src/feishu/gateway/allowance.ts";
import { createBreaker } from "../../../src/feishu/gateway/breaker.ts";
import { createLine } from "../../../src/feishu/gateway/line.ts";
import { withLogIds } from "../../../src/feishu/log-ids.ts";
import { unwatched } from "../../../src/observer.ts";
import {
  clientOf,
  data,
  movedClock,
  openPlatform,
  type Reply,
  type Seen,
  token,
  tokenPath,
} from "../platform.ts";

const numbers = (count: number) => Array.from({ length: count }, (_, at) => `71409642084763${71000 + at}`);
const idsOf = (seen: Seen): string[] => Object(seen.body).employment_ids;
const jobOf = (id: string) => ({ employment_id: id, job_datas: [{ job_id: `9${id}` }] });
const jobs = (seen: Seen) => data({ items: idsOf(seen).map(jobOf) });
const limited: Reply = {
  status: 429,
  headers: { "x-ogw-ratelimit-reset": "3" },
  body: { code: 99991400, msg: "request trigger frequency limit" },
};
const fault: Reply = { status: 500, body: { code: 1002001, msg: "system error" } };
const listed = data({ items: [], has_more: false });
const asking = (id: string) => ({ body: { employment_ids: [id] } });

describe("the documented quota", () => {
  test("20 talent searches a second: sixty at once take their time", async () => {
    const clock = movedClock();
    const { take } = createAllowance(listTalents, clock);
    const line = createLine({ take, clock });
    const at: number[] = [];
    const turns = Array.from({ length: 60 }, async () => {
      expect((await line.enter({ rank: "bulk" }).turn).ok).toBe(true);
      at.push(clock.now());
    });
    await Promise.all(turns);
    for (let nth = 20; nth < at.length; nth += 1) {
      expect((at[nth] ?? 0) - (at[nth - 20] ?? 0)).toBeGreaterThanOrEqual(1000);
    }
    // Nor longer than it takes: the last go in the third second.
    expect(clock.now()).toBeLessThan(2300);
  });

  test("a thousand users a minute, fifty a second: a second that is spent costs the minute nothing", async () => {
    const clock = movedClock();
    const { take } = createAllowance(getUser, clock);
    let went = 0;
    for (let second = 0; second < 20; second++) {
      for (let asked = 0; asked < 60; asked++) if ((await take()) === 0) went += 1;
      await clock.wait(1_100);
    }
    expect(went).toBe(1_000);
    expect(await take()).toBeGreaterThan(1_000);
  });

  test("whoever waits for a token leaves within the quota all the same", async () => {
    const clock = movedClock();
    const { promise: issued, resolve: issue } = Promise.withResolvers<Reply>();
    const platform = await openPlatform(
      () => listed,
      () => issued,
    );
    const left: number[] = [];
    const { feishu } = clientOf(platform, {
      clock,
      fetch: (...request) => {
        if (!String(request[0]).endsWith(tokenPath)) left.push(clock.now());
        return fetch(...request);
      },
    });
    const calls = Array.from({ length: 21 }, (_, page) =>
      feishu.call(listTalents, { query: { page_token: `p${page}` } }),
    );
    await vi.waitFor(() => expect(platform.tokenRequests).toHaveLength(1));
    issue(token(1));
    await Promise.all(calls);
    expect((left[20] ?? 0) - (left[0] ?? 0)).toBeGreaterThanOrEqual(1_000);
  });

  test("99991400 without a word of until when, or with an absurd one, keeps nobody away for long", async () => {
    for (const headers of [{}, { "x-ogw-ratelimit-reset": "1764126720" }]) {
      const clock = movedClock();
      const replies: Reply[] = [{ ...limited, headers }];
      const platform = await openPlatform(() => replies.shift() ?? listed);
      const { feishu } = clientOf(platform, { clock });
      await feishu.call(listTalents, {});
      const after = clock.now();
      await clock.wait(61_000);
      expect(await feishu.call(listTalents, {})).toMatchObject({ ok: true });
      expect(clock.now() - after).toBeLessThan(63_000);
    }
  });

  test("99991400: everybody waits as long as Feishu asks, then is answered", async () => {
    const clock = movedClock();
    const replies = [limited];
    const platform = await openPlatform(() => replies.shift() ?? listed);
    const { feishu } = clientOf(platform, { clock });
    expect(await feishu.call(listTalents, {})).toMatchObject({ ok: true });
    expect(clock.now()).toBeGreaterThanOrEqual(3000);
    expect(platform.calls).toHaveLength(2);
  });
});

describe("the same call", () => {
  test("under way is made once, however many ask, and counts as everybody's own", async () => {
    const platform = await openPlatform(() => ({ ...listed, headers: { "x-tt-logid": "L1" } }));
    const { feishu } = clientOf(platform);
    const own = Array.from({ length: 50 }, () => new Set<string>());
    await Promise.all(own.map((into) => withLogIds(into, () => feishu.call(listTalents, {}))));
    expect(platform.calls).toHaveLength(1);
    expect(own.map((into) => [...into])).toEqual(own.map(() => ["L1"]));
  });

  test("made later is made again", async () => {
    const platform = await openPlatform(() => listed);
    const { feishu } = clientOf(platform);
    await feishu.call(listTalents, {});
    await feishu.call(listTalents, {});
    expect(platform.calls).toHaveLength(2);
  });

  test("a message said twice is said twice", async () => {
    const platform = await openPlatform(() => data({ message_id: "om_2" }));
    const { feishu } = clientOf(platform);
    const parts = {
      path: { message_id: "om_1" },
      body: { msg_type: "text" as const, content: '{"text":"hi"}', uuid: "u" },
    };
    await Promise.all([feishu.call(replyMessage, parts), feishu.call(replyMessage, parts)]);
    expect(platform.calls).toHaveLength(2);
  });
});

describe("different people's ids", () => {
  test("travel in one call, and each gets what is theirs", async () => {
    const platform = await openPlatform(jobs);
    const { feishu } = clientOf(platform);
    const outcomes = await Promise.all(numbers(60).map((id) => feishu.call(batchGetJobDatas, asking(id))));
    expect(platform.calls.map((it) => idsOf(it).length)).toEqual([60]);
    expect(outcomes.map((it) => it.ok && it.value.items.map((one) => one.employment_id))).toEqual(
      numbers(60).map((id) => [id]),
    );
  });

  test("a hundred in a call at most", async () => {
    const platform = await openPlatform(jobs);
    const { feishu } = clientOf(platform);
    await Promise.all(numbers(230).map((id) => feishu.call(batchGetJobDatas, asking(id))));
    expect(platform.calls.map((it) => idsOf(it).length)).toEqual([100, 100, 30]);
  });

  test("do not travel together where anything else differs", async () => {
    const platform = await openPlatform(jobs);
    const { feishu } = clientOf(platform);
    const [one = "", other = ""] = numbers(2);
    await Promise.all([
      feishu.call(batchGetJobDatas, asking(one)),
      feishu.call(batchGetJobDatas, { body: { employment_ids: [other], get_all_version: true } }),
    ]);
    expect(platform.calls.map(idsOf)).toEqual([[one], [other]]);
  });

  test("gather while calls are few, so that many asks take fewer still", async () => {
    const platform = await openPlatform(jobs);
    const { feishu } = clientOf(platform);
    const asks: Promise<unknown>[] = [];
    for (const id of numbers(250)) {
      asks.push(feishu.call(batchGetJobDatas, asking(id)));
      // One after another: none comes with the next within two milliseconds.
      await new Promise((resolve) => setTimeout(resolve, 3));
    }
    expect((await Promise.all(asks)).every((it) => Object(it).ok)).toBe(true);
    expect(platform.calls.length).toBeLessThanOrEqual(12);
    expect(platform.calls.flatMap(idsOf).sort()).toEqual(numbers(250).sort());
  });

  test("one that spoils the call is alone in it", async () => {
    const [bad = "", ...good] = numbers(5);
    const refusal: Reply = { status: 400, body: { code: 1160013, msg: "no such employment" } };
    const platform = await openPlatform((seen) => (idsOf(seen).includes(bad) ? refusal : jobs(seen)));
    const { feishu } = clientOf(platform);
    const outcomes = await Promise.all([bad, ...good].map((id) => feishu.call(batchGetJobDatas, asking(id))));
    expect(outcomes.map((it) => it.ok)).toEqual([false, true, true, true, true]);
  });

  test("one of a hundred that spoils the call is found by halves, and costs the others nothing", async () => {
    const all = numbers(100);
    const bad = all[37] ?? "";
    const refusal: Reply = { status: 400, body: { code: 1160023, msg: "no permission of this employee" } };
    const platform = await openPlatform((seen) => (idsOf(seen).includes(bad) ? refusal : jobs(seen)));
    const { feishu } = clientOf(platform, { unlimited: () => true });
    const outcomes = await Promise.all(all.map((id) => feishu.call(batchGetJobDatas, asking(id))));
    expect(all.filter((_, at) => !outcomes[at]?.ok)).toEqual([bad]);
    expect(outcomes[37]).toMatchObject({ failure: { kind: "out-of-range", code: 1160023 } });
    expect(platform.calls.length).toBeLessThanOrEqual(15);
  });

  test("where a whole company is refused, everybody hears so, each for themselves", async () => {
    const refusal: Reply = { status: 400, body: { code: 1160023, msg: "no permission of this employee" } };
    const platform = await openPlatform(() => refusal);
    const { feishu } = clientOf(platform, { unlimited: () => true });
    const outcomes = await Promise.all(numbers(40).map((id) => feishu.call(batchGetJobDatas, asking(id))));
    expect(outcomes.every((it) => !it.ok && it.failure.kind === "out-of-range")).toBe(true);
    expect(platform.calls.length).toBeLessThanOrEqual(1 + 14 + 40);
  });

  test("an answer with somebody nobody asked for is given to nobody: each asks alone", async () => {
    const [first = "", second = "", stranger = ""] = numbers(3);
    const platform = await openPlatform((seen) =>
      data({ items: [...idsOf(seen), ...(idsOf(seen).length > 1 ? [stranger] : [])].map(jobOf) }),
    );
    const { feishu } = clientOf(platform);
    const outcomes = await Promise.all(
      [first, second].map((id) => feishu.call(batchGetJobDatas, asking(id))),
    );
    expect(outcomes.map((it) => it.ok && it.value.items.map((one) => one.employment_id))).toEqual([
      [first],
      [second],
    ]);
    expect(platform.calls.map((it) => idsOf(it).length)).toEqual([2, 1, 1]);
  });
});

describe("trouble that passes", () => {
  test.each([
    ["Feishu fails inside", fault],
    ["a gateway answers in its place", { status: 502, body: "<html>bad gateway</html>" }],
  ])("%s: a read is made again", async (_, trouble) => {
    const replies: Reply[] = [trouble, trouble];
    const platform = await openPlatform(() => replies.shift() ?? listed);
    const { feishu } = clientOf(platform, { clock: movedClock() });
    expect(await feishu.call(listTalents, {})).toMatchObject({ ok: true });
    expect(platform.calls).toHaveLength(3);
  });

  test("three times at most", async () => {
    const platform = await openPlatform(() => fault);
    const { feishu } = clientOf(platform, { clock: movedClock() });
    expect(await feishu.call(listTalents, {})).toMatchObject({ failure: { kind: "feishu-fault" } });
    expect(platform.calls).toHaveLength(3);
  });

  test("a message is not: whoever sends it knows whether it may be", async () => {
    const platform = await openPlatform(() => fault);
    const { feishu } = clientOf(platform, { clock: movedClock() });
    await feishu.call(replyMessage, {
      path: { message_id: "om_1" },
      body: { msg_type: "text", content: '{"text":"hi"}', uuid: "u" },
    });
    expect(platform.calls).toHaveLength(1);
  });

  test("a refusal is final", async () => {
    const platform = await openPlatform(() => ({ status: 400, body: { code: 1002002, msg: "invalid" } }));
    const { feishu } = clientOf(platform);
    expect(await feishu.call(listTalents, {})).toMatchObject({ failure: { kind: "invalid-parameter" } });
    expect(platform.calls).toHaveLength(1);
  });
});

test("an endpoint that is down is left alone, others are not", async () => {
  const platform = await openPlatform(({ path }) =>
    path.endsWith("/talents") ? fault : data({ items: [] }),
  );
  let lined = 0;
  const observer = { ...unwatched, lined: () => (lined += 1) };
  const { feishu } = clientOf(platform, { clock: movedClock(), observer });
  for (let nth = 0; nth < 6; nth += 1) await feishu.call(listTalents, {});
  const before = platform.calls.length;
  expect(before).toBe(10);
  const turns = lined;
  expect(await feishu.call(listTalents, {})).toMatchObject({
    failure: { kind: "feishu-fault", code: 1002001 },
  });
  expect(platform.calls).toHaveLength(before);
  // Nor does it cost the quota a turn.
  expect(lined).toBe(turns);
  const referrals = await feishu.call(searchReferrals, { body: { talent_id: "6891560630172518670" } });
  expect(referrals.ok).toBe(true);
});

test("and is asked again once it may be up", async () => {
  const breaker = createBreaker({ now: () => performance.now(), halfOpenAfter: 20 });
  const down = { ok: false, failure: { kind: "unreachable", endpoint: "x" } } as const;
  let calls = 0;
  const call = async () => {
    calls += 1;
    return calls > 10 ? ({ ok: true, value: "up" } as const) : down;
  };
  for (let nth = 0; nth < 12; nth += 1) expect(await breaker.run(call)).toEqual(down);
  expect(calls).toBe(10);
  await vi.waitFor(async () => expect(await breaker.run(call)).toEqual({ ok: true, value: "up" }));
});

test("while one call tries whether it is up, the others do not wait to leave all at once", async () => {
  const breaker = createBreaker({ now: () => performance.now(), halfOpenAfter: 20 });
  const down = { ok: false, failure: { kind: "unreachable", endpoint: "x" } } as const;
  for (let nth = 0; nth < 10; nth += 1) await breaker.run(async () => down);
  await vi.waitFor(() => expect(breaker.shut()).toBeUndefined());
  const { promise: tried, resolve: answer } = Promise.withResolvers<typeof down>();
  const trial = breaker.run(() => tried);
  let made = 0;
  const other = await breaker.run(async () => {
    made += 1;
    return down;
  });
  expect([other, made]).toEqual([down, 0]);
  answer(down);
  await trial;
});

test("a question does not wait with the list that asks the same", async () => {
  const asked = Promise.withResolvers<void>();
  const platform = await openPlatform(async () => {
    if (platform.calls.length === 2) asked.resolve();
    await asked.promise;
    return listed;
  });
  const { feishu } = clientOf(platform);
  const list = onErrand({ rank: "bulk" }, () => feishu.call(listTalents, {}));
  const question = onErrand({ rank: "person" }, () => feishu.call(listTalents, {}));
  expect((await Promise.all([list, question])).every((it) => it.ok)).toBe(true);
});

test("a read that hangs is begun again once, not again and again", async () => {
  const platform = await openPlatform(() => ({ body: "never" }));
  const clock = movedClock();
  const { feishu } = clientOf(platform, {
    timeoutMs: 30,
    clock: { ...clock, now: () => clock.now() + platform.calls.length * 10_000 },
  });
  expect(await feishu.call(listTalents, {})).toMatchObject({ failure: { kind: "timeout" } });
  expect(platform.calls).toHaveLength(2);
});

describe("Feishu does not answer, and a person waits", () => {
  const hung = (): Reply => ({ body: "never" });

  test("twelve seconds after the first call it left unanswered nothing is tried any more, at whichever call", async () => {
    const clock = movedClock();
    const slow = { ...clock, now: () => clock.now() + platform.calls.length * 5_000 };
    const platform = await openPlatform(() => fault);
    const { feishu } = clientOf(platform, { clock: slow });
    await onErrand({ strain: {} }, async () => {
      expect(await feishu.call(listTalents, {})).toMatchObject({ failure: { kind: "feishu-fault" } });
      expect(platform.calls).toHaveLength(3);
      const referrals = await feishu.call(searchReferrals, { body: { talent_id: "6891560630172518670" } });
      expect(referrals).toMatchObject({ failure: { kind: "feishu-fault" } });
      // Tried, for it may be well, but not again.
      expect(platform.calls).toHaveLength(4);
    });
    // Whoever asks next has their own patience.
    const calls = platform.calls.length;
    await onErrand({ strain: {} }, () =>
      feishu.call(searchReferrals, { body: { talent_id: "6891560630172518671" } }),
    );
    expect(platform.calls).toHaveLength(calls + 3);
  });

  test("the last attempt gets what is left of them, not the ten seconds of the first", async () => {
    const clock = movedClock();
    const replies = [fault];
    const platform = await openPlatform(() => replies.shift() ?? hung());
    const late = { ...clock, now: () => clock.now() + platform.calls.length * 11_500 };
    const { feishu } = clientOf(platform, { timeoutMs: 600_000, clock: late });
    const outcome = await onErrand({ strain: {} }, () => feishu.call(listTalents, {}));
    expect(outcome).toMatchObject({ failure: { kind: "timeout" } });
    expect(platform.calls).toHaveLength(2);
  });

  test("a list of hundreds waits longer", async () => {
    const clock = movedClock();
    const slow = { ...clock, now: () => clock.now() + platform.calls.length * 9_000 };
    const platform = await openPlatform(() => fault);
    const { feishu } = clientOf(platform, { clock: slow });
    await onErrand({ rank: "bulk", strain: {} }, () => feishu.call(listTalents, {}));
    expect(platform.calls).toHaveLength(3);
    const person = await openPlatform(() => fault);
    const same = { ...clock, now: () => clock.now() + person.calls.length * 13_000 };
    await onErrand({ strain: {} }, () => clientOf(person, { clock: same }).feishu.call(listTalents, {}));
    expect(person.calls).toHaveLength(1);
  });
});
