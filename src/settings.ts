import type { z } from "zod";
import { environment, type levels, said, type waysIn } from "./environment.ts";
import { defaultFreshness } from "./intake/signature.ts";
import { isLoopback } from "./loopback.ts";

/** The app Bole runs as, and how its events come in. */
export type AppSettings = { readonly appId: string; readonly appSecret: string } & (
  | { readonly events?: "webhook"; readonly encryptKey: string; readonly verificationToken: string }
  // The connection is its own proof: nothing that comes over it is signed or encrypted once more.
  | { readonly events: "websocket" }
);

/** Everything that can be set, read once at the start. */
export interface Settings {
  /** Absent: the sandbox runs instead. */
  readonly app?: AppSettings;
  /** How events come in: Feishu calls Bole, or Bole calls Feishu. In the sandbox too. */
  readonly events: (typeof waysIn)[number];
  /** Base URL without a trailing slash. */
  readonly domain: string;
  readonly host: string;
  readonly port: number;
  readonly databaseUrl: string;
  /** Connections to PostgreSQL at most, of this instance. */
  readonly databasePool: number;
  /** Absent in the sandbox unless set: its built-in personas apply. */
  readonly accessFile?: string;
  /** How long it is kept who asked what. */
  readonly auditDays: number;
  /** How often a person, and a chat together, may ask in a minute. */
  readonly asksPerMinute: number;
  /** How old a push may be, in milliseconds. */
  readonly eventMaxAgeMs: number;
  /** Names under which the sandbox may be reached besides this machine's own; it listens beyond it only with some. */
  readonly sandboxHosts: readonly string[];
  /** What Prometheus has to show to read /metrics; there is no such page without. */
  readonly metricsToken?: string;
  readonly logLevel: (typeof levels)[number];
}

export type SettingsResult =
  | { readonly ok: true; readonly settings: Settings }
  | { readonly ok: false; readonly problems: readonly string[] };

/**
 * Settings from an environment. Every problem is one line: variable, fault, remedy, the latter two in English and
 * Chinese. A value is never repeated, for it may be a secret.
 */
export function readSettings(env: Readonly<Record<string, string | undefined>>): SettingsResult {
  const parsed = environment.safeParse(env);
  const problems = parsed.success
    ? together(parsed.data)
    : parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`);
  if (!parsed.success || problems.length > 0) return { ok: false, problems };
  return { ok: true, settings: complete(parsed.data) };
}

/** How events come in, as far as the environment alone says it; the fault, where it cannot be read. */
export function readWayIn(
  env: Readonly<Record<string, string | undefined>>,
):
  | { readonly ok: true; readonly way: Settings["events"] }
  | { readonly ok: false; readonly problem: string } {
  const parsed = environment.pick({ FEISHU_EVENTS: true }).safeParse(env);
  if (parsed.success) return { ok: true, way: parsed.data.FEISHU_EVENTS ?? "webhook" };
  const [issue] = parsed.error.issues;
  return { ok: false, problem: `FEISHU_EVENTS ${issue?.message}` };
}

/** What an app needs whose events come over the long connection, and what it needs with the webhook. */
const two = ["FEISHU_APP_ID", "FEISHU_APP_SECRET"] as const;
const four = [...two, "FEISHU_ENCRYPT_KEY", "FEISHU_VERIFICATION_TOKEN"] as const;

/** Faults that show only when variables are seen together. */
function together(env: z.output<typeof environment>): string[] {
  const given = four.filter((name) => env[name] !== undefined);
  const needed = env.FEISHU_EVENTS === "websocket" ? two : four;
  if (env.BOLE_MODE === "sandbox" && given.length > 0) {
    return given.map(
      (name) =>
        `${name} ${said("已设置；沙盒不用任何应用，请删掉它或 BOLE_MODE", "is set; the sandbox runs with no app at all, remove it or BOLE_MODE")}`,
    );
  }
  if (given.length === 0 && env.BOLE_MODE !== "live") return beyond(env);
  const missing = needed.filter((name) => env[name] === undefined);
  const { BOLE_MODE, FEISHU_APP_ID, FEISHU_APP_SECRET } = env;
  const live = (BOLE_MODE ?? FEISHU_APP_ID ?? FEISHU_APP_SECRET) !== undefined;
  const both = needed === two;
  const reason = live
    ? said(
        `没有设置；应用需要${both ? "两个" : "全部四个"} FEISHU_ 值，请从开发者后台复制${both ? "" : "（FEISHU_EVENTS=websocket 时只要前两个）"}`,
        `is missing; an app needs ${both ? "both" : "all four"} FEISHU_ values, copy it from the developer console${both ? "" : " (with FEISHU_EVENTS=websocket the first two will do)"}`,
      )
    : said(
        "没有设置；请补上，或删掉其他 FEISHU_ 值以运行沙盒",
        "is missing; set it, or remove the other FEISHU_ values to run the sandbox",
      );
  return missing.map((name) => `${name} ${reason}`);
}

/** In the sandbox nobody proves who they are, so it stays on this machine unless names for it are told. */
function beyond({ HOST, SANDBOX_HOSTS }: z.output<typeof environment>): string[] {
  if (HOST === undefined || isLoopback(HOST) || SANDBOX_HOSTS) return [];
  return [
    `HOST ${said(
      "会让其他机器看到沙盒；请设为 127.0.0.1，或在 SANDBOX_HOSTS 里写明访问它的域名",
      "would show the sandbox to other machines; set it to 127.0.0.1, or SANDBOX_HOSTS to the names it is reached by",
    )}`,
  ];
}

function complete(env: z.output<typeof environment>): Settings {
  const app = appIn(env);
  const accessFile = env.ACCESS_FILE ?? (app ? "./access.yaml" : undefined);
  return {
    ...(app ? { app } : {}),
    ...(accessFile ? { accessFile } : {}),
    events: env.FEISHU_EVENTS ?? "webhook",
    domain: env.FEISHU_DOMAIN ?? "https://open.feishu.cn",
    host: env.HOST ?? (app ? "0.0.0.0" : "127.0.0.1"),
    port: env.PORT ?? 3000,
    // The sandbox's chats and its app are new at each start: what was kept from the one before would fit neither.
    databaseUrl: env.DATABASE_URL ?? (app ? "sqlite:./data/bole.db" : "sqlite::memory:"),
    databasePool: env.DATABASE_POOL ?? 10,
    auditDays: env.AUDIT_DAYS ?? 365,
    asksPerMinute: env.ASKS_PER_MINUTE ?? 30,
    eventMaxAgeMs: env.EVENT_MAX_AGE ?? defaultFreshness.maxAgeMs,
    sandboxHosts: env.SANDBOX_HOSTS ?? [],
    ...(env.METRICS_TOKEN === undefined ? {} : { metricsToken: env.METRICS_TOKEN }),
    logLevel: env.LOG_LEVEL ?? "info",
  };
}

function appIn(env: z.output<typeof environment>): AppSettings | undefined {
  const { FEISHU_APP_ID: appId, FEISHU_APP_SECRET: appSecret, FEISHU_EVENTS: events } = env;
  const { FEISHU_ENCRYPT_KEY: encryptKey, FEISHU_VERIFICATION_TOKEN: verificationToken } = env;
  if (!appId || !appSecret) return undefined;
  if (events === "websocket") return { appId, appSecret, events };
  return encryptKey && verificationToken ? { appId, appSecret, encryptKey, verificationToken } : undefined;
}
