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
      domain: "https://open.feishu.cn",
      host: "127.0.0.1",
      port: 3000,
      databaseUrl: "sqlite:./data/bole.db",
      databasePool: 10,
      logLevel: "info",
    });
  });

  test("an app set: a real tenant, for every address", () => {
    expect(settings(app)).toMatchObject({
      app: { appId: app.FEISHU_APP_ID },
      host: "0.0.0.0",
      accessFile: "./access.yaml",
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
    ["LOG_LEVEL", "loud"],
  ])("%s=%s is named with its fault and remedy, and the value is not repeated", (name, value) => {
    const [problem, ...others] = problems({ ...app, [name]: value });
    expect(others).toEqual([]);
    expect(problem).toMatch(new RegExp(`^${name} is .+; .+`));
    expect(problem).not.toContain(value);
  });
});
