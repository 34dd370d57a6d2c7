import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { expect, onTestFinished, test } from "vitest";
import { broken } from "../../scripts/doctor/broken.ts";
import { startTrial, type Trial, trialApp } from "../../scripts/doctor/trial.ts";
import { readDoctorArguments } from "../../src/operations/doctor/arguments.ts";
import { examine } from "../../src/operations/doctor/doctor.ts";
import type { Finding } from "../../src/operations/doctor/finding.ts";
import { exitCodeOf, reportJson, reportText } from "../../src/operations/doctor/report.ts";
import { inventTenant } from "../../src/sandbox/tenant/invent.ts";
import { openStore } from "../../src/store/store.ts";
import { postgres } from "../store/databases.ts";
import { folder } from "../store/temp.ts";

/** One invented company will do for all. */
const company = inventTenant(Date.now());

async function trial(): Promise<Trial> {
  const started = await startTrial(await folder(), company);
  onTestFinished(() => started.close());
  return started;
}

const examined = ({ env, webhook, now }: Trial) => examine({ env, webhook, now });

const han = /\p{Script=Han}/u;

function inBothLanguages({ what, why, remedy, level }: Finding): void {
  for (const text of [what, ...(level === "ok" ? [] : [remedy]), ...(why ? [why] : [])]) {
    expect(text?.zh).toMatch(han);
    expect(text?.en).toMatch(/[a-z]/);
    expect(text?.en).not.toMatch(han);
  }
}

/** Nothing only Feishu and Bole know, nobody's data, no group's name. */
function nothingPrivate(findings: readonly Finding[], { sandbox }: Trial): void {
  for (const report of [reportText(findings), reportJson(findings)]) {
    const { appSecret, encryptKey, verificationToken } = trialApp;
    for (const secret of [
      appSecret,
      encryptKey,
      verificationToken,
      "another-secret",
      "password-of-the-trial",
    ]) {
      expect(report).not.toContain(secret);
    }
    expect(report).not.toMatch(/\bt-[0-9a-f]{20,}|\b1[3-9]\d{9}\b|ou_|oc_|@/);
    for (const name of [...sandbox.personas.map((it) => it.name.zh), "研发招聘小组", "猎头对接群"]) {
      expect(report).not.toContain(name);
    }
  }
}

test("where everything is as it should be, all is well, nothing is said but that, and the exit code is 0", async () => {
  const healthy = await trial();
  const findings = await examined(healthy);
  expect(findings.filter(({ level }) => level !== "ok")).toEqual([]);
  expect(findings.map(({ check }) => check)).toEqual([
    "settings",
    "access",
    "database",
    "token",
    "bot",
    "clock",
    "scopes",
    "app",
    "subscriptions",
    "contacts",
    "hire",
    "corehr",
    "groups",
    "webhook",
  ]);
  for (const finding of findings) inBothLanguages(finding);
  expect(exitCodeOf(findings)).toBe(0);
  expect(JSON.parse(reportJson(findings))).toMatchObject({ ok: true, failures: 0, warnings: 0 });
  nothingPrivate(findings, healthy);
});

test.for(Object.entries(broken))("%s", async ([, { finds, break: breaks }]) => {
  const set = await trial();
  await breaks(set);
  const findings = await examined(set);
  const [check, kind, level] = finds;
  const found = findings.find((it) => it.check === check && it.kind === kind);
  expect(found, reportText(findings)).toMatchObject({ level });
  for (const finding of findings) inBothLanguages(finding);
  expect(exitCodeOf(findings)).toBe(level === "failure" ? 1 : 0);
  expect(JSON.parse(reportJson(findings))).toMatchObject({ ok: level !== "failure", findings });
  nothingPrivate(findings, set);
});

test("at least twelve ways of failing are known, of every check there is", () => {
  const failing = Object.values(broken).filter(({ finds }) => finds[2] === "failure");
  expect(failing.length).toBeGreaterThan(12);
  expect(new Set(Object.values(broken).map(({ finds }) => finds[0])).size).toBe(14);
});

