import { type Kysely, PostgresAdapter, sql } from "kysely";
import { inbox } from "./migrations/0001-inbox.ts";
import { saved } from "./migrations/0002-saved.ts";
import { chats } from "./migrations/0003-chats.ts";
import { audit } from "./migrations/0004-audit.ts";
import { inboxLeases } from "./migrations/0005-inbox-leases.ts";
import { auditIdentity } from "./migrations/0006-audit-identity.ts";
import { inboxFailures } from "./migrations/0007-inbox-failures.ts";
import { inboxDeaths } from "./migrations/0008-inbox-deaths.ts";
import { counts } from "./migrations/0009-counts.ts";
import { auditAgain } from "./migrations/0010-audit-again.ts";
import type { Tables } from "./tables.ts";

/** Every step from an empty database to the present one, oldest first. What has landed is never edited. */
const migrations: readonly (readonly [name: string, up: (db: Kysely<Tables>) => Promise<void>])[] = [
  ["0001-inbox", inbox],
  ["0002-saved", saved],
  ["0003-chats", chats],
  ["0004-audit", audit],
  ["0005-inbox-leases", inboxLeases],
  ["0006-audit-identity", auditIdentity],
  ["0007-inbox-failures", inboxFailures],
  ["0008-inbox-deaths", inboxDeaths],
  ["0009-counts", counts],
  ["0010-audit-again", auditAgain],
];

/** Their names, oldest first. */
export const migrationNames: readonly string[] = migrations.map(([name]) => name);

/** Any number that no other program in the same database uses for its own locks ("bole" in bytes). */
const migrating = 0x626f6c65;

/**
 * Brings the database forward and returns the names of the steps taken. All or none: the steps run in one
 * transaction, which is also the lock between processes that start together (SQLite's begins with the write
 * lock, see sqlite.ts; on PostgreSQL it takes one of ours).
 *
 * Throws where the database holds a step this program does not know: a newer version has used it.
 */
export async function migrate(db: Kysely<Tables>, now: number): Promise<readonly string[]> {
  return db.transaction().execute(async (step) => {
    if (step.getExecutor().adapter instanceof PostgresAdapter) {
      await sql`select pg_advisory_xact_lock(${sql.lit(migrating)})`.execute(step);
    }
    await step.schema
      .createTable("migration")
      .ifNotExists()
      .addColumn("name", "text", (column) => column.primaryKey())
      .addColumn("migrated_at", "bigint", (column) => column.notNull())
      .execute();
    const taken = new Set(
      (await step.selectFrom("migration").select("name").execute()).map(({ name }) => name),
    );
    const unknown = [...taken].find((name) => !migrations.some(([known]) => known === name));
    if (unknown !== undefined) {
      throw new Error(`the database was used by a newer version of Bole (step ${unknown} is not known here)`);
    }
    const pending = migrations.filter(([name]) => !taken.has(name));
    for (const [name, up] of pending) {
      await up(step);
      await step.insertInto("migration").values({ name, migrated_at: now }).execute();
    }
    return pending.map(([name]) => name);
  });
}
