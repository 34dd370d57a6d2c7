import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { appId, encryptKey, verificationToken } from "../feishu.ts";
import { headOf, lookup, momentAt } from "./request.ts";
import { send } from "./send.ts";
import { exited, says, type Target } from "./target.ts";

const everything = `
roles: { all: { commands: "*", sees: [contact, identity, employment] } }
members: [{ role: all, everyone: true }]
`;

/** A platform that knows nobody, and who was replied to on it: the ids of the messages, in order. */
async function openPlatform() {
  const repliedTo: string[] = [];
  const waiting = new Map<string, () => void>();
  const server = createServer(async (request, response) => {
    for await (const _chunk of request);
    const path = request.url?.split("?")[0] ?? "";
    const replied = /\/im\/v1\/messages\/([^/]+)\/reply$/.exec(path)?.[1];
    response.writeHead(200, { "content-type": "application/json" });
    response.end(JSON.stringify({ code: 0, msg: "ok", ...answerTo(path) }));
    if (replied === undefined) return;
    repliedTo.push(replied);
    waiting.get(replied)?.();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    repliedTo,
    replied: (id: string) => new Promise<void>((resolve) => waiting.set(id, resolve)),
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

function answerTo(path: string): object {
  if (path.endsWith("/tenant_access_token/internal")) return { tenant_access_token: "t-1", expire: 7200 };
  if (path.endsWith("/bot/v3/info")) return { bot: { open_id: "ou_bole", app_name: "Bole" } };
  if (path.endsWith("/reply")) return { data: { message_id: "om_answer", chat_id: "oc_private" } };
  return { data: { talent_list: [], items: [], has_more: false } };
}

export interface BoleTarget extends Target {
  /** Everything it wrote, which is its log. */
  output(): string;
  /** The messages it replied to, in order. */
  repliedTo(): readonly string[];
}

/** Bole as it is started, live, in a process of its own, with a platform within its reach. */
export async function startBole(): Promise<BoleTarget> {
  const platform = await openPlatform();
  const folder = mkdtempSync(join(tmpdir(), "bole-hostile-"));
  const access = join(folder, "access.yaml");
  writeFileSync(access, everything);
  const child = spawn(process.execPath, ["src/start.js"], {
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      PATH: process.env.PATH,
      FEISHU_APP_ID: appId,
      FEISHU_APP_SECRET: "a-secret-nobody-may-read",
      FEISHU_ENCRYPT_KEY: encryptKey,
      FEISHU_VERIFICATION_TOKEN: verificationToken,
      FEISHU_DOMAIN: platform.url,
      ACCESS_FILE: access,
      DATABASE_URL: `sqlite:${join(folder, "bole.db")}`,
      HOST: "127.0.0.1",
      PORT: "0",
    },
  });
  let output = "";
  const listen = (chunk: Buffer) => {
    output += chunk;
  };
  child.stdout.on("data", listen);
  child.stderr.on("data", listen);
  const line = JSON.parse(await says(child, /Bole is listening/));
  const port = Number(new URL(line.address).port);
  const alive = () => child.exitCode === null && child.signalCode === null;
  let honest = 0;

  /** An honest message, from somebody new so that nobody asks too often, and its reply. */
  async function ask(): Promise<void> {
    honest += 1;
    const event = lookup({ message_id: `om_honest_${honest}`, chat_id: `oc_honest_${honest}` });
    event.event.sender.sender_id.open_id = `ou_honest_${honest}`;
    const replied = platform.replied(`om_honest_${honest}`);
    const push = momentAt(Date.now()).push(event);
    const answered = await send(port, { pieces: [headOf(push), push.body] }, 10_000);
    if (answered.statuses[0] !== 200) throw new Error(`an honest message was answered ${answered.text}`);
    await replied;
  }

  let ending: Promise<void> | undefined;
  async function end(): Promise<void> {
    child.kill("SIGTERM");
    const code = await exited(child);
    platform.close();
    rmSync(folder, { recursive: true, force: true });
    if (code !== 0) throw new Error(`Bole ended with ${code}`);
  }

  return {
    port,
    alive,
    output: () => output,
    repliedTo: () => platform.repliedTo,
    async acted() {
      if (!alive()) return undefined;
      await ask();
      return platform.repliedTo.filter((id) => !id.startsWith("om_honest_")).length;
    },
    close: () => {
      ending ??= end();
      return ending;
    },
  };
}
