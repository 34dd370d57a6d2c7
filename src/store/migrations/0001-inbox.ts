import type { Kysely } from "kysely";
import type { Tables } from "../tables.ts";

/** What was received, so that nothing is handled twice. */
export async function inbox(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable("inbox")
    .addColumn("event_id", "text", (column) => column.primaryKey())
    .addColumn("message_id", "text", (column) => column.unique())
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("received_at", "bigint", (column) => column.notNull())
    .addColumn("state", "text", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("inbox_received_at").on("inbox").column("received_at").execute();
}
