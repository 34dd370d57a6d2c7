import { setTimeout as after } from "node:timers/promises";
import { type Dialect, Kysely, SqliteAdapter } from "kysely";
import type { BaseLogger } from "pino";
import { type AuditStore, createAuditStore } from "./audit.ts";
import { type Chats, createChats } from "./chats.ts";
import { type Counters, createCounters } from "./counters.ts";
import { createInbox, type Inbox } from "./inbox.ts";
import { migrate, migrationNames } from "./migrate.ts";
import { placeOf } from "./place.ts";
import type { PostgresOptions } from "./postgres.ts";
import { createSaved, type Saved } from "./saved.ts";
import { sqliteDialect } from "./sqlite.ts";
import type { Tables } from "./tables.ts";
import { passes, type Trouble, troubleOf } from "./trouble.ts";
import { unusable } from "./unusable.ts";

/** What Bole remembers over a restart. */
export interface Store {
  readonly inbox: Inbox;
  readonly saved: Saved;
  readonly audit: AuditStore;
  readonly chats: Chats;
  readonly counters: Counters;
  /** What keeps the database from being read and written, found out by doing both; undefined where nothing does. */
  trouble(): Promise<Trouble | undefined>;
  /** Lets the database go. Whatever is asked afterwards rejects. */
  close(): Promise<void>;
}

export interface StoreOptions {
  readonly log?: Pick<BaseLogger, "info" | "warn"> | undefined;
  /** This machine's clock unless given; what is given also stands in for the clock of leases (lease-clock.ts). */
  readonly now?: (() => number) | undefined;
  /** Connections to PostgreSQL at most. */
  readonly connections?: number | undefined;
  /** How long a database that may come up by itself is waited for, milliseconds; not at all unless given. */
  readonly patienceMs?: number | undefined;
  /** See `InboxOptions`. */
  readonly leaseMs?: number | undefined;
}

/** The database cannot be used; the message says why in words for the person who starts Bole. */
export class StoreUnusable extends Error {
  override readonly name = "StoreUnusable";
}

/** Between two tries to reach a database that is not there yet, milliseconds. */
const pause = 1000;

/**
 * Opens the database and brings it to the present form. `postgres://…` is a PostgreSQL server. `sqlite:<path>` names a
 * file, created with its folder where it does not exist; `sqlite::memory:` lives as long as the process.
 *
 * Rejects with `StoreUnusable`, whose message never holds the URL, in which a password may stand.
 */
export async function openStore(databaseUrl: string, options: StoreOptions = {}): Promise<Store> {
  const { log, now = Date.now, connections = 10, patienceMs = 0, leaseMs } = options;
  const db = await usable(databaseUrl, { log, now, connections, patienceMs });
  return {
    inbox: createInbox(db, { now: options.now, leaseMs }),
    saved: createSaved(db),
    audit: createAuditStore(db),
    chats: createChats(db),
    counters: createCounters(db, log),
    trouble: together(watched(() => troubleWith(db, now()), log)),
    close: () => db.destroy(),
  };
}

type Using = Pick<StoreOptions, "log"> & { now: () => number; connections: number; patienceMs: number };

/** The database in its present form, once it can be had. */
async function usable(databaseUrl: string, using: Using): Promise<Kysely<Tables>> {
  const { log, now, connections, patienceMs } = using;
  for (const since = performance.now(); ; ) {
    const dialect = await dialectOf(databaseUrl, { connections: 1, unhurried: true });
    const db = new Kysely<Tables>({ dialect });
    const file = db.getExecutor().adapter instanceof SqliteAdapter;
    try {
      const steps = await migrate(db, now());
      if (steps.length === migrationNames.length) madeAnew(placeOf(databaseUrl), steps, log);
      else if (steps.length > 0) log?.info({ steps }, "database brought to its present form");
      if (file) return db;
      await db.destroy();
      return new Kysely<Tables>({ dialect: await dialectOf(databaseUrl, { connections }) });
    } catch (error) {
      await db.destroy();
      const trouble = troubleOf(error);
      if (!passes(trouble) || performance.now() - since + pause > patienceMs) {
        throw new StoreUnusable(unusable(trouble, error, file));
      }
      log?.warn({ trouble }, "waiting for the database");
    }
    await after(pause);
  }
}

/** Said aloud, for a slip in DATABASE_URL would otherwise look like a Bole that has forgotten everything. */
function madeAnew(at: string, steps: readonly string[], log: StoreOptions["log"]): void {
  if (at === "memory") return;
  log?.warn(
    { at, steps },
    `a new database was created at ${at}; if Bole has run before, DATABASE_URL names another one`,
  );
}

async function dialectOf(databaseUrl: string, options: PostgresOptions): Promise<Dialect> {
  const path = /^sqlite:(.+)$/.exec(databaseUrl)?.[1];
  if (path !== undefined) return sqliteDialect(path);
  if (!/^postgres(ql)?:\/\//.test(databaseUrl)) {
    throw new StoreUnusable(
      "must be given as sqlite:<path to a file>, sqlite::memory: or postgres://<user>:<password>@<host>/<database>",
    );
  }
  if (!URL.canParse(databaseUrl)) {
    throw new StoreUnusable(
      "is no address of PostgreSQL; write postgres://<user>:<password>@<host>:5432/<database>, with %-codes for special characters in the password",
    );
  }
  const { postgresDialect } = await import("./postgres.ts");
  return postgresDialect(databaseUrl, options);
}

/**
 * Writes something that nobody reads and that runs out at once. It is new each time: SQLite takes no room on the disk for
 * what stays as it was.
 */
async function troubleWith(db: Kysely<Tables>, now: number): Promise<Trouble | undefined> {
  try {
    await db
      .insertInto("saved")
      .values({ id: "trouble?", chat: "", sealed: "", expires_at: now })
      .onConflict((conflict) => conflict.column("id").doUpdateSet({ expires_at: now }))
      .execute();
    return undefined;
  } catch (error) {
    return troubleOf(error);
  }
}

/** Says in the log when trouble comes, changes and goes. */
function watched(look: () => Promise<Trouble | undefined>, log: StoreOptions["log"]): typeof look {
  let before: Trouble | undefined;
  return async () => {
    const trouble = await look();
    if (trouble !== before) {
      if (trouble) log?.warn({ trouble }, "the database does not work; events are not taken until it does");
      else log?.info({ trouble: before }, "the database works again");
    }
    before = trouble;
    return trouble;
  };
}

/** Whoever asks while an answer is under way gets that one: asking often costs nothing. */
function together<T>(ask: () => Promise<T>): () => Promise<T> {
  let asking: Promise<T> | undefined;
  return () => {
    asking ??= ask().finally(() => {
      asking = undefined;
    });
    return asking;
  };
}
