import { randomBytes } from "node:crypto";
import { describe, expect, test, vi } from "vitest";
import type { LongConnectionFaults } from "../../../src/sandbox/long-connection/faults.ts";
import { app, type Bole, startBole } from "../../scenarios/bole.ts";
import { type Tunnel, tunnel } from "../../tunnel.ts";

/*
 * The long connection in bad times, against the sandbox's: it is lost, noticed, named and made anew.
 */

/** Less patient than in earnest, so that nobody waits. */
const connectionPace = { firstPauseMs: 5, longestPauseMs: 20, slowPauseMs: 20, pongWithinMs: 200 };
const start = (options: Parameters<typeof startBole>[0] = {}) =>
  startBole({ events: "websocket", connectionPace, ...options });

const until = <T>(look: () => T | Promise<T>) => vi.waitFor(look, { timeout: 10_000, interval: 10 });
const ready = async ({ address }: Bole) => (await fetch(`${address}/readyz`)).json();
const stands = (bole: Bole) =>
  until(async () =>
    expect(await ready(bole)).toEqual({ status: "ready", database: "ok", feishu: "ok", connection: "ok" }),
  );
const lines = (bole: Bole) =>
  bole
    .logged()
    .split("\n")
    .filter((line) => line !== "")
    .map((line): Record<string, unknown> => JSON.parse(line));

test("there is no webhook where events come over the long connection; the rest of the server is there", async () => {
  const bole = await start();
  for (const path of ["/webhook/event", "/webhook/card"]) {
    const response = await fetch(`${bole.address}${path}`, { method: "POST", body: "{}" });
    expect(response.status).toBe(404);
  }
  expect((await fetch(`${bole.address}/healthz`)).status).toBe(200);
  await stands(bole);
});

test("a connection that the server cuts is made anew, again and again", async () => {
  const bole = await start();
  for (let cut = 1; cut <= 3; cut++) {
    bole.sandbox.connections.cut();
    await until(() => expect(bole.logged().match(/the long connection was cut/g)).toHaveLength(cut));
    await bole.sandbox.connections.stands();
    await bole.ask("recruiter", "p2p", "帮助");
  }
  expect(bole.sandbox.connections.count()).toBe(1);
});

test("a connection on which nothing comes any more is noticed, named, and made anew", async () => {
  const bole = await start({ connections: { pingInterval: 1 } });
  await stands(bole);
  bole.sandbox.connections.faults.silent = true;
  await until(async () =>
    expect(await ready(bole)).toMatchObject({ status: "degraded", connection: "silent" }),
  );
  bole.sandbox.connections.faults.silent = false;
  await stands(bole);
  await bole.ask("recruiter", "p2p", "帮助");
});

test("a network that swallows everything is noticed as well", async () => {
  let way: Tunnel | undefined;
  const domain = async ({ url }: { url: string }) => {
    way = await tunnel(url);
    return way.url.replace(/\/$/, "");
  };
  const bole = await start({ domain, connections: { pingInterval: 1 } });
  await stands(bole);
  way?.clog();
  await until(() => expect(bole.logged()).toContain("nothing comes over the long connection any more"));
  await way?.cut();
  await until(async () => expect(await ready(bole)).toMatchObject({ connection: "unreachable" }));
  await way?.mend();
  await stands(bole);
  await bole.ask("recruiter", "p2p", "帮助");
});

test("Feishu is not there at the start: Bole waits for it, and says so", async () => {
  let way: Tunnel | undefined;
  const domain = async ({ url }: { url: string }) => {
    way = await tunnel(url, { open: false });
    return way.url.replace(/\/$/, "");
  };
  const bole = await start({ domain, connected: false });
  await until(async () => expect(await ready(bole)).toMatchObject({ connection: "unreachable" }));
  expect(bole.logged()).toMatch(/Feishu cannot be reached: see to the network/);
  await way?.mend();
  await stands(bole);
  await bole.ask("recruiter", "p2p", "帮助");
});

