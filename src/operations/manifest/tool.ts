import { said } from "../../environment.ts";
import { createFeishu } from "../../feishu/client.ts";
import { readSettings, readWayIn } from "../../settings.ts";
import { manifest } from "../manifest.ts";
import { applyManifest } from "./apply.ts";
import { manifestHelp, readManifestArguments } from "./arguments.ts";
import { type ComingIn, configBody, consoleImport } from "./bodies.ts";

/** What the tool touches outside itself. */
export interface Around {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Writes app-manifest.json. */
  readonly write: (text: string) => void;
  /** What was asked for. */
  readonly say: (text: string) => void;
  /** What else a person should know. */
  readonly complain: (text: string) => void;
}

/** As the formatter has it: a list of one stands on a line. */
const json = (value: unknown) => JSON.stringify(value, null, 2).replace(/\[\s+("[^"]*")\s+\]/g, "[$1]");

/** `npm run manifest` with these arguments; resolves to the exit code. */
export async function manifestTool(args: readonly string[], around: Around): Promise<0 | 1> {
  const { write, say, complain } = around;
  const order = readManifestArguments(args);
  switch (order.kind) {
    case "wrong":
      complain(order.problem);
      return 1;
    case "help":
      say(manifestHelp);
      return 0;
    case "write":
      write(`${json(manifest())}\n`);
      complain(said("已写好 app-manifest.json。", "app-manifest.json is written."));
      return 0;
    case "console":
      say(json(consoleImport(manifest())));
      return 0;
    case "config":
      return config(order.comingIn, around);
    case "apply":
      return apply(order.comingIn, around);
  }
}

/** By what was told, else by FEISHU_EVENTS; an address that nobody told is one to be replaced. */
function config(told: ComingIn | undefined, { env, say, complain }: Around): 0 | 1 {
  const set = readWayIn(env);
  if (!told && !set.ok) {
    complain(set.problem);
    return 1;
  }
  const byItself: ComingIn = set.ok && set.way === "websocket" ? { way: set.way } : somewhere;
  const comingIn = told ?? byItself;
  if (comingIn === somewhere) complain(yourOwn);
  else if (set.ok) complainOfOther(told, set.way, complain);
  say(json(configBody(manifest(), comingIn)));
  return 0;
}

/** The console would send one way and Bole listen another. */
function complainOfOther(
  told: ComingIn | undefined,
  set: ComingIn["way"],
  complain: Around["complain"],
): void {
  if (!told || told.way === set) return;
  complain(`FEISHU_EVENTS 现在是 ${set}，这里按 ${told.way}：请把 FEISHU_EVENTS 也改成 ${told.way}。
FEISHU_EVENTS is ${set} at present, this is for ${told.way}: set FEISHU_EVENTS to ${told.way} as well.`);
}

const somewhere: ComingIn = { way: "webhook", url: "https://your-host/webhook/event" };
const yourOwn = `request_url 请换成你的地址，或用 --webhook、--websocket 指定。
Put your own address for request_url, or give --webhook or --websocket.`;

async function apply(told: ComingIn | undefined, { env, say, complain }: Around): Promise<0 | 1> {
  const stop = (problem: string): 1 => {
    complain(problem);
    return 1;
  };
  const read = readSettings(env);
  if (!read.ok) return stop(read.problems.join("\n"));
  const { app, domain, events } = read.settings;
  const comingIn: ComingIn | undefined = told ?? (events === "websocket" ? { way: events } : undefined);
  if (!app)
    return stop(
      said(
        "没有设置 FEISHU_APP_ID；--apply 修改的是 .env 里的应用",
        "FEISHU_APP_ID is missing; --apply changes the app of the settings",
      ),
    );
  if (!comingIn)
    return stop(
      said(
        "请加上 --webhook https://your-host/webhook/event，或 --websocket",
        "give --webhook https://your-host/webhook/event, or --websocket",
      ),
    );
  complainOfOther(told, events, complain);
  const log = { debug: () => undefined, warn: () => undefined };
  const feishu = createFeishu({ appId: app.appId, appSecret: app.appSecret, domain, log });
  return (await applyManifest({ feishu, app, domain, comingIn, say })) ? 0 : 1;
}
