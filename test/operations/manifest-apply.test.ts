import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, onTestFinished, test } from "vitest";
import { startTrial, trialApp } from "../../scripts/doctor/trial.ts";
import { examine } from "../../src/operations/doctor/doctor.ts";
import { exitCodeOf } from "../../src/operations/doctor/report.ts";
import { readManifestArguments } from "../../src/operations/manifest/arguments.ts";
import { manifestTool } from "../../src/operations/manifest/tool.ts";
import { manifest } from "../../src/operations/manifest.ts";
import { folder } from "../store/temp.ts";

const patching = "application:application:patch";
const looking = "application:application:self_manage";

/** Bole beside a sandbox whose app is as one has just created it, but for what is told. */
async function justCreated(scopes: readonly string[] = [patching, looking]) {
  const trial = await startTrial(await folder());
  onTestFinished(() => trial.close());
  const { console: developer } = trial.sandbox;
  trial.sandbox.grant(scopes);
  for (const version of [developer.online, developer.draft]) {
    version.bot = false;
    version.events.clear();
    version.callbacks.clear();
  }
  return trial;
}

/** `npm run manifest -- …`. */
async function run(env: Readonly<Record<string, string | undefined>>, ...args: string[]) {
  const lines = { said: "", complained: "", written: "" };
  const code = await manifestTool(args, {
    env,
    write: (text) => {
      lines.written += text;
    },
    say: (text) => {
      lines.said += `${text}\n`;
    },
    complain: (text) => {
      lines.complained += `${text}\n`;
    },
  });
  const { appSecret, encryptKey, verificationToken } = trialApp;
  for (const secret of [appSecret, encryptKey, verificationToken]) {
    expect(lines.said + lines.complained).not.toContain(secret);
  }
  return { ...lines, code };
}

test("without a flag it writes app-manifest.json from the code", async () => {
  const { written, ...rest } = await run({});
  expect(rest).toEqual({
    code: 0,
    said: "",
    complained: expect.stringMatching(/^app-manifest\.json is written\./),
  });
  expect(written).toBe(readFileSync("app-manifest.json", "utf8"));
});

test("--console prints what the console's batch import takes", () => {
  const { stdout, status } = spawnSync(process.execPath, ["scripts/manifest.ts", "--console"], {
    encoding: "utf8",
  });
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toEqual({ scopes: { tenant: manifest().scopes.tenant, user: [] } });
});

test("--config prints the body of the documented call, with the address told", async () => {
  const address = "https://bole.example.com/webhook/event";
  const { scopes, events, callbacks } = manifest();
  const { said, complained } = await run({}, "--config", "--webhook", address);
  expect(JSON.parse(said)).toEqual({
    scope: { add_scopes: scopes.tenant.map((scope_name) => ({ scope_name, token_type: "tenant" })) },
    event: { subscription_type: "webhook", request_url: address, add_events: events.items.tenant },
    callback: { callback_type: "webhook", request_url: address, add_callbacks: callbacks.items },
  });
  expect(complained).toBe("");
  const bare = await run({}, "--config");
  expect(JSON.parse(bare.said).event.request_url).toBe("https://your-host/webhook/event");
  expect(bare.complained).toContain("your own address");
  const long = JSON.parse((await run({}, "--config", "--websocket")).said);
  expect([long.event.subscription_type, long.callback.callback_type]).toEqual(["websocket", "websocket"]);
  expect(JSON.stringify(long)).not.toContain("request_url");
  const told = await run({ FEISHU_EVENTS: "websocket" }, "--config");
  expect(JSON.parse(told.said)).toEqual(long);
});

test("--apply makes a bare app what the manifest says, once a version is published", async () => {
  const { env, webhook = "", sandbox, now } = await justCreated();
  const done = await run(env, "--apply", "--webhook", webhook);
  expect(done.said).toContain(`Changing ${trialApp.appId}`);
  expect(done.said).toContain("+ hire:talent:readonly");
  expect(done.said).toContain("+ im.message.receive_v1");
  expect(done.said).toContain("+ card.action.trigger");
  expect(done.said).toContain("Scopes, events, callbacks: taken by Feishu.");
  expect(done.said).toContain("publish a version");
  expect(done.code).toBe(0);
  expect(exitCodeOf(await examine({ env, webhook, now }))).toBe(1);
  sandbox.publish();
  expect(exitCodeOf(await examine({ env, webhook, now }))).toBe(0);
  const again = await run(env, "--apply", "--webhook", webhook);
  expect(again.said).toContain("all granted");
  expect(again.code).toBe(0);
});

