import "./old-node.js";
import { randomBytes } from "node:crypto";
import { createRequire } from "node:module";
import { setFlagsFromString } from "node:v8";
import { type Logger, pino } from "pino";
import { type Policy, readPolicy } from "./access/policy.ts";
import { openPolicyFile } from "./access/policy-file.ts";
import { commandNames } from "./commands/ask.ts";
import { said } from "./environment.ts";
import type { Sandbox } from "./sandbox/sandbox.ts";
import type { Service, ServiceOptions } from "./service.ts";
import { type AppSettings, readSettings, type Settings } from "./settings.ts";

/** Once asked to stop, the process ends after this whatever happens: 20 s for what is in hand, and some. Milliseconds. */
const longestEnd = 25_000;

/** A database that is not there yet is waited for so long. Milliseconds. */
const databasePatienceMs = 60_000;

const require = createRequire(import.meta.url);

/** Ends the start: one line a problem, nothing secret, exit code 1. */
function stop(problems: readonly string[]): never {
  for (const problem of problems) console.error(problem);
  process.exit(1);
}

/** Bole, as the environment says: for a real tenant, or in the sandbox. */
export async function run(): Promise<void> {
  const read = readSettings(process.env);
  if (!read.ok) stop(read.problems);
  const { settings } = read;
  const log = pino({ level: settings.logLevel });
  let running: Pick<Service, "close"> | undefined;
  let ending = false;
  const end = async () => {
    if (ending) return;
    ending = true;
    setTimeout(() => process.exit(1), longestEnd).unref();
    await running?.close();
    process.exit(0);
  };
  // Before anything says that Bole is there: whoever reads it may end it at once.
  process.once("SIGTERM", end);
  process.once("SIGINT", end);
  endWithNpm(end);
  running = settings.app ? await live(settings, settings.app, log) : await sandboxed(settings, log);
}

/** How often it is looked whether npm is still there. Milliseconds. */
const lookForNpm = 500;

/**
 * `npm start` runs Bole in a shell. Ended itself, npm ends the shell, which tells nobody: Bole sees it by having another
 * parent, and ends as if it had been asked to.
 */
function endWithNpm(end: () => void): void {
  if (process.env.npm_lifecycle_event !== "start") return;
  const parent = process.ppid;
  const looking = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(looking);
    end();
  }, lookForNpm).unref();
}

/** Serves a real tenant. */
async function live(settings: Settings, app: AppSettings, log: Logger): Promise<Pick<Service, "close">> {
  const source = await policyFrom(settings.accessFile ?? "./access.yaml");
  const service = await serve({ ...served(settings), app, ...source, log });
  const address = await listen(service, settings);
  log.info({ address, domain: settings.domain }, "Bole is listening");
  return service;
}

/** No app: Bole and a small Feishu of our own, reached only over HTTP, with a page to talk on. */
async function sandboxed(settings: Settings, log: Logger): Promise<Pick<Service, "close">> {
  const { startSandbox } = await import("./sandbox/sandbox.ts");
  const { manifest } = await import("./operations/manifest.ts");
  const { events } = settings;
  const app = {
    appId: `cli_${randomBytes(8).toString("hex")}`,
    appSecret: randomBytes(16).toString("hex"),
    encryptKey: randomBytes(16).toString("hex"),
    verificationToken: randomBytes(16).toString("hex"),
  };
  let webhook = "";
  const sandbox = await startSandbox({
    host: settings.host,
    hosts: settings.sandboxHosts,
    port: settings.port === 0 ? 0 : settings.port + 1,
    app,
    webhook: () => webhook,
    events,
    scopes: manifest().scopes.tenant,
  }).catch((error: unknown) => stop([portProblem(error, settings.port + 1, settings.port)]));
  const source = settings.accessFile ? await policyFrom(settings.accessFile) : builtIn(sandbox);
  const service = await serve({
    ...served(settings),
    app: events === "websocket" ? { ...app, events } : app,
    domain: sandbox.url,
    ...source,
    log,
  });
  const address = await listen(service, settings);
  if (events === "websocket") await sandbox.connections.stands();
  webhook = `${address}/webhook/event`;
  await sandbox.announceBot();
  welcome(sandbox);
  return {
    async close() {
      await service.close();
      await sandbox.close();
    },
  };
}