test("of missing scopes it says what needs them, and links to the page that grants exactly those", async () => {
  const set = await trial();
  await broken["scopes-missing"]?.break(set);
  const scopes = (await examined(set)).find(({ check }) => check === "scopes");
  expect(scopes?.items).toEqual([
    "corehr:job_family:read ← corehr.job_families.batch_get",
    "hire:referral:readonly ← hire.referrals.search",
  ]);
  const link = new URL(scopes?.link ?? "");
  expect(link.pathname).toBe(`/app/${trialApp.appId}/auth`);
  expect(link.searchParams.get("q")).toBe("corehr:job_family:read,hire:referral:readonly");
  expect(link.searchParams.get("token_type")).toBe("tenant");
});

test("a wider scope that will do instead is enough", async () => {
  const set = await trial();
  const held = set.sandbox.grantedScopes().filter((it) => it !== "hire:referral:readonly");
  set.sandbox.grant([...held, "hire:referral"]);
  expect((await examined(set)).find(({ check }) => check === "scopes")).toMatchObject({ kind: "ok" });
});

test("a token that is refused ends it there: what could not be looked at is not guessed", async () => {
  const set = await trial();
  await broken["wrong-secret"]?.break(set);
  expect((await examined(set)).map(({ check }) => check)).toEqual([
    "settings",
    "access",
    "database",
    "token",
    "clock",
  ]);
});

test("without --webhook it tries the address the console sends to", async () => {
  const set = await trial();
  set.webhook = undefined;
  expect((await examined(set)).find(({ check }) => check === "webhook")).toMatchObject({ kind: "ok" });
});

test("over a long connection no webhook is looked for, and the console has to send that way", async () => {
  const set = await trial();
  const { now, sandbox } = set;
  const { FEISHU_ENCRYPT_KEY: _key, FEISHU_VERIFICATION_TOKEN: _token, ...rest } = set.env;
  const looked = () => examine({ env: { ...rest, FEISHU_EVENTS: "websocket" }, now });
  const subscriptions = (findings: readonly Finding[]) =>
    findings.find(({ check }) => check === "subscriptions");
  const before = await looked();
  expect(before.map(({ check }) => check)).not.toContain("webhook");
  expect(subscriptions(before)).toMatchObject({ kind: "other-way", level: "failure" });
  Object.assign(sandbox.console, { eventWay: "websocket", callbackWay: "websocket" });
  const after = await looked();
  expect(subscriptions(after)).toMatchObject({ kind: "ok" });
  expect(exitCodeOf(after)).toBe(0);
});

test("without a network the clock was not tried, and the settings that are wrong are named in both languages", async () => {
  const set = await trial();
  await broken["no-network"]?.break(set);
  const clock = (await examined(set)).find(({ check }) => check === "clock");
  expect(clock).toMatchObject({ kind: "untried", level: "warning" });
  expect(clock?.what).toEqual({
    zh: "连不上飞书，没能核对时钟。",
    en: "The clock could not be tried: no network to Feishu.",
  });
  set.env.PORT = "http";
  const [settings] = await examined(set);
  expect(settings?.items).toEqual([
    "PORT is no port; write a number from 0 to 65535 · 不是端口；请写 0 到 65535 的数字",
  ]);
});

test("where a data range is set it says in the words of the console's page", async () => {
  const set = await trial();
  await broken["corehr-range-empty"]?.break(set);
  const corehr = (await examined(set)).find(({ check }) => check === "corehr");
  expect(corehr?.remedy?.zh).toContain("「开发配置 › 权限管理」");
  expect(corehr?.remedy?.zh).toContain("「可访问的数据范围」列右侧的「配置」");
  expect(corehr?.remedy?.zh).toContain("飞书人事（企业版）");
  expect(corehr?.remedy?.en).toContain("Permissions & Scopes");
});

