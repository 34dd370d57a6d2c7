import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pino } from "pino";
import { readPolicy } from "../../src/access/policy.ts";
import { commandNames } from "../../src/commands/ask.ts";
import { manifest } from "../../src/operations/manifest.ts";
import { type Sandbox, startSandbox } from "../../src/sandbox/sandbox.ts";
import type { Tenant } from "../../src/sandbox/tenant/tenant.ts";
import { createService } from "../../src/service.ts";

/** Bole beside the sandbox, as an administrator would have set both up, and what of it can be broken. */
export interface Trial {
  readonly sandbox: Sandbox;
  /** Where files may be put. */
  readonly folder: string;
  /** The environment Bole is started with. */
  env: Record<string, string | undefined>;
  /** The webhook as it is told to the doctor. */
  webhook: string | undefined;
  /** The clock of the machine the doctor runs on. */
  now: () => number;
  /** What else ends with it. */
  readonly closing: (() => Promise<void> | void)[];
  stopBole(): Promise<void>;
  close(): Promise<void>;
}

/** The app of a trial. */
export const trialApp = {
  appId: "cli_7b01d0c70a15b01e",
  appSecret: "secret-of-the-trial-app",
  encryptKey: "encrypt-key-of-the-trial-app",
  verificationToken: "token-of-the-trial-app",
};

/** What the doctor's look at the app itself needs, beside app-manifest.json. */
const lookingScope = "application:application:self_manage";

/** Starts the sandbox and Bole on free ports of this machine; everything is as it should be. A company is invented unless given. */
export async function startTrial(folder: string, tenant?: Tenant): Promise<Trial> {
  const asked = manifest();
  let webhook = "";
  const sandbox = await startSandbox({
    host: "127.0.0.1",
    port: 0,
    app: trialApp,
    webhook: () => webhook,
    scopes: [...asked.scopes.tenant, lookingScope],
    subscribed: { events: asked.events.items.tenant, callbacks: asked.callbacks.items },
    ...(tenant && { tenant }),
  });
  const accessFile = join(folder, "access.yaml");
  await writeFile(accessFile, sandbox.accessPolicyYaml);
  const policy = readPolicy(sandbox.accessPolicyYaml, commandNames);
  if (!policy.ok) throw new Error(policy.problems.join("\n"));
  const databaseUrl = `sqlite:${join(folder, "bole.db")}`;
  const service = await createService({
    app: trialApp,
    domain: sandbox.url,
    databaseUrl,
    policy: () => policy.policy,
    log: pino({ level: "silent" }),
  });
  const address = await service.server.listen({ host: "127.0.0.1", port: 0 });
  webhook = `${address}/webhook/event`;
  let stopped: Promise<void> | undefined;
  const stopBole = () => {
    stopped ??= service.close();
    return stopped;
  };
  const closing: Trial["closing"] = [];
  return {
    sandbox,
    folder,
    env: {
      FEISHU_APP_ID: trialApp.appId,
      FEISHU_APP_SECRET: trialApp.appSecret,
      FEISHU_ENCRYPT_KEY: trialApp.encryptKey,
      FEISHU_VERIFICATION_TOKEN: trialApp.verificationToken,
      FEISHU_DOMAIN: sandbox.url,
      DATABASE_URL: databaseUrl,
      ACCESS_FILE: accessFile,
    },
    webhook,
    now: Date.now,
    closing,
    stopBole,
    async close() {
      for (const it of closing) await it();
      await stopBole();
      await sandbox.close();
    },
  };
}
