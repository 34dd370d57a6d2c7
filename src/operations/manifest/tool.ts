import { createFeishu } from "../../feishu/client.ts";
import { readSettings } from "../../settings.ts";
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

const json = (value: unknown) => JSON.stringify(value, null, 2);

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
      return 0;
    case "console":
      say(json(consoleImport(manifest())));
      return 0;
    case "config":
      say(json(configBody(manifest(), toBePrinted(order.comingIn, around))));
      return 0;
    case "apply":
      return apply(order.comingIn, around);
  }
}

/** What was told, else what FEISHU_EVENTS says; an address that nobody told is one to be replaced. */
function toBePrinted(told: ComingIn | undefined, { env, complain }: Around): ComingIn {
  if (told) return told;
  if (env.FEISHU_EVENTS === "websocket") return { way: "websocket" };
  complain(yourOwn);
  return somewhere;
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
  if (!app) return stop("FEISHU_APP_ID is missing; --apply changes the app of the settings");
  if (!comingIn) return stop("give --webhook https://your-host/webhook/event, or --websocket");
  const log = { debug: () => undefined, warn: () => undefined };
  const feishu = createFeishu({ appId: app.appId, appSecret: app.appSecret, domain, log });
  return (await applyManifest({ feishu, app, domain, comingIn, say })) ? 0 : 1;
}
