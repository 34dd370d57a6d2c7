import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { parseEnv } from "node:util";
import { expect, onTestFinished, test } from "vitest";
import { manifest } from "../../src/operations/manifest.ts";
import { type Sandbox, startSandbox } from "../../src/sandbox/sandbox.ts";
import { environment } from "../processes.ts";
import { folder } from "../store/temp.ts";
import { blocksOf, pageAt } from "./pages.ts";

/*
 * docs/admin.md, “From nothing to the first card”, followed with its own blocks: on the sandbox, since the console and
 * the company cannot be had here. The app is the one of the page.
 */

const path = "docs/admin.md";
const blocks = blocksOf(pageAt(path) ?? { path, text: "" });
const written = (language: string, place: number) =>
  blocks.filter((one) => one.language === language)[place]?.text ?? "";
const keys = parseEnv(written("env", 0));
const question = "查一下 138 0013 8000";

test("from nothing to the first card, as docs/admin.md says", async () => {
  const sandbox = await startSandbox({
    host: "127.0.0.1",
    port: 0,
    app: {
      appId: keys.FEISHU_APP_ID ?? "",
      appSecret: keys.FEISHU_APP_SECRET ?? "",
      encryptKey: "no key is needed",
      verificationToken: "nor any token",
    },
    webhook: () => "",
    events: "websocket",
    scopes: manifest().scopes.tenant,
  });
  onTestFinished(() => sandbox.close());
  const place = await folder();
  const put = (file: string, text: string) => writeFile(join(place, file), text);
  await put(".env", `${written("env", 0)}FEISHU_DOMAIN=${sandbox.url}\nHOST=127.0.0.1\nPORT=0\n`);
  await put("access.yaml", written("yaml", 0));

  const bole = started(place, "src/start.js");
  await bole.says(/the long connection to Feishu stands/);

  expect(await answer(sandbox)).toContain("无权查询");
  const me = sandbox.personas.find(({ role }) => role === "hrbp")?.open_id ?? "";
  const audit = spawnSync(...commandIn("scripts/audit.ts", "--since", "1h"), optionsIn(place)).stdout;
  const [head = "", ...rows] = audit.trim().split("\n");
  const column = head.indexOf("PERSON");
  expect(rows.map((row) => row.slice(column).split(" ")[0])).toEqual([me]);

  const [example = ""] = /ou_\w+/.exec(written("yaml", 1)) ?? [];
  await put("access.yaml", written("yaml", 1).replaceAll(example, me));
  await bole.says(/the new policy is in force/);
  expect(await answer(sandbox)).toContain("找到");

  bole.child.kill("SIGTERM");
  const [code] = await bole.ended;
  expect(code).toBe(0);
});

/** Says the question in the HRBP's private chat, and waits for what the bot answers to it. */
async function answer(sandbox: Sandbox): Promise<string> {
  const { messageId, chatId } = sandbox.say("hrbp", "p2p", question);
  return sandbox.until(() => {
    const said = sandbox.messages(chatId).find((it) => it.parentId === messageId && it.sender.type === "bot");
    return said && JSON.stringify(said.content);
  });
}

const commandIn = (file: string, ...args: string[]): [string, string[]] => [
  process.execPath,
  ["--env-file=.env", resolve(file), ...args],
];
const cache = resolve(environment.NODE_COMPILE_CACHE ?? "");
const optionsIn = (cwd: string) => ({
  cwd,
  env: { ...environment, NODE_COMPILE_CACHE: cache },
  encoding: "utf8" as const,
});

function started(place: string, file: string) {
  const child: ChildProcess = spawn(...commandIn(file), optionsIn(place));
  onTestFinished(() => {
    child.kill("SIGKILL");
  });
  const ended = once(child, "close");
  let output = "";
  const says = (words: RegExp) =>
    new Promise<void>((heard, lost) => {
      const look = () => words.test(output) && heard();
      child.stdout?.on("data", look);
      child.once("close", () => lost(new Error(output)));
      look();
    });
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (chunk) => {
      output += String(chunk);
    });
  }
  return { child, ended, says };
}