test("how events come in is what FEISHU_EVENTS says, unless the command says otherwise; then it tells so", async () => {
  const set = await trial();
  const { now, env, webhook } = set;
  const find = (findings: readonly Finding[], check: string) => findings.find((it) => it.check === check);
  const asWebsocket = await examine({ env, now, webhook, way: "websocket" });
  expect(find(asWebsocket, "settings")).toMatchObject({ kind: "other-way", level: "warning" });
  expect(find(asWebsocket, "webhook")).toBeUndefined();
  expect(find(asWebsocket, "subscriptions")).toMatchObject({ kind: "other-way" });
  const other = { ...env, FEISHU_EVENTS: "websocket" };
  const asWebhook = await examine({ env: other, now, webhook, way: "webhook" });
  expect(find(asWebhook, "settings")).toMatchObject({ kind: "other-way" });
  expect(find(asWebhook, "webhook")).toMatchObject({ kind: "ok" });
  expect(find(asWebhook, "subscriptions")).toMatchObject({ kind: "ok" });
  for (const finding of [...asWebsocket, ...asWebhook]) inBothLanguages(finding);
  // What the webhook needs is asked for then, though the long connection does without.
  const less = { ...other, FEISHU_ENCRYPT_KEY: undefined };
  const [settings] = await examine({ env: less, now, webhook, way: "webhook" });
  expect(settings?.items).toEqual([expect.stringMatching(/^FEISHU_ENCRYPT_KEY is missing/)]);
  expect(readDoctorArguments(["--websocket"], [])).toMatchObject({ way: "websocket" });
  expect(readDoctorArguments(["--webhook", "https://a.example/webhook/event"], [])).toMatchObject({
    way: "webhook",
  });
});

test("it changes nothing: no file appears where no database is, and nothing is sent to anybody", async () => {
  const set = await trial();
  set.env.DATABASE_URL = `sqlite:${set.folder}/new/bole.db`;
  const findings = await examined(set);
  expect(findings.find(({ check }) => check === "database")).toMatchObject({ kind: "new", level: "warning" });
  expect(exitCodeOf(findings)).toBe(0);
  // Which one it is shows a slip in DATABASE_URL.
  expect(reportText(findings)).toContain(`- ${set.folder}/new/bole.db`);
  expect(existsSync(`${set.folder}/new`)).toBe(false);
  expect(set.sandbox.calls.filter(({ path }) => path.includes("/messages"))).toEqual([]);
  expect(set.sandbox.calls.filter(({ method }) => method === "PATCH")).toEqual([]);
});

test("a PostgreSQL database is looked at without a trace", async () => {
  const set = await trial();
  const url = await postgres();
  const look = async () => {
    set.env.DATABASE_URL = url;
    return (await examined(set)).find(({ check }) => check === "database");
  };
  expect(await look()).toMatchObject({ kind: "new", level: "warning" });
  await (await openStore(url)).close();
  expect(await look()).toMatchObject({ kind: "ok" });
});

test("its arguments: what is not known, or does not go together, is said", () => {
  const read = (...args: string[]) => readDoctorArguments(args, ["no-bot"]);
  expect(read("--sandbox", "--break", "no-bot", "--json")).toEqual({
    kind: "examine",
    json: true,
    webhook: undefined,
    way: undefined,
    sandbox: true,
    broken: "no-bot",
  });
  expect(read("--help")).toEqual({ kind: "help" });
  for (const args of [
    ["--everything"],
    ["--webhook", "bole.example.com"],
    ["--break", "no-bot"],
    ["--sandbox", "--break", "nothing"],
    ["--sandbox", "--webhook", "https://bole.example.com/webhook/event"],
    ["--sandbox", "--websocket"],
    ["--websocket", "--webhook", "https://bole.example.com/webhook/event"],
  ]) {
    expect(read(...args)).toMatchObject({ kind: "wrong" });
  }
});

/** `npm run doctor` as a process of its own. */
async function run(...args: string[]) {
  const child = spawn(process.execPath, ["scripts/doctor.ts", ...args], { env: { PATH: process.env.PATH } });
  let said = "";
  child.stdout.on("data", (chunk) => {
    said += String(chunk);
  });
  const code = await new Promise((resolve) => child.on("close", resolve));
  return { said, code };
}

test("npm run doctor says plainly that no app is configured and how to; with --sandbox it has one to look at", async () => {
  const bare = await run();
  const broke = await run("--sandbox", "--break", "corehr-range-empty", "--json");
  expect(bare.code).toBe(1);
  expect(bare.said).toContain("没有配置飞书应用。");
  expect(bare.said).toContain("No Feishu app is configured.");
  expect(bare.said).toContain("npm run doctor -- --sandbox");
  expect(broke.code).toBe(1);
  expect(JSON.parse(broke.said)).toMatchObject({ ok: false, failures: 1, warnings: 0 });
});
