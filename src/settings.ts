import { z } from "zod";
import { readDuration } from "./duration.ts";
import { defaultFreshness } from "./intake/signature.ts";
import { isLoopback } from "./loopback.ts";

/** Where the Open Platform lives, by name. */
const domains: Readonly<Record<string, string>> = {
  feishu: "https://open.feishu.cn",
  lark: "https://open.larksuite.com",
};

const levels = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;

const waysIn = ["webhook", "websocket"] as const;

/** A fault and its remedy, in both languages on one line. */
const said = (zh: string, en: string) => `${en} · ${zh}`;

const optional = <S extends z.ZodType>(schema: S) =>
  z.preprocess((value) => (value === "" ? undefined : value), schema.optional());

/** Pushes are remembered for 72 h (store/inbox.ts); whatever is still taken must be remembered. Milliseconds. */
const longestAge = 48 * 3_600_000;

const environment = z.object({
  BOLE_MODE: optional(
    z.enum(
      ["live", "sandbox"],
      said(
        "不是运行方式；请写 live 或 sandbox，或留空",
        "is no mode; write live or sandbox, or leave it empty",
      ),
    ),
  ),
  FEISHU_APP_ID: optional(
    z
      .string()
      .regex(
        /^cli_\w{4,64}$/,
        said(
          "不是应用的 App ID；请从开发者后台复制，形如 cli_a1b2c3d4e5f60708",
          "is not an app id; copy it from the console, it looks like cli_a1b2c3d4e5f60708",
        ),
      ),
  ),
  FEISHU_APP_SECRET: optional(
    z
      .string()
      .min(
        8,
        said(
          "太短；请从开发者后台复制完整的 App Secret",
          "is too short; copy the whole App Secret from the console",
        ),
      ),
  ),
  FEISHU_ENCRYPT_KEY: optional(
    z
      .string()
      .max(
        32,
        said(
          "超过 32 个字符；请从「事件与回调」复制 Encrypt Key",
          "is longer than 32 characters; copy the Encrypt Key from Events & Callbacks",
        ),
      ),
  ),
  FEISHU_VERIFICATION_TOKEN: optional(
    z
      .string()
      .max(
        64,
        said("太长；请从「事件与回调」复制 Verification Token", "is too long; copy the Verification Token"),
      ),
  ),
  FEISHU_EVENTS: optional(
    z.enum(
      waysIn,
      said(
        "不是接收方式；请写 webhook 或 websocket，或留空",
        "is no way in; write webhook or websocket, or leave it empty",
      ),
    ),
  ),
  FEISHU_DOMAIN: optional(
    z
      .string()
      .transform((value) => (domains[value] ?? value).replace(/\/+$/, ""))
      .refine(
        isBaseUrl,
        said(
          "不是地址；请写 feishu、lark，或 https://open.feishu.cn 这样的地址",
          "is no base URL; write feishu, lark, or an address such as https://open.feishu.cn",
        ),
      ),
  ),
  HOST: optional(
    z.string().max(255, said("太长；请写一个主机名或 IP", "is too long; write one host name or IP")),
  ),
  PORT: optional(
    z
      .string()
      .regex(
        /^\d{1,5}$/,
        said("不是端口；请写 0 到 65535 的数字", "is no port; write a number from 0 to 65535"),
      )
      .transform(Number)
      .refine(
        (port) => port <= 65535,
        said("不是端口；请写 0 到 65535 的数字", "is no port; write a number from 0 to 65535"),
      ),
  ),
  DATABASE_URL: optional(
    z
      .string()
      .regex(
        /^(sqlite:.+|postgres(ql)?:\/\/.+)$/,
        said(
          "不是数据库地址；请写 sqlite:./data/bole.db 或 postgres://<用户>:<密码>@<主机>/<库名>",
          "is no database address; write sqlite:./data/bole.db or postgres://<user>:<password>@<host>/<database>",
        ),
      ),
  ),
  DATABASE_POOL: optional(
    z
      .string()
      .regex(
        /^[1-9]\d{0,2}$/,
        said("不是连接数；请写 1 到 999 的数字", "is no number of connections; write one from 1 to 999"),
      )
      .transform(Number),
  ),
  ACCESS_FILE: optional(z.string()),
  AUDIT_DAYS: optional(
    z
      .string()
      .regex(
        /^[1-9]\d{0,4}$/,
        said(
          "不是天数；请写 1 到 99999 的整数",
          "is no number of days; write a whole number from 1 to 99999",
        ),
      )
      .transform(Number),
  ),
  ASKS_PER_MINUTE: optional(
    z
      .string()
      .regex(
        /^[1-9]\d{0,3}$/,
        said("不是次数；请写 1 到 9999 的整数", "is no number of asks; write a whole number from 1 to 9999"),
      )
      .transform(Number),
  ),
  EVENT_MAX_AGE: optional(
    z
      .string()
      .transform((value) => readDuration(value) ?? 0)
      .refine(
        (ms) => ms >= 60_000 && ms <= longestAge,
        said(
          "不是 1m 到 48h 的时长；请写成 8h 或 7h30m 这样",
          "is no time from 1m to 48h; write it like 8h or 7h30m",
        ),
      ),
  ),
  SANDBOX_HOSTS: optional(
    z
      .string()
      .regex(
        /^[\w.:-]+(\s*,\s*[\w.:-]+)*$/,
        said(
          "不是主机名列表；请写成 demo.internal, 10.0.0.5 这样",
          "is no list of host names; write them like demo.internal, 10.0.0.5",
        ),
      )
      .transform((value) => value.split(/\s*,\s*/)),
  ),
  METRICS_TOKEN: optional(
    z
      .string()
      .regex(
        /^[\x21-\x7e]{16,256}$/,
        said(
          "太短或含有空格；请写 16 到 256 个字母和数字",
          "is too short or has spaces; write 16 to 256 letters and digits",
        ),
      ),
  ),
  LOG_LEVEL: optional(
    z.enum(
      levels,
      said(
        `不是日志级别；请写 ${levels.join("、")} 之一`,
        `is no log level; write one of ${levels.join(", ")}`,
      ),
    ),
  ),
});

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
        `没有设置；应用需要${both ? "两个" : "全部四个"} FEISHU_ 值，请从开发者后台复制`,
        `is missing; an app needs ${both ? "both" : "all four"} FEISHU_ values, copy it from the developer console`,
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

function isBaseUrl(value: string): boolean {
  const url = URL.parse(value);
  return url !== null && /^https?:$/.test(url.protocol) && !url.search && !url.hash && !url.username;
}