describe("Feishu says no: the reason stands on /readyz and in the log, and it is over without a restart", () => {
  test.each<[string, LongConnectionFaults, string, RegExp, level: number]>([
    ["busy", { refused: { code: 1, msg: "system busy" } }, "busy", /Feishu is busy/, 40],
    ["an error of its own", { refused: { code: 1000040343, msg: "" } }, "busy", /Feishu is busy/, 40],
    ["a wrong secret", { refused: { code: 514, msg: "" } }, "credentials", /copy FEISHU_APP_ID and/, 50],
    ["not allowed", { refused: { code: 403, msg: "" } }, "forbidden", /self-built app, and enabled/, 50],
    [
      "too many connections",
      { refused: { code: 1000040350, msg: "" } },
      "too-many-connections",
      /stop others that use the same app/,
      50,
    ],
    [
      "the other platform",
      { refused: { code: 1000040351, msg: "" } },
      "other-platform",
      /feishu or lark/,
      50,
    ],
    ["a code nobody knows", { refused: { code: 4711, msg: "" } }, "refused", /its code says why/, 50],
    ["yes without an address", { refused: { code: 0, msg: "" } }, "not-understood", /FEISHU_DOMAIN/, 50],
    ["no at the handshake", { turnedAway: { status: 403 } }, "forbidden", /self-built app/, 50],
    ["wrong ticket", { turnedAway: { status: 514 } }, "credentials", /copy FEISHU_APP_ID and/, 50],
    [
      "too many connections at the handshake",
      { turnedAway: { status: 514, code: 1000040350 } },
      "too-many-connections",
      /stop others/,
      50,
    ],
    ["a gateway's error at the handshake", { turnedAway: { status: 502 } }, "busy", /Feishu is busy/, 40],
  ])("%s", async (_what, faults, name, words, level) => {
    const bole = await start({ connections: faults, connected: false });
    await until(async () =>
      expect(await ready(bole)).toMatchObject({ status: "degraded", connection: name }),
    );
    const told = lines(bole).find(({ trouble }) => trouble === name);
    expect(told).toMatchObject({ level, msg: expect.stringMatching(words) });
    Object.assign(bole.sandbox.connections.faults, { refused: undefined, turnedAway: undefined });
    await stands(bole);
  });
});

test("events that come in many pieces are put together", async () => {
  const bole = await start({ connections: { pieceBytes: 7 } });
  const said = bole.sandbox.say("recruiter", "p2p", "查一下 138 0013 8000");
  await until(() =>
    expect(bole.sandbox.messages(said.chatId).filter((it) => it.parentId === said.messageId)).toHaveLength(1),
  );
});

test("frames that are none, and frames larger than any, leave Bole alive and connected", async () => {
  const bole = await start();
  const { connections } = bole.sandbox;
  for (const bytes of [[], [1], [0xff, 0xff, 0xff], [8, 0, 16, 0, 24, 0, 32, 1], [...randomBytes(64)]]) {
    connections.send(Uint8Array.from(bytes));
  }
  await bole.ask("recruiter", "p2p", "帮助");
  connections.send(Buffer.alloc(3 * 1024 * 1024));
  await until(() => expect(bole.logged()).toContain("the long connection was cut"));
  await connections.stands();
  await bole.ask("recruiter", "p2p", "帮助");
});

test("the log holds no ticket, no secret, and nothing of what people write", async () => {
  const bole = await start();
  bole.sandbox.connections.cut();
  await until(() => expect(bole.logged()).toContain("the long connection was cut"));
  await bole.sandbox.connections.stands();
  await bole.ask("recruiter", "p2p", "查一下 138 0013 8000");
  expect(bole.logged()).not.toMatch(/ticket|\/ws\/|13800138000|138 0013 8000/);
  expect(bole.logged()).not.toContain(app.appSecret);
});
