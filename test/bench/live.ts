import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as after } from "node:timers/promises";
import { freePort } from "../free-port.ts";
import { appId, appSecret, encryptKey, verificationToken } from "../intake/feishu.ts";
import { flags } from "../processes.ts";
import { ended, memoryOf, openToAll, profiling } from "./program.ts";

/** Bole as it is started in earnest. */
export interface Live {
  readonly url: string;
  readonly pid: number;
  /** From the start of the process to the first 200 of /readyz, milliseconds. */
  readonly readyAfter: number;
  memory(): Promise<number>;
  end(): Promise<void>;
}

/** How often it is asked whether it is ready, milliseconds. */
const often = 2;
/** Bole is ready long before, milliseconds. */
const patience = 30_000;

/** Starts `npm start` for that platform, on a database of its own unless one is given, and waits until it is ready. */
export async function startLive(platform: string, databaseUrl?: string, environment = {}): Promise<Live> {
  const folder = await mkdtemp(join(tmpdir(), "bole-bench-"));
  const access = join(folder, "access.yaml");
  await writeFile(access, openToAll);
  const port = await freePort();
  const begun = performance.now();
  const child = spawn(process.execPath, [...flags, ...profiling("live"), "src/start.js"], {
    stdio: ["ignore", "ignore", "inherit"],
    env: {
      PATH: process.env.PATH,
      FEISHU_APP_ID: appId,
      FEISHU_APP_SECRET: appSecret,
      FEISHU_ENCRYPT_KEY: encryptKey,
      FEISHU_VERIFICATION_TOKEN: verificationToken,
      FEISHU_DOMAIN: platform,
      ACCESS_FILE: access,
      DATABASE_URL: databaseUrl ?? `sqlite:${join(folder, "bole.db")}`,
      HOST: "127.0.0.1",
      PORT: String(port),
      ...environment,
    },
  });
  const url = `http://127.0.0.1:${port}`;
  while (!(await answers(`${url}/readyz`))) {
    if (child.exitCode !== null) throw new Error(`Bole ended with ${child.exitCode}`);
    if (performance.now() - begun > patience) throw new Error("Bole is not ready");
    await after(often);
  }
  return {
    url,
    pid: child.pid ?? 0,
    readyAfter: performance.now() - begun,
    memory: () => memoryOf(child.pid ?? 0),
    async end() {
      await ended(child);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Whether a request is answered with 200. */
export async function answers(url: string): Promise<boolean> {
  const response = await fetch(url).catch(() => undefined);
  await response?.arrayBuffer();
  return response?.ok === true;
}
