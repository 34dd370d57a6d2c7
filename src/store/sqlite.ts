import { mkdirSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { DatabaseSync, type SQLInputValue } from "node:sqlite";
import { setTimeout as after } from "node:timers/promises";
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type SqliteStatement,
} from "kysely";

/**
 * How long a statement waits for another process that writes, in milliseconds. Node's SQLite waits on the main
 * thread, so this must stay well below the 3 s Feishu gives an answer.
 */
const patience = 1000;

/** How often a start tries to switch a new file to WAL while another start does the same, 25 ms apart. */
const switchAttempts = 200;

/** Kysely's SQLite dialect over Node's own SQLite. `path` is a file, created with its folder, or `:memory:`. */
export function sqliteDialect(path: string): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new Driver({ database: () => open(path) }),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createIntrospector: (db) => new SqliteIntrospector(db),
  };
}

/** Takes the write lock when a transaction begins: one that read first could not get it later, however patient. */
class Driver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw("begin immediate"));
  }
}

/** What Kysely's driver wants of a database, which is better-sqlite3's shape. */
async function open(path: string): Promise<SqliteDatabase> {
  if (path !== ":memory:") mkdirSync(dirname(resolve(path)), { recursive: true, mode: 0o700 });
  const db = new DatabaseSync(path, { timeout: patience, enableForeignKeyConstraints: true });
  try {
    await writeAhead(db);
    db.exec("pragma synchronous = full");
  } catch (error) {
    db.close();
    throw error;
  }
  return { close: () => db.close(), prepare: (sql) => prepare(db, sql) };
}

/** The switch to WAL needs the file alone, and SQLite does not wait for that as it waits for other locks. */
async function writeAhead(db: DatabaseSync): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return db.exec("pragma journal_mode = wal");
    } catch (error) {
      if (attempt === switchAttempts || !isBusy(error)) throw error;
    }
    await after(25);
  }
}

/** SQLITE_BUSY is 5. */
function isBusy(error: unknown): boolean {
  return error instanceof Error && "errcode" in error && error.errcode === 5;
}

function prepare(db: DatabaseSync, sql: string): SqliteStatement {
  const statement = db.prepare(sql);
  // Kysely compiles parameters to what SQLite takes; anything else is refused by SQLite itself.
  const bound = (parameters: readonly unknown[]) => parameters as readonly SQLInputValue[];
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...bound(parameters)),
    run: (parameters) => statement.run(...bound(parameters)),
    iterate: (parameters) => statement.iterate(...bound(parameters)),
  };
}