/** The settings that are the service's own, whoever its Feishu is. */
function served(settings: Settings) {
  const { domain, databaseUrl, databasePool, auditDays, asksPerMinute, eventMaxAgeMs, metricsToken } =
    settings;
  return { domain, databaseUrl, databasePool, auditDays, asksPerMinute, eventMaxAgeMs, metricsToken };
}

/** The service, or one line that says why the database cannot be used. */
async function serve(options: ServiceOptions): Promise<Service> {
  // Loaded only here: whoever starts Bole with a wrong setting hears of it at once.
  const { createService }: typeof import("./service.ts") = require("./service.ts");
  const { StoreUnusable }: typeof import("./store/store.ts") = require("./store/store.ts");
  return createService({ databasePatienceMs, ...options }).catch((error: unknown) => {
    if (error instanceof StoreUnusable) return stop([`DATABASE_URL ${error.message}`]);
    throw error;
  });
}

async function listen(service: Service, settings: Settings): Promise<string> {
  try {
    const address = await service.server.listen({ host: settings.host, port: settings.port });
    // V8's own figure again: prepare.js says why it was another.
    setFlagsFromString("--semi-space-growth-factor=2");
    return address;
  } catch (error) {
    return stop([portProblem(error, settings.port)]);
  }
}

/** @param set the port that was set, where the sandbox takes the next one as well */
function portProblem(error: unknown, port: number, set = port): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  const [noteZh, noteEn] =
    set === port
      ? ["", ""]
      : [`（沙盒还要用 ${set} 的下一个端口）`, ` (the sandbox also takes the port after ${set})`];
  const told = (en: string, zh: string) => `PORT ${said(zh + noteZh, en + noteEn)}`;
  if (code === "EADDRINUSE") {
    return told(
      `${port} is taken by another program; set PORT to a free one`,
      `${port} 已被其他程序占用；请把 PORT 设为空闲端口`,
    );
  }
  if (code === "EACCES") {
    return told(
      `${port} may not be opened by this user; set PORT to 1024 or higher`,
      `${port} 当前用户无权打开；请把 PORT 设为 1024 或更大`,
    );
  }
  if (code === "ERR_SOCKET_BAD_PORT") {
    return told(
      `${port} does not exist; set PORT to 65534 or lower`,
      `${port} 不存在；请把 PORT 设为 65534 或更小`,
    );
  }
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND" || code === "EAI_AGAIN") {
    return `HOST ${said("不是本机地址；请设为 127.0.0.1 或 0.0.0.0", "is no address of this machine; set it to 127.0.0.1 or 0.0.0.0")}`;
  }
  throw error;
}

/** Where the policy comes from: a file that is followed, or what is built in. */
type PolicySource = Pick<ServiceOptions, "policy" | "policyFile">;

async function policyFrom(path: string): Promise<PolicySource> {
  const opened = await openPolicyFile({ path, commands: commandNames });
  if (!opened.ok) return stop(opened.told.map(({ en, zh }) => `ACCESS_FILE ${path} ${said(zh, en)}`));
  return { policy: opened.file.current, policyFile: opened.file };
}

function builtIn(sandbox: Sandbox): PolicySource {
  const read = readPolicy(sandbox.accessPolicyYaml, commandNames);
  const policy: Policy = read.ok ? read.policy : stop(read.problems);
  return { policy: () => policy };
}

function welcome(sandbox: Sandbox): void {
  console.log(`
  伯乐 Bole, in the sandbox: everybody in it is invented.
  沙盒模式：里面的人和数据都是虚构的。

  Open 打开   ${sandbox.url}/playground/

  Try 试试    查一下 138 0013 8000
              search talents java not intern
              @王伟 的职务
`);
}

// `node src/main.ts` starts as well, only later: start.js prepares for a quick start first.
if (import.meta.main) run();
