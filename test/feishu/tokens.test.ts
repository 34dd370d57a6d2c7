import { describe, expect, test } from "vitest";
import { listTalents } from "../../src/feishu/endpoints/hire-talents-list.ts";
import { clientOf, data, movedClock, openPlatform, type Reply, type Seen, token } from "./platform.ts";

const times = (count: number) => Array.from({ length: count }, (_, at) => at);
const bearer = (seen: Seen) => seen.headers.authorization;

/** Accepts one token only, and answers any other with the code given. */
function accepting(good: string, code: number) {
  return (seen: Seen): Reply =>
    bearer(seen) === `Bearer ${good}`
      ? data({ items: [] })
      : { status: 400, body: { code, msg: "Invalid access token for authorization." } };
}

describe("one token for everybody", () => {
  test("20 calls at once fetch one token", async () => {
    const platform = await openPlatform(() => data({ items: [] }));
    const { feishu } = clientOf(platform);
    const outcomes = await Promise.all(
      times(20).map((at) => feishu.call(listTalents, { query: { keyword: `java ${at}` } })),
    );
    expect(outcomes.every((it) => it.ok)).toBe(true);
    expect(platform.calls).toHaveLength(20);
    expect(platform.tokenRequests).toHaveLength(1);
  });

  test("it is replaced three minutes before its end, not earlier", async () => {
    let now = 1_700_000_000_000;
    const platform = await openPlatform(() => data({ items: [] }));
    const { feishu } = clientOf(platform, { now: () => now });
    await feishu.call(listTalents, {});
    now += (7200 - 181) * 1000;
    await feishu.call(listTalents, {});
    expect(platform.tokenRequests).toHaveLength(1);
    now += 1000;
    await feishu.call(listTalents, {});
    expect(platform.calls.map(bearer)).toEqual(["Bearer t-1", "Bearer t-1", "Bearer t-2"]);
  });

  test("two clients of different secrets do not share one", async () => {
    const platform = await openPlatform(() => data({ items: [] }));
    await clientOf(platform).feishu.call(listTalents, {});
    await clientOf(platform, { appSecret: "another" }).feishu.call(listTalents, {});
    expect(platform.tokenRequests).toHaveLength(2);
  });
});

describe("a token Feishu no longer accepts", () => {
  test.for([99991663, 99991664, 99991668])("%i fetches a new one and repeats the call", async (code) => {
    const platform = await openPlatform(accepting("t-2", code));
    const { feishu } = clientOf(platform);
    expect(await feishu.call(listTalents, {})).toMatchObject({ ok: true });
    expect(platform.calls.map(bearer)).toEqual(["Bearer t-1", "Bearer t-2"]);
    expect(platform.tokenRequests).toHaveLength(2);
  });

  test("50 calls refused at once fetch one new token between them", async () => {
    const platform = await openPlatform(accepting("t-2", 99991663));
    const { feishu } = clientOf(platform);
    const outcomes = await Promise.all(times(50).map(() => feishu.call(listTalents, {})));
    expect(outcomes.every((it) => it.ok)).toBe(true);
    expect(platform.tokenRequests).toHaveLength(2);
  });

  test("the call is repeated once and no more", async () => {
    const platform = await openPlatform(accepting("never", 99991663));
    const { feishu } = clientOf(platform);
    expect(await feishu.call(listTalents, {})).toMatchObject({
      ok: false,
      failure: { kind: "credentials", code: 99991663 },
    });
    expect(platform.calls).toHaveLength(2);
    expect(platform.tokenRequests).toHaveLength(2);
  });
});

describe("no token to be had", () => {
  test("a wrong secret is a failure of credentials, and no call is made", async () => {
    const platform = await openPlatform(
      () => data({ items: [] }),
      () => ({ body: { code: 10015, msg: "app secret invalid" } }),
    );
    const { feishu } = clientOf(platform);
    expect(await feishu.call(listTalents, {})).toMatchObject({
      ok: false,
      failure: { kind: "credentials", code: 10015, endpoint: "auth.tenant_access_token" },
    });
    expect(platform.calls).toEqual([]);
  });

  test("the next call tries again", async () => {
    const platform = await openPlatform(
      () => data({ items: [] }),
      (count) => (count <= 3 ? { status: 502, body: "<html>bad gateway</html>" } : token(count)),
    );
    const { feishu } = clientOf(platform, { clock: movedClock() });
    expect(await feishu.call(listTalents, {})).toMatchObject({
      failure: { kind: "feishu-fault", status: 502 },
    });
    expect(await feishu.call(listTalents, {})).toMatchObject({ ok: true });
  });
});
