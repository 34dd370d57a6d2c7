import type { Kysely } from "kysely";
import { FileAdapter } from "./sqlite.ts";
import type { Tables } from "./tables.ts";
import { unsynced } from "./unsynced.ts";

/**
 * Writes what must last, and resolves once it is on the disk. On SQLite, whose commits hold up everything else while they
 * wait for the disk, it is waited for beside everything else.
 */
export async function flushed<T>(db: Kysely<Tables>, write: (db: Kysely<Tables>) => Promise<T>): Promise<T> {
  const { adapter } = db.getExecutor();
  const flush = adapter instanceof FileAdapter ? adapter.flush : undefined;
  if (!flush) return write(db);
  const written = await unsynced(db, write);
  await flush();
  return written;
}
