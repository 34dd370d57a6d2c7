import { afterEach, describe, expect, test } from "vitest";
import { rateLimited } from "../../src/sandbox/open-apis/faults.ts";
import { startSandbox } from "../../src/sandbox/sandbox.ts";
import { app, clock, sandboxForTest } from "./support.ts";

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const it of open.splice(0)) await it.close();
});
async function start(...options: Parameters<typeof sandboxForTest>) {
  const started = await sandboxForTest(...options);
  open.push(started.sandbox);
  return started;
}

const tokenPath = "/auth/v3/tenant_access_token/internal";
const credentials = { app_id: app.appId, app_secret: app.appSecret };

describe("tenant_access_token", () => {
  test("stands beside code with its seconds, and is the same while half an hour remains", async () => {
    const time = clock();
    const { send } = await start({ now: time.now });
    const first = await send("POST", tokenPath, credentials);
    expect(first.body).toMatchObject({ code: 0, msg: "ok", expire: 7200 });
    expect(first.body.tenant_access_token).toMatch(/^t-/);

    time.forward(90 * 60_000);
    const second = await send("POST", tokenPath, credentials);
    expect(second.body).toMatchObject({ tenant_access_token: first.body.tenant_access_token, expire: 1800 });

    time.forward(60_000);
    const third = await send("POST", tokenPath, credentials);
    expect(third.body.tenant_access_token).not.toBe(first.body.tenant_access_token);
    for (const token of [first, third].map((it) => `Bearer ${it.body.tenant_access_token}`)) {
      expect((await send("GET", "/bot/v3/info", undefined, { Authorization: token })).code).toBe(0);
    }
  });

  test("is refused to an unknown app and to a wrong secret", async () => {
    const { send } = await start();
    expect(await send("POST", tokenPath, { ...credentials, app_id: "cli_other" })).toMatchObject({
      code: 10014,
    });
    expect(await send("POST", tokenPath, { ...credentials, app_secret: "wrong" })).toMatchObject({
      code: 10015,
    });
    expect(await send("POST", tokenPath, {})).toMatchObject({ code: 10003 });
  });
});

describe("every other call", () => {
  test("needs a token of the right form that has not expired", async () => {
    const time = clock();
    const { send, sandbox } = await start({ now: time.now });
    const ask = async (header?: string) =>
      (await send("GET", "/bot/v3/info", undefined, header ? { Authorization: header } : {})).code;
    expect(await ask()).toBe(99991661);
    expect(await ask("Basic abc")).toBe(99991661);
    expect(await ask("Bearer abc")).toBe(99991671);
    expect(await ask("Bearer u-abc")).toBe(99991668);
    expect(await ask("Bearer t-abc")).toBe(99991663);
    const given = await send("POST", tokenPath, credentials);
    const bearer = `Bearer ${given.body.tenant_access_token}`;
    expect(await ask(bearer)).toBe(0);
    time.forward(7_200_000);
    expect(await ask(bearer)).toBe(99991663);
    const next = `Bearer ${(await send("POST", tokenPath, credentials)).body.tenant_access_token}`;
    sandbox.expireTokens();
    expect(await ask(next)).toBe(99991663);
  });

  test("carries a log id in its header and, when it fails, in its error", async () => {
    const { get, send } = await start();
    expect((await get("/bot/v3/info")).headers.get("x-tt-logid")).toMatch(/^\d{14}[0-9A-F]+$/);
    const failed = await send("GET", "/bot/v3/info");
    expect(failed.status).toBe(400);
    expect(failed.body.error).toMatchObject({ log_id: failed.headers.get("x-tt-logid") });
  });

  test("says which scopes are missing and where to grant them", async () => {
    const { post, sandbox } = await start({ scopes: ["hire:talent:readonly"] });
    expect(await post("/hire/v1/referrals/search", { talent_id: "1" })).toMatchObject({
      status: 400,
      code: 99991672,
      body: {
        error: {
          permission_violations: [{ scope: "hire:referral:readonly" }, { scope: "hire:referral" }],
        },
      },
    });
    sandbox.grant("all");
    expect(await post("/hire/v1/referrals/search", { talent_id: "1" })).toMatchObject({ code: 0 });
  });

  test("to an unknown path is a plain 404", async () => {
    const { get, post } = await start();
    expect(await get("/hire/v9/talents")).toMatchObject({
      status: 404,
      body: { text: "404 page not found" },
    });
    expect(await post("/bot/v3/info")).toMatchObject({ status: 404 });
  });

  test("with a broken body is a bad request", async () => {
    const { post } = await start();
    expect(await post("/hire/v1/referrals/search", "{")).toMatchObject({ status: 400, code: 9499 });
  });

  test("is written down without its query", async () => {
    const { get, sandbox } = await start();
    await get("/hire/v1/talents?keyword=secret");
    expect(sandbox.calls.at(-1)).toEqual({ method: "GET", path: "/open-apis/hire/v1/talents", status: 404 });
  });

  test("can be made to fail on demand", async () => {
    const { get, sandbox } = await start();
    sandbox.faults.add({ path: "/bot/v3/info", times: 1, answer: rateLimited(7) });
    const limited = await get("/bot/v3/info");
    expect(limited).toMatchObject({ status: 429, code: 99991400 });
    expect(limited.headers.get("x-ogw-ratelimit-reset")).toBe("7");
    expect(await get("/bot/v3/info")).toMatchObject({ status: 200 });
  });

  test.each(["/bot/v3/info", "/open-apis/bot/v3/info", /^\/bot\/v3\//, /^\/open-apis\/bot\//])(
    "fails by a path with its prefix or without it: %s",
    async (path) => {
      const { get, sandbox } = await start();
      const takeBack = sandbox.faults.add({ path, answer: rateLimited(7) });
      expect(await get("/bot/v3/info")).toMatchObject({ status: 429 });
      expect(await get("/hire/v1/talents")).not.toMatchObject({ status: 429 });
      takeBack();
      expect(await get("/bot/v3/info")).toMatchObject({ status: 200 });
    },
  );

  test("can find its token expired as it arrives", async () => {
    const { get, sandbox } = await start();
    expect(await get("/bot/v3/info")).toMatchObject({ code: 0 });
    sandbox.faults.add({ path: "/bot/v3/info", times: 1, expired: true });
    expect(await get("/bot/v3/info")).toMatchObject({ status: 400, code: 99991663 });
  });
});

test("the bot learns who it is", async () => {
  const { get, sandbox } = await start();
  expect((await get("/bot/v3/info")).body.bot).toMatchObject({
    app_name: "伯乐",
    open_id: sandbox.bot.openId,
  });
});

test.each(["0.0.0.0", "::", "192.168.1.20", "example.com"])("it never listens on %s", async (host) => {
  await expect(startSandbox({ host, port: 0, app, webhook: () => "" })).rejects.toThrow("this machine only");
});
