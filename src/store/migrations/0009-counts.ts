import { type Kysely, PostgresAdapter, sql } from "kysely";
import type { Tables } from "../tables.ts";

/**
 * What instances count together, and which instances there are. In PostgreSQL both tables go without the log that would
 * bring them back after a crash: a count is worth a minute at most.
 */
export async function counts(db: Kysely<Tables>): Promise<void> {
  const many = db.getExecutor().adapter instanceof PostgresAdapter;
  const table = (name: string) => {
    const creating = db.schema.createTable(name);
    return many ? creating.modifyFront(sql`unlogged`) : creating;
  };
  await table("counts")
    .addColumn("key", "text", (column) => column.primaryKey())
    .addColumn("points", "integer", (column) => column.notNull())
    .addColumn("expires_at", "bigint")
    .execute();
  await table("instances")
    .addColumn("name", "text", (column) => column.primaryKey())
    .addColumn("seen_at", "bigint", (column) => column.notNull())
    .execute();
}
