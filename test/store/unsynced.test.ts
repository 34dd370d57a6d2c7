import { Kysely, sql } from "kysely";
import { expect, test } from "vitest";
import { sqliteDialect } from "../../src/store/sqlite.ts";
import type { Tables } from "../../src/store/tables.ts";
import { unsynced } from "../../src/store/unsynced.ts";
import { folder } from "./temp.ts";

/** SQLite's numbers (document “PRAGMA synchronous”). */
const [normal, full] = [1, 2];

async function waits(db: Kysely<Tables>): Promise<number | undefined> {
  const { rows } = await sql<{ synchronous: number }>`pragma synchronous`.execute(db);
  return rows[0]?.synchronous;
}

test("what may be lost does not wait for the disk, and what is written beside and after it does", async () => {
  const db = new Kysely<Tables>({ dialect: sqliteDialect(`${await folder()}/bole.db`) });
  const [within, beside] = await Promise.all([unsynced(db, waits), waits(db)]);
  expect([within, beside, await waits(db)]).toEqual([normal, full, full]);
  await db.destroy();
});

test("a write that fails leaves all others waiting for the disk", async () => {
  const db = new Kysely<Tables>({ dialect: sqliteDialect(`${await folder()}/bole.db`) });
  await expect(unsynced(db, (on) => sql`insert into nothing values (1)`.execute(on))).rejects.toThrow();
  expect(await waits(db)).toBe(full);
  await db.destroy();
});
