import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { tooOld } from "../src/old-node.js";
import { startSandbox } from "../src/sandbox/sandbox.ts";
import { freePort } from "./free-port.ts";
import { environment } from "./processes.ts";
import { app } from "./scenarios/bole.ts";
import { opened, postgres } from "./store/databases.ts";
import { tunnel } from "./tunnel.ts";

/*
 * The program as it is started: a process, its output, its exit code.
 */

const folder = mkdtempSync(join(tmpdir(), "bole-start-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const live = {
  FEISHU_APP_ID: "cli_0123456789abcdef",
  FEISHU_APP_SECRET: "a-secret-nobody-may-read",
  FEISHU_ENCRYPT_KEY: "an-encrypt-key",
  FEISHU_VERIFICATION_TOKEN: "a-verification-token",
  FEISHU_DOMAIN: "http://127.0.0.1:9",
  HOST: "127.0.0.1",
};

function start(env: Record<string, string>, file = "src/start.js") {
  const child = spawn(process.execPath, [file], {
    env: { ...environment, PORT: "0", DATABASE_URL: "sqlite::memory:", LOG_LEVEL: "warn", ...env },
  });
  let output = "";
  const said = (words: RegExp) =>
    new Promise<string>((resolve) => {
      const look = () => words.test(output) && resolve(output);
      child.stdout.on("data", look);
      look();
    });
  child.stdout.on("data", (chunk) => {
    output += chunk;
  });
  child.stderr.on("data", (chunk) => {
    output += chunk;
  });
  const ended = new Promise<{ code: number | null; output: string }>((resolve) => {
    child.on("close", (code) => resolve({ code, output: output.trim() }));
  });
  onTestFinished(() => {
    child.kill("SIGKILL");
  });
  return { child, said, ended };
}

/** What a visitor gets who came by that name; fetch would not let us choose one. */
function statusUnder(address: string, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const asked = get(address, { headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    asked.on("error", reject);
  });
}

function accessFile(text: string): string {
  const file = join(folder, `${Math.abs(text.length)}.yaml`);
  writeFileSync(file, text);
  return file;
}

test("without an app: the sandbox, the page's address and three phrases to try; SIGTERM ends it cleanly", async () => {
  const { child, said, ended } = start({});
  const output = await said(/的职务/);
  const address = output.match(/http:\/\/127\.0\.0\.1:\d+\/playground\//)?.[0] ?? "";
  expect((await fetch(address)).status).toBe(200);
  expect(output).toMatch(/138 0013 8000[\s\S]*java not intern[\s\S]*@王伟/);
  child.kill("SIGTERM");
  expect((await ended).code).toBe(0);
});

test("the sandbox speaks the long connection as well, and ends as cleanly", async () => {
  const { child, said, ended } = start({ FEISHU_EVENTS: "websocket", LOG_LEVEL: "info" });
  await said(/的职务/);
  await said(/the long connection to Feishu stands/);
  child.kill("SIGTERM");
  expect((await ended).code).toBe(0);
});

test("it also starts from main.ts, without what makes the start quick", async () => {
  const { child, said, ended } = start({}, "src/main.ts");
  await said(/的职务/);
  child.kill("SIGTERM");
  expect((await ended).code).toBe(0);
});

test("under a Node that is too old, one line says which is needed and what brings it along", async () => {
  const pretended = `data:text/javascript,${encodeURIComponent(
    'Object.defineProperty(process.versions, "node", { value: "20.20.2" })',
  )}`;
  for (const file of ["src/start.js", "src/main.ts"]) {
    const { code, output } = await start({ NODE_OPTIONS: `--import=${pretended}` }, file).ended;
    expect(code).toBe(1);
    expect(output).toBe(
      "Bole needs Node 24, this is 20.20.2; start it with npm start, which brings it along · 伯乐需要 Node 24，当前是 20.20.2；请用 npm start 启动，它会自带所需版本",
    );
  }
});

test.each(["18.20.8", "22.18.0", "23.11.1"])("Node %s is too old", (version) => {
  expect(tooOld(version)).toContain(version);
});

test("Node is new enough from what package.json asks for on", () => {
  const { engines }: { engines: { node: string } } = JSON.parse(readFileSync("package.json", "utf8"));
  const asked = engines.node.replace(">=", "");
  expect(tooOld(`${asked}.0.0`)).toBeUndefined();
  expect(tooOld(`${Number(asked) - 1}.99.0`)).toBeDefined();
  expect(tooOld("100.0.0")).toBeUndefined();
});

test("npm ends, and the shell in which it started Bole: Bole ends as well", async () => {
  const shell = spawn("sh", ["-c", `"${process.execPath}" src/start.js; true`], {
    env: { ...environment, npm_lifecycle_event: "start", PORT: "0", LOG_LEVEL: "warn" },
  });
  await new Promise((resolve) => shell.stdout.once("data", resolve));
  // Its output is closed only once nobody holds it any more, Bole included.
  const closed = new Promise((resolve) => shell.on("close", resolve));
  shell.kill("SIGTERM");
  await closed;
});

test("told its names, the sandbox opens itself to other machines, under these names only", async () => {
  const { said } = start({ HOST: "0.0.0.0", SANDBOX_HOSTS: "demo.internal" });
  const output = await said(/的职务/);
  const address = output.match(/http:\/\/127\.0\.0\.1:\d+\/playground\//)?.[0] ?? "";
  expect(await statusUnder(address, "demo.internal")).toBe(200);
  expect(await statusUnder(address, "localhost")).toBe(200);
  expect(await statusUnder(address, "elsewhere.example")).toBe(403);
});

describe("a wrong setting stops the start with one line that names it, and nothing secret", () => {
  test.each<[string, Record<string, string>, RegExp]>([
    [
      "half an app",
      { FEISHU_APP_ID: live.FEISHU_APP_ID, FEISHU_APP_SECRET: live.FEISHU_APP_SECRET },
      /^FEISHU_ENCRYPT_KEY is missing; .+\nFEISHU_VERIFICATION_TOKEN is missing; .+$/,
    ],
    [
      "a database that cannot be opened",
      { DATABASE_URL: "sqlite:/dev/null/bole.db" },
      /^DATABASE_URL cannot be used \(.+\); .+$/,
    ],
    [
      "an address of PostgreSQL that is none",
      { DATABASE_URL: "postgres://bole:s3cret@127.0.0.1:port/bole" },
      /^DATABASE_URL is no address of PostgreSQL; .+$/,
    ],
    [
      "a host that is none of this machine's",
      { HOST: "192.0.2.1", SANDBOX_HOSTS: "demo.internal" },
      /^HOST is no address of this machine; .+$/,
    ],
    ["a port with no next one for the sandbox", { PORT: "65535" }, /^PORT 65536 does not exist; .+$/],
    [
      "the sandbox for every machine",
      { HOST: "0.0.0.0" },
      /^HOST would show the sandbox to other machines; set it to 127\.0\.0\.1, or SANDBOX_HOSTS .+$/,
    ],
    [
      "the sandbox beside a whole app",
      { ...live, BOLE_MODE: "sandbox" },
      /^(FEISHU_\w+ is set; the sandbox runs with no app at all, .+\n?){4}$/,
    ],
    [
      "no access file",
      { ...live, ACCESS_FILE: "/nowhere/access.yaml" },
      /^ACCESS_FILE \/nowhere\/access\.yaml cannot be read \(ENOENT\); .+$/,
    ],
    [
      "an access file that is no YAML",
      { ...live, ACCESS_FILE: accessFile("roles: [") },
      /^ACCESS_FILE .+ is not YAML: .+$/,
    ],
    [
      "an access file with an unknown command",
      { ...live, ACCESS_FILE: accessFile("roles: { r: { commands: [fly] } }\nmembers: []\n") },
      /^ACCESS_FILE .+ roles\.r\.commands: there is no command fly; .+$/,
    ],
  ])("%s", async (_what, env, line) => {
    const { ended } = start(env);
    const { code, output } = await ended;
    expect(code).toBe(1);
    expect(output).toMatch(line);
    expect(output).not.toMatch(/s3cret|a-secret|an-encrypt-key|a-verification-token/);
  });

  test("a PostgreSQL that does not let Bole in", async () => {
    const url = Object.assign(new URL(await postgres()), { password: "s3cret" });
    const { code, output } = await start({ DATABASE_URL: url.href }).ended;
    expect(code).toBe(1);
    expect(output).toMatch(/^DATABASE_URL is refused; .+$/);
    expect(output).not.toMatch(/s3cret/);
  });

  test("a port that is taken", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => {
      other.close();
    });
    const { port } = other.address() as AddressInfo;
    const access = accessFile("roles: { r: { commands: '*' } }\nmembers: [{ role: r, everyone: true }]\n");
    const { ended } = start({ ...live, ACCESS_FILE: access, PORT: String(port) });
    const { code, output } = await ended;
    expect(code).toBe(1);
    expect(output).toBe(
      `PORT ${port} is taken by another program; set PORT to a free one · ${port} 已被其他程序占用；请把 PORT 设为空闲端口`,
    );
  });
});

const everything =
  "roles: { r: { commands: '*', sees: [contact] } }\nmembers: [{ role: r, everyone: true }]\n";

test("a database that is not there yet is waited for, told of in the log without its password, and used once it is", async () => {
  const way = await tunnel(await postgres(), { open: false });
  const { said, ended, child } = start({
    ...live,
    ACCESS_FILE: accessFile(everything),
    DATABASE_URL: way.url,
    LOG_LEVEL: "info",
  });
  await said(/"trouble":"unreachable".+waiting for the database/);
  await way.mend();
  await said(/Bole is listening/);
  child.kill("SIGTERM");
  const { code, output } = await ended;
  expect(code).toBe(0);
  expect(output).not.toContain(new URL(way.url).password);
});

test("SIGTERM: /readyz says so at once, what is in hand is finished, and nothing is left to others", async () => {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const sandbox = await startSandbox({
    host: "127.0.0.1",
    port: 0,
    app,
    webhook: () => `${address}/webhook/event`,
  });
  onTestFinished(() => sandbox.close());
  const databaseUrl = await postgres();
  const { child, said, ended } = start({
    FEISHU_APP_ID: app.appId,
    FEISHU_APP_SECRET: app.appSecret,
    FEISHU_ENCRYPT_KEY: app.encryptKey,
    FEISHU_VERIFICATION_TOKEN: app.verificationToken,
    FEISHU_DOMAIN: sandbox.url,
    HOST: "127.0.0.1",
    PORT: String(port),
    ACCESS_FILE: accessFile(everything),
    DATABASE_URL: databaseUrl,
    LOG_LEVEL: "info",
  });
  await said(/Bole is listening/);
  expect(await (await fetch(`${address}/readyz`)).json()).toMatchObject({ status: "ready" });
  const path = "/hire/v1/talents/batch_get_id";
  sandbox.faults.add({ path, delay: 3000 });
  const { inbox } = await opened(databaseUrl);
  const calls = sandbox.calls.length;
  const { chatId, messageId } = sandbox.say("recruiter", "p2p", "查一下 138 0013 8000");
  await vi.waitFor(async () => expect((await inbox.counts()).working).toBe(1), 10_000);
  child.kill("SIGTERM");
  await vi.waitFor(async () => {
    const ready = await fetch(`${address}/readyz`);
    expect([ready.status, await ready.json()]).toEqual([503, { status: "stopping" }]);
  }, 10_000);
  expect((await ended).code).toBe(0);
  expect(sandbox.calls.length).toBeGreaterThan(calls);
  expect(sandbox.messages(chatId).filter((it) => it.parentId === messageId)).toHaveLength(1);
  expect(await inbox.counts()).toEqual({ received: 0, working: 0, done: 1, failed: 0 });
});
