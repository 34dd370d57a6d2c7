import { isPostgresError } from "./postgres-error.ts";

/**
 * What is the matter with a database, by name: for /readyz and the log, where its own words do not belong.
 * - `unreachable`: no connection, or no answer in time
 * - `restarting`: PostgreSQL starts up or shuts down
 * - `too-many-connections`: PostgreSQL has none left
 * - `locked`: somebody else keeps writing to the SQLite file
 * - `disk-full`
 * - `disk-failing`; so SQLite calls it as well where a quota or a limit of a file's size is reached
 * - `read-only`, `damaged`
 * - `gone`: the SQLite file is no longer where it was
 * - `refused`: PostgreSQL does not let us in, or has no such database
 * - `failing`: anything else
 */
export type Trouble =
  | "unreachable"
  | "restarting"
  | "too-many-connections"
  | "locked"
  | "disk-full"
  | "disk-failing"
  | "read-only"
  | "damaged"
  | "gone"
  | "refused"
  | "failing";

/** The SQLite file was moved or deleted while it was in use. */
export class DatabaseGone extends Error {
  override readonly name = "DatabaseGone";
}

/** Primary result codes, https://www.sqlite.org/rescode.html. */
const sqlite: Readonly<Record<number, Trouble>> = {
  5: "locked",
  6: "locked",
  8: "read-only",
  10: "disk-failing",
  11: "damaged",
  13: "disk-full",
  14: "gone",
  26: "damaged",
};

/** SQLSTATEs and their classes, https://www.postgresql.org/docs/current/errcodes-appendix.html. */
const postgres: readonly (readonly [prefix: string, trouble: Trouble])[] = [
  ["08", "unreachable"],
  ["25006", "read-only"],
  ["28", "refused"],
  ["3D000", "refused"],
  ["53100", "disk-full"],
  ["53300", "too-many-connections"],
  ["57P", "restarting"],
  ["58", "disk-failing"],
  ["XX001", "damaged"],
  ["XX002", "damaged"],
];

/** How the disk fails where it is Node that waits for it (errno(3)). */
const disk: Readonly<Record<string, Trouble>> = {
  EIO: "disk-failing",
  ENOSPC: "disk-full",
  EDQUOT: "disk-full",
  EROFS: "read-only",
};

/** How a connection fails, in Node's words. */
const network = /^(ECONN|EPIPE$|ENOTFOUND$|EAI_AGAIN$|EHOST|ENET|ETIMEDOUT$)/;
/** How pg says the same, without a code. */
const lost = /timeout|Connection terminated|not queryable|Connection ended/i;

/** The name of what made a database's answer an error. */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof DatabaseGone) return "gone";
  if (!(error instanceof Error)) return "failing";
  if ("errcode" in error && typeof error.errcode === "number")
    return sqlite[error.errcode & 0xff] ?? "failing";
  if (isPostgresError(error)) {
    return postgres.find(([prefix]) => error.code.startsWith(prefix))?.[1] ?? "failing";
  }
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  const ofDisk = disk[code];
  if (ofDisk) return ofDisk;
  return network.test(code) || (code === "" && lost.test(error.message)) ? "unreachable" : "failing";
}

/** What may pass by itself while one waits. */
export function passes(trouble: Trouble): boolean {
  return ["unreachable", "restarting", "too-many-connections", "locked"].includes(trouble);
}