test.for<[string, string | undefined, (trial: Awaited<ReturnType<typeof justCreated>>) => void]>([
  [
    "the scope it takes: it names it, and links to where it is granted",
    "auth?q=application:application:patch",
    (trial) => trial.sandbox.grant([looking]),
  ],
  [
    "while the app is under review",
    "under review",
    (trial) => {
      trial.sandbox.console.underReview = true;
    },
  ],
  [
    "an address nobody answers at",
    "tried the address",
    (trial) => {
      trial.webhook = "http://127.0.0.1:9/webhook/event";
    },
  ],
  [
    "when Feishu fails",
    "failed inside",
    (trial) => {
      trial.sandbox.switches.on("application.config.patch", { kind: "error", code: 210033 });
    },
  ],
  [
    "wrong credentials",
    "app secret is wrong",
    (trial) => {
      trial.env.FEISHU_APP_SECRET = "another-secret-altogether";
    },
  ],
])("--apply is refused: %s", async ([, words, breaks]) => {
  const trial = await justCreated();
  breaks(trial);
  const refused = await run(trial.env, "--apply", "--webhook", trial.webhook ?? "");
  expect(refused.said).toContain(words);
  expect(refused.said).toMatch(/✗ .*\p{Script=Han}/u);
  expect(refused.code).toBe(1);
  expect(trial.sandbox.console.draft.scopes.size).toBe(0);
});

test("--apply without an app, or without an address, says what is missing and calls nobody", async () => {
  const { env, sandbox } = await justCreated();
  expect(await run({}, "--apply", "--websocket")).toMatchObject({
    code: 1,
    complained: expect.stringContaining("FEISHU_APP_ID is missing"),
  });
  expect(await run(env, "--apply")).toMatchObject({
    code: 1,
    complained: expect.stringContaining("give --webhook"),
  });
  expect(sandbox.calls).toEqual([]);
});

test("its arguments: what is not known, or does not go together, is said", () => {
  expect(readManifestArguments([])).toEqual({ kind: "write" });
  for (const args of [
    ["--everything"],
    ["--console", "--apply"],
    ["--console", "--websocket"],
    ["--config", "--webhook", "bole.example.com"],
    ["--apply", "--websocket", "--webhook", "https://bole.example.com/webhook/event"],
  ]) {
    expect(readManifestArguments(args)).toMatchObject({
      kind: "wrong",
      problem: expect.stringMatching(/ · .*\p{Script=Han}/u),
    });
  }
  expect(readManifestArguments(["--everything=13800138000"])).toEqual({
    kind: "wrong",
    problem: "--everything is not known; see --help · 不认识 --everything；用法见 --help",
  });
});

test("--config and --apply go by FEISHU_EVENTS, unless told otherwise; then they say that both must agree", async () => {
  const way = (said: string) => JSON.parse(said).event.subscription_type;
  const set = { FEISHU_EVENTS: "websocket" };
  const own = await run(set, "--config");
  expect([way(own.said), own.complained]).toEqual(["websocket", ""]);
  const told = await run(set, "--config", "--webhook", "https://bole.example.com/webhook/event");
  expect(way(told.said)).toBe("webhook");
  expect(told.complained).toMatch(
    /请把 FEISHU_EVENTS 也改成 webhook[\s\S]*set FEISHU_EVENTS to webhook as well/,
  );
  const plain = await run({}, "--config", "--websocket");
  expect(way(plain.said)).toBe("websocket");
  expect(plain.complained).toMatch(/set FEISHU_EVENTS to websocket as well/);
  const wrong = await run({ FEISHU_EVENTS: "pigeon" }, "--config");
  expect(wrong).toMatchObject({ code: 1, said: "" });
  expect(wrong.complained).toMatch(/^FEISHU_EVENTS is no way in; .+ · 不是接收方式/);
  const trial = await justCreated();
  const applied = await run(trial.env, "--apply", "--websocket");
  expect(applied.complained).toMatch(/set FEISHU_EVENTS to websocket as well/);
});
