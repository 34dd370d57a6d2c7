import { z } from "zod";
import { readDuration } from "./duration.ts";

/** Where the Open Platform lives, by name. */
const domains: Readonly<Record<string, string>> = {
  feishu: "https://open.feishu.cn",
  lark: "https://open.larksuite.com",
};

/** Log levels, as pino has them. */
export const levels = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;

/** How events may come in. */
export const waysIn = ["webhook", "websocket"] as const;

/** A fault and its remedy, in both languages on one line. */
export const said = (zh: string, en: string) => `${en} · ${zh}`;

const optional = <S extends z.ZodType>(schema: S) =>
  z.preprocess((value) => (value === "" ? undefined : value), schema.optional());

/** Pushes are remembered for 72 h (store/inbox.ts); whatever is still taken must be remembered. Milliseconds. */
const longestAge = 48 * 3_600_000;

/** The variables Bole reads, each by itself: what is wrong with one is said as `said` says it. */
export const environment = z.object({
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

function isBaseUrl(value: string): boolean {
  const url = URL.parse(value);
  return url !== null && /^https?:$/.test(url.protocol) && !url.search && !url.hash && !url.username;
}
