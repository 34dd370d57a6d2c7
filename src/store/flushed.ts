import type { Kysely } from "kysely";
import { FileAdapter } from "./sqlite.ts";
import type { Tables } from "./tables.ts";
import { unsynced } from "./unsynced.ts";

/**
 * Writes what must last, and resolves once it is on the disk. On SQLite, whose commits hold up everything else while they
 * wait for the disk, it is waited for beside everything else; `written` hears of it when it is written and may yet be lost
 * where the whole machine stops. What is flushed later is on the disk only together with it.
 */
export async function flushed<T>(
  db: Kysely<Tables>,
  write: (db: Kysely<Tables>) => Promise<T>,
  written: (result: T) => void = () => {},
): Promise<T> {
  const { adapter } = db.getExecutor();
  const flush = adapter instanceof FileAdapter ? adapter.flush : undefined;
  const result = await (flush ? unsynced(db, write) : write(db));
  written(result);
  await flush?.();
  return result;
}
