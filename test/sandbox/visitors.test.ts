import { get, type IncomingHttpHeaders } from "node:http";
import { describe, expect, onTestFinished, test } from "vitest";
import { namesUs } from "../../src/sandbox/visitors.ts";
import { securityHeaders } from "../../src/security-headers.ts";
import { sandboxForTest } from "./support.ts";

/** One GET with headers fetch would not let us set. */
function visit(url: string, headers: Record<string, string> = {}) {
  return new Promise<{ status: number; headers: IncomingHttpHeaders }>((resolve, reject) => {
    const asked = get(url, { headers }, (response) => {
      resolve({ status: response.statusCode ?? 0, headers: response.headers });
      response.destroy();
    });
    asked.on("error", reject);
  });
}

async function start() {
  const { sandbox } = await sandboxForTest();
  onTestFinished(() => sandbox.close());
  return sandbox;
}

describe("a Host header", () => {
  test.each([
    "127.0.0.1:3001",
    "127.0.0.1",
    "127.8.8.8:80",
    "localhost:3001",
    "LOCALHOST",
    "bole.localhost:3001",
    "[::1]:3001",
    "10.0.0.5:3001",
    "demo.internal",
  ])("%s names this machine", (host) => expect(namesUs(host, "10.0.0.5", ["Demo.internal"])).toBe(true));

  test.each([
    undefined,
    "",
    "elsewhere.example",
    "localhost.elsewhere.example",
    "127.0.0.1.elsewhere.example",
    "10.0.0.6",
    "localhost:3001:80",
    "localhost@elsewhere.example",
    "[::1",
    "[::2]",
    "0.0.0.0",
    "localhost elsewhere.example",
  ])("%s does not", (host) => expect(namesUs(host, "10.0.0.5", ["demo.internal"])).toBe(false));
});

describe("the sandbox", () => {
  test("answers nobody who came by another name, page, API and platform alike", async () => {
    const sandbox = await start();
    for (const path of ["/", "/playground/", "/playground/api/state", "/open-apis/bot/v3/info", "/nowhere"]) {
      const { status } = await visit(sandbox.url + path, { host: "rebound.example:3001" });
      expect(status, path).toBe(403);
    }
    expect((await visit(`${sandbox.url}/playground/api/state`)).status).toBe(200);
  });

  test("does not do what a page of another origin asks", async () => {
    const sandbox = await start();
    const state = `${sandbox.url}/playground/api/state`;
    expect((await visit(state, { origin: "https://elsewhere.example" })).status).toBe(403);
    expect((await visit(state, { origin: "null" })).status).toBe(403);
    expect((await visit(state, { origin: sandbox.url })).status).toBe(200);
  });

  test("sends every answer with headers that keep it from being framed, guessed at or kept", async () => {
    const sandbox = await start();
    const persona = sandbox.personas[0]?.open_id;
    const data = ["state", "messages?chat=x&persona=y", "switches", `stream?persona=${persona}`];
    for (const path of [...data.map((it) => `/playground/api/${it}`), "/open-apis/bot/v3/info", "/nowhere"]) {
      expect((await visit(sandbox.url + path)).headers, path).toMatchObject(securityHeaders);
    }
    const page = await visit(`${sandbox.url}/playground/`);
    expect(page.headers).toMatchObject({
      "content-security-policy": expect.stringMatching(/^default-src 'none'.*frame-ancestors 'none'$/),
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
    });
  });
});
