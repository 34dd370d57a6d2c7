import { type Kysely, SqliteAdapter, sql } from "kysely";
import type { Tables } from "./tables.ts";

/**
 * Writes without waiting for the disk what may be lost where the whole machine stops in the next moments; where only the
 * process stops, it is there. On SQLite each wait holds up everything else, and the next write that waits takes this one
 * along (document “PRAGMA synchronous”: in WAL mode, NORMAL is consistent and may roll back after a power loss).
 * PostgreSQL, where nobody else is held up, waits as ever.
 */
export async function unsynced<T>(db: Kysely<Tables>, write: (db: Kysely<Tables>) => Promise<T>): Promise<T> {
  if (!(db.getExecutor().adapter instanceof SqliteAdapter)) return write(db);
  // Nobody else has the connection meanwhile, so nothing that must last is written so.
  return db.connection().execute(async (alone) => {
    await sql`pragma synchronous = normal`.execute(alone);
    try {
      return await write(alone);
    } finally {
      await sql`pragma synchronous = full`.execute(alone);
    }
  });
}
