import { spawn } from "node:child_process";
import { once } from "node:events";
import { describe, expect, test } from "vitest";
import { createTrail } from "../../src/audit/trail.ts";
import { auditHelp, readArguments } from "../../src/operations/audit/arguments.ts";
import { app, day, entry, trailInFile } from "../audit/trail.ts";
import { environment } from "../processes.ts";

/*
 * `npm run audit` as it is run on the server: a process, on a real SQLite file that Bole may be writing to.
 */

const settings = {
  FEISHU_APP_ID: app.appId,
  FEISHU_APP_SECRET: app.appSecret,
  FEISHU_ENCRYPT_KEY: "an-encrypt-key",
  FEISHU_VERIFICATION_TOKEN: "a-verification-token",
};

async function audit(path: string, args: readonly string[], env: Record<string, string> = settings) {
  const child = spawn(process.execPath, ["scripts/audit.ts", ...args], {
    env: { ...environment, DATABASE_URL: `sqlite:${path}`, ...env },
  });
  let [out, err] = ["", ""];
  child.stdout.on("data", (chunk) => {
    out += chunk;
  });
  child.stderr.on("data", (chunk) => {
    err += chunk;
  });
  const [code] = await once(child, "close");
  return { code, out: out.trim(), err: err.trim() };
}

/** Three asks: nine days ago, two days ago, and an hour ago by somebody else. */
async function three() {
  const it = await trailInFile();
  let at = Date.now();
  const trail = createTrail({ app, store: it.store.audit, now: () => at, name: () => "chain-1" });
  const now = at;
  at = now - 9 * day;
  await trail.record(entry({ event: "event-old" }));
  at = now - 2 * day;
  await trail.record(entry({ event: "event-mid", command: "talent" }));
  at = now - 3600_000;
  const subjects = [{ kind: "email", value: "canary@example.com" }] as const;
  await trail.record(entry({ event: "event-new", who: "ou_other", outcome: "refused", subjects }));
  return it;
}

const events = (out: string) =>
  out
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => (JSON.parse(line) as { event: string }).event);

describe("npm run audit", () => {
  test("shows the last seven days as a table, an answer a line, without a value", async () => {
    const { path, store } = await three();
    const successor = createTrail({ app, store: store.audit, now: Date.now, name: () => "chain-2" });
    await successor.record(entry({ event: "event-mid", command: "talent", outcome: "failed", classes: [] }));
    const { code, out, err } = await audit(path, []);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const [head, first, second, ...others] = out.split("\n");
    expect(head).toMatch(/^TIME\s+PERSON\s+PLACE\s+COMMAND\s+OUTCOME/);
    expect(first).toMatch(/ou_other\s+private\s+find-talent\s+refused\s+1\s+contact\s+.*event-new$/);
    expect(second).toMatch(/ou_asker\s+private\s+talent\s+answered \/ failed\s+1\s+contact/);
    expect(others).toEqual([]);
    expect(out).not.toMatch(/19900000001|canary/);
  });

  test("--json gives a line each, of whom it was about, by whom and when", async () => {
    const { path } = await three();
    const run = (args: string) => audit(path, [...args.split(" "), "--json"]);
    const found = await Promise.all([
      run("--since 30d --until 1d --person ou_asker"),
      run("--since 30d --subject +8619900000001 --command talent"),
      run("--subject Canary@Example.com"),
      run("--subject nobody@example.com"),
    ]);
    expect(found.map((one) => one.code)).toEqual([0, 0, 0, 0]);
    expect(found.map((one) => events(one.out))).toEqual([
      ["event-mid", "event-old"],
      ["event-mid"],
      ["event-new"],
      [],
    ]);
  });

  test("--verify says that all is whole, and where it is not, in which chain and row", async () => {
    const { path, tamper } = await three();
    expect(await audit(path, ["--verify"])).toEqual({
      code: 0,
      out: "The audit is whole: 3 rows in 1 chains.",
      err: "",
    });
    tamper("update audit set who = 'ou_nobody' where seq = 2");
    const { code, out } = await audit(path, ["--verify"]);
    expect(code).toBe(1);
    expect(out).toBe("chain chain-1, row 2: was changed\nNOT whole: 1 found in 3 rows in 1 chains.");
  });

  test("without the app's settings, or without a database, it says so", async () => {
    const { path } = await three();
    expect((await audit(path, [], {})).err).toMatch(
      /^FEISHU_APP_ID is missing; [\s\S]*切换到 HRBP，在私聊里发“审计”[\s\S]*write “audit” in the private chat/,
    );
    expect((await audit(`${path}-not`, [])).err).toBe("DATABASE_URL names a file that is not there");
  });
});

describe("its arguments", () => {
  const now = Date.parse("2024-06-03T04:00:00Z");
  const read = (args: string) =>
    readArguments(args === "" ? [] : args.split(" "), { now, timeZone: "Asia/Shanghai" });
  const hour = 3600_000;

  test.each([
    ["", now - 7 * day, undefined],
    ["--since 12h", now - 12 * hour, undefined],
    ["--until 1d", now - 8 * day, now - day],
    [
      "--since 2024-06-01 --until 2024-06-01",
      Date.parse("2024-06-01T00:00:00+08:00"),
      Date.parse("2024-06-02T00:00:00+08:00") - 1,
    ],
    ["--since 2024-06-01T09:00:00Z", Date.parse("2024-06-01T09:00:00Z"), undefined],
  ])("%j says from when and until when", (args, since, until) => {
    expect(read(args)).toMatchObject({ kind: "list", query: { since, until } });
  });

  test.each([
    ["--since yesterday", /^--since is no time; /],
    ["--since 2024-06-31", /^--since is no time; /],
    ["--since 1d --until 2d", /^--since lies after --until$/],
    ["--person Wang", /^--person is no open_id; /],
    ["--command fly", /^--command is none there is; /],
    ["--everything", /^--everything is not known; see --help · /],
    ["13800138000", /^an argument is not as it should be; see --help · /],
    ["--verify --json", /^--verify looks at everything; /],
  ])("%s are refused with one line that repeats no value", (args, line) => {
    const order = read(args);
    expect(order).toEqual({ kind: "wrong", problem: expect.stringMatching(line) });
  });

  test("are all explained", () => {
    expect(read("--help")).toEqual({ kind: "help" });
    for (const one of ["--since", "--until", "--person", "--subject", "--command", "--json", "--verify"]) {
      expect(auditHelp).toContain(one);
    }
  });
});
