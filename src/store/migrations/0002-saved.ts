import type { Kysely } from "kysely";
import type { Tables } from "../tables.ts";

/** Answers that live on behind a card's buttons, sealed. */
export async function saved(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable("saved")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("chat", "text", (column) => column.notNull())
    .addColumn("sealed", "text", (column) => column.notNull())
    .addColumn("expires_at", "bigint", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("saved_expires_at").on("saved").column("expires_at").execute();
}
