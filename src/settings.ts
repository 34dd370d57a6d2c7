import { z } from "zod";

/** Where the Open Platform lives, by name. */
const domains: Readonly<Record<string, string>> = {
  feishu: "https://open.feishu.cn",
  lark: "https://open.larksuite.com",
};

const levels = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;

const optional = <S extends z.ZodType>(schema: S) =>
  z.preprocess((value) => (value === "" ? undefined : value), schema.optional());

const environment = z.object({
  FEISHU_APP_ID: optional(
    z
      .string()
      .regex(
        /^cli_\w{4,64}$/,
        "is not an app id; copy it from the console, it looks like cli_a1b2c3d4e5f60708",
      ),
  ),
  FEISHU_APP_SECRET: optional(z.string().min(8, "is too short; copy the whole App Secret from the console")),
  FEISHU_ENCRYPT_KEY: optional(
    z.string().min(1).max(32, "is longer than 32 characters; copy the Encrypt Key from Events & Callbacks"),
  ),
  FEISHU_VERIFICATION_TOKEN: optional(z.string().min(1).max(64, "is too long; copy the Verification Token")),
  FEISHU_DOMAIN: optional(
    z
      .string()
      .transform((value) => (domains[value] ?? value).replace(/\/+$/, ""))
      .refine(isBaseUrl, "is no base URL; write feishu, lark, or an address such as https://open.feishu.cn"),
  ),
  HOST: optional(z.string().max(255)),
  PORT: optional(
    z
      .string()
      .regex(/^\d{1,5}$/, "is no port; write a number from 0 to 65535")
      .transform(Number)
      .refine((port) => port <= 65535, "is no port; write a number from 0 to 65535"),
  ),
  DATABASE_URL: optional(
    z
      .string()
      .regex(
        /^(sqlite:.+|postgres(ql)?:\/\/.+)$/,
        "is no database address; write sqlite:./data/bole.db or postgres://<user>:<password>@<host>/<database>",
      ),
  ),
  DATABASE_POOL: optional(
    z
      .string()
      .regex(/^[1-9]\d{0,2}$/, "is no number of connections; write one from 1 to 999")
      .transform(Number),
  ),
  ACCESS_FILE: optional(z.string()),
  LOG_LEVEL: optional(z.enum(levels, `is no log level; write one of ${levels.join(", ")}`)),
});

/** The app Bole runs as. */
export interface AppSettings {
  readonly appId: string;
  readonly appSecret: string;
  readonly encryptKey: string;
  readonly verificationToken: string;
}

/** Everything that can be set, read once at the start. */
export interface Settings {
  /** Absent: the sandbox runs instead. */
  readonly app?: AppSettings;
  /** Base URL without a trailing slash. */
  readonly domain: string;
  readonly host: string;
  readonly port: number;
  readonly databaseUrl: string;
  /** Connections to PostgreSQL at most, of this instance. */
  readonly databasePool: number;
  /** Absent in the sandbox unless set: its built-in personas apply. */
  readonly accessFile?: string;
  readonly logLevel: (typeof levels)[number];
}

export type SettingsResult =
  | { readonly ok: true; readonly settings: Settings }
  | { readonly ok: false; readonly problems: readonly string[] };

/**
 * Settings from an environment. Every problem is one line: variable, fault, remedy. A value is never
 * repeated, for it may be a secret.
 */
export function readSettings(env: Readonly<Record<string, string | undefined>>): SettingsResult {
  const parsed = environment.safeParse(env);
  const problems = parsed.success
    ? together(parsed.data)
    : parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`);
  if (!parsed.success || problems.length > 0) return { ok: false, problems };
  return { ok: true, settings: complete(parsed.data) };
}

/** Faults that show only when variables are seen together. */
function together(env: z.output<typeof environment>): string[] {
  const four = [
    "FEISHU_APP_ID",
    "FEISHU_APP_SECRET",
    "FEISHU_ENCRYPT_KEY",
    "FEISHU_VERIFICATION_TOKEN",
  ] as const;
  const given = four.filter((name) => env[name] !== undefined);
  if (given.length === 0 || given.length === four.length) return [];
  const live = env.FEISHU_APP_ID !== undefined || env.FEISHU_APP_SECRET !== undefined;
  const reason = live
    ? "is missing; an app needs all four FEISHU_ values, copy it from the developer console"
    : "is missing; set it, or remove the other FEISHU_ values to run the sandbox";
  return four.filter((name) => env[name] === undefined).map((name) => `${name} ${reason}`);
}

function complete(env: z.output<typeof environment>): Settings {
  const { FEISHU_APP_ID, FEISHU_APP_SECRET, FEISHU_ENCRYPT_KEY, FEISHU_VERIFICATION_TOKEN } = env;
  const app =
    FEISHU_APP_ID && FEISHU_APP_SECRET && FEISHU_ENCRYPT_KEY && FEISHU_VERIFICATION_TOKEN
      ? {
          appId: FEISHU_APP_ID,
          appSecret: FEISHU_APP_SECRET,
          encryptKey: FEISHU_ENCRYPT_KEY,
          verificationToken: FEISHU_VERIFICATION_TOKEN,
        }
      : undefined;
  const accessFile = env.ACCESS_FILE ?? (app ? "./access.yaml" : undefined);
  return {
    ...(app ? { app } : {}),
    ...(accessFile ? { accessFile } : {}),
    domain: env.FEISHU_DOMAIN ?? "https://open.feishu.cn",
    host: env.HOST ?? (app ? "0.0.0.0" : "127.0.0.1"),
    port: env.PORT ?? 3000,
    databaseUrl: env.DATABASE_URL ?? "sqlite:./data/bole.db",
    databasePool: env.DATABASE_POOL ?? 10,
    logLevel: env.LOG_LEVEL ?? "info",
  };
}

function isBaseUrl(value: string): boolean {
  const url = URL.parse(value);
  return url !== null && /^https?:$/.test(url.protocol) && !url.search && !url.hash && !url.username;
}
