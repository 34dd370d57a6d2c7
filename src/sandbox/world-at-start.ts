import { randomBytes } from "node:crypto";
import type { Both } from "../words.ts";
import { chatRooms } from "./chats.ts";
import { consoleWith } from "./console.ts";
import { verifyUrl } from "./delivery/challenge.ts";
import type { Line } from "./delivery/push.ts";
import { documents } from "./documents/index.ts";
import { fileShelf } from "./files.ts";
import { quotaCounter } from "./open-apis/checks/quotas.ts";
import { tokenDesk } from "./open-apis/checks/tokens.ts";
import { endpoints } from "./open-apis/endpoints.ts";
import { faultBook } from "./open-apis/faults.ts";
import { groupsOf, personasOf } from "./personas.ts";
import type { Persona } from "./playground/contract.ts";
import { directoryOf } from "./tenant/directory.ts";
import { hexId } from "./tenant/ids.ts";
import { inventTenant } from "./tenant/invent.ts";
import type { Tenant } from "./tenant/tenant.ts";
import type { App, Log, World } from "./world.ts";

/** What a sandbox's world is made of. */
export interface WorldOptions {
  readonly app: App;
  /** The bot's webhook address; asked for at each event, so it may be known later. */
  readonly webhook: () => string;
  /** How events and callbacks reach the bot, as its console would say: by its webhook unless given. */
  readonly events?: "webhook" | "websocket";
  readonly now?: () => number;
  readonly log?: Log;
  readonly tenant?: Tenant;
  readonly botName?: Both;
  /** The scopes the app was granted; all when absent. */
  readonly scopes?: readonly string[];
  /** Endpoints, by their documents' names, whose limits are not kept even while limits are; none unless given. */
  readonly unlimited?: (name: string) => boolean;
  /** What the console tells it is subscribed to; nothing when absent. It is pushed all the same. */
  readonly subscribed?: { readonly events: readonly string[]; readonly callbacks: readonly string[] };
}

const silent: Log = { info() {}, warn() {} };

/** A sandbox's world before anything happens in it, its personas, and the line by which the bot's webhook is called. */
export function worldAtStart(options: WorldOptions): {
  readonly world: World;
  readonly personas: readonly Persona[];
  readonly line: Line;
} {
  const now = options.now ?? Date.now;
  const tenant = options.tenant ?? inventTenant(now());
  const personas = personasOf(tenant, now());
  const bot = {
    openId: hexId("ou", `bot:${options.app.appId}`),
    name: options.botName ?? { zh: "伯乐", en: "Bole" },
  };
  const chats = chatRooms(groupsOf(tenant, personas), bot.name, now);
  for (const { open_id: openId } of personas) chats.privateRoom(openId);
  const line: Line = { app: options.app, webhook: options.webhook, now, random: randomBytes };
  const world: World = {
    tenant,
    directory: directoryOf(tenant),
    app: options.app,
    bot,
    now,
    granted: options.scopes ? new Set(options.scopes) : "all",
    asked: options.scopes ?? allScopes(),
    console: consoleWith(options.subscribed, options.events),
    webhook: options.webhook,
    verifies: async (url) => (await verifyUrl({ ...line, webhook: () => url })).ok,
    tokens: tokenDesk(options.app.appSecret, now),
    chats,
    files: fileShelf(),
    faults: faultBook(),
    quotas: quotaCounter(now, options.unlimited),
    calls: [],
    sent: new Map(),
    log: options.log ?? silent,
  };
  return { world, personas, line };
}

/** Every scope that opens anything here. */
function allScopes(): string[] {
  const fields = documents.flatMap((it) => Object.values(it.fields ?? {}));
  return [...new Set([...endpoints.flatMap((it) => it.scopes ?? []), ...fields.flat()])];
}
