import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readSettings } from "../src/settings.ts";

const app = {
  FEISHU_APP_ID: "cli_a1b2c3d4e5f60708",
  FEISHU_APP_SECRET: "a-secret-that-must-stay-one",
  FEISHU_ENCRYPT_KEY: "an-encrypt-key",
  FEISHU_VERIFICATION_TOKEN: "a-verification-token",
};

function settings(env: Record<string, string>) {
  const read = readSettings(env);
  if (!read.ok) throw new Error(read.problems.join("\n"));
  return read.settings;
}

function problems(env: Record<string, string>): readonly string[] {
  const read = readSettings(env);
  return read.ok ? [] : read.problems;
}

describe("settings", () => {
  test("nothing set: the sandbox, on this machine only", () => {
    expect(settings({})).toEqual({
      events: "webhook",
      domain: "https://open.feishu.cn",
      host: "127.0.0.1",
      port: 3000,
      databaseUrl: "sqlite::memory:",
      databasePool: 10,
      auditDays: 365,
      asksPerMinute: 30,
      eventMaxAgeMs: 8 * 3_600_000,
      sandboxHosts: [],
      logLevel: "info",
    });
  });

  test("an app set: a real tenant, for every address", () => {
    expect(settings(app)).toMatchObject({
      app: { appId: app.FEISHU_APP_ID },
      host: "0.0.0.0",
      accessFile: "./access.yaml",
      databaseUrl: "sqlite:./data/bole.db",
    });
  });

  test.each([
    ["feishu", "https://open.feishu.cn"],
    ["lark", "https://open.larksuite.com"],
    ["https://open.larksuite.com/", "https://open.larksuite.com"],
    ["http://127.0.0.1:4000/feishu/", "http://127.0.0.1:4000/feishu"],
  ])("FEISHU_DOMAIN %s is %s", (value, domain) => {
    expect(settings({ ...app, FEISHU_DOMAIN: value }).domain).toBe(domain);
  });

  test("an empty variable counts as absent, as in a copied .env.example", () => {
    const example = Object.fromEntries(
      readFileSync(".env.example", "utf8")
        .split("\n")
        .filter((line) => /^\w+=/.test(line))
        .map((line) => line.split("=") as [string, string]),
    );
    expect(settings(example)).not.toHaveProperty("app");
  });

  test("one without the other is an error, a line for each that is missing", () => {
    expect(problems({ FEISHU_APP_ID: app.FEISHU_APP_ID })).toEqual([
      expect.stringMatching(/^FEISHU_APP_SECRET is missing; .+/),
      expect.stringMatching(/^FEISHU_ENCRYPT_KEY is missing; .+/),
      expect.stringMatching(/^FEISHU_VERIFICATION_TOKEN is missing; .+/),
    ]);
  });

  test.each([
    ["FEISHU_APP_ID", "my-app"],
    ["FEISHU_APP_SECRET", "s3cr3t!"],
    ["FEISHU_ENCRYPT_KEY", "k".repeat(33)],
    ["FEISHU_DOMAIN", "intranet.example"],
    ["FEISHU_DOMAIN", "https://user:pass@open.feishu.cn"],
    ["PORT", "http"],
    ["PORT", "70000"],
    ["DATABASE_URL", "mysql://db"],
    ["DATABASE_POOL", "0"],
    ["AUDIT_DAYS", "a year"],
    ["AUDIT_DAYS", "00"],
    ["ASKS_PER_MINUTE", "0"],
    ["ASKS_PER_MINUTE", "many"],
    ["FEISHU_EVENTS", "pigeon"],
    ["LOG_LEVEL", "loud"],
    ["BOLE_MODE", "demo"],
    ["EVENT_MAX_AGE", "eight hours"],
    ["EVENT_MAX_AGE", "28800"],
    ["EVENT_MAX_AGE", "59s"],
    ["EVENT_MAX_AGE", "3d"],
    ["SANDBOX_HOSTS", "https://demo.internal"],
    ["SANDBOX_HOSTS", "*"],
  ])("%s=%s is named with its fault and remedy, and the value is not repeated", (name, value) => {
    const [problem, ...others] = problems({ ...app, [name]: value });
    expect(others).toEqual([]);
    expect(problem).toMatch(new RegExp(`^${name} is [^·]+; [^·]+ · .*\\p{Script=Han}.*；.+$`, "u"));
    expect(problem).not.toContain(value);
  });

  test("over the long connection an app needs neither key nor token, and Bole knows neither", () => {
    const { FEISHU_APP_ID, FEISHU_APP_SECRET } = app;
    const longConnection = { FEISHU_APP_ID, FEISHU_APP_SECRET, FEISHU_EVENTS: "websocket" };
    const expected = { appId: FEISHU_APP_ID, appSecret: FEISHU_APP_SECRET, events: "websocket" };
    expect(settings(longConnection).app).toEqual(expected);
    expect(settings({ ...app, ...longConnection }).app).toEqual(expected);
    expect(problems({ ...longConnection, FEISHU_EVENTS: "webhook" })).toHaveLength(2);
    expect(problems({ FEISHU_APP_ID, FEISHU_EVENTS: "websocket" })).toEqual([
      expect.stringMatching(/^FEISHU_APP_SECRET is missing; an app needs both FEISHU_ values, .+/),
    ]);
    expect(settings({ FEISHU_EVENTS: "websocket" })).not.toHaveProperty("app");
  });

  test.each([
    ["8h", 8 * 3_600_000],
    ["90m", 90 * 60_000],
    ["7h30m", 7.5 * 3_600_000],
    ["2d", 48 * 3_600_000],
    ["3600s", 3_600_000],
  ])("EVENT_MAX_AGE %s is %i ms", (value, ms) => {
    expect(settings({ EVENT_MAX_AGE: value }).eventMaxAgeMs).toBe(ms);
  });

  test("the sandbox and an app exclude each other: whoever asks for one does not get the other", () => {
    expect(problems({ ...app, BOLE_MODE: "sandbox" })).toEqual(
      Object.keys(app).map((name) => expect.stringMatching(`^${name} is set; the sandbox runs with no app`)),
    );
    for (const [name, value] of Object.entries(app)) {
      expect(problems({ [name]: value, BOLE_MODE: "sandbox" }), name).toHaveLength(1);
      expect(problems({ [name]: value }), name).toHaveLength(3);
    }
    expect(problems({ BOLE_MODE: "live" })).toHaveLength(4);
    expect(settings({ BOLE_MODE: "sandbox" })).not.toHaveProperty("app");
    expect(settings({ ...app, BOLE_MODE: "live" })).toHaveProperty("app");
  });

  test("the sandbox listens beyond this machine only under names it is told", () => {
    for (const HOST of ["0.0.0.0", "::", "10.0.0.5", "demo.internal"]) {
      expect(problems({ HOST }), HOST).toEqual([
        expect.stringMatching(/^HOST would show the sandbox to other machines; .+SANDBOX_HOSTS/),
      ]);
      expect(settings({ HOST, SANDBOX_HOSTS: "demo.internal , 10.0.0.5" })).toMatchObject({
        host: HOST,
        sandboxHosts: ["demo.internal", "10.0.0.5"],
      });
      expect(settings({ ...app, HOST }).host).toBe(HOST);
    }
    for (const HOST of ["127.0.0.1", "127.0.0.2", "localhost", "::1"]) expect(problems({ HOST })).toEqual([]);
  });
});
