import { type Kysely, sql } from "kysely";
import type { Tables } from "../tables.ts";

/**
 * What was received, so that another instance can finish what one began: what it said (sealed), who works on it
 * until when, and how often that was tried. Rows from before have nothing to go on from and stay as they are.
 */
export async function inboxLeases(db: Kysely<Tables>): Promise<void> {
  const columns = [
    // PostgreSQL's name; SQLite takes bytes into a column of any type.
    ["body", "bytea"],
    ["owner", "text"],
    ["free_at", "bigint"],
  ] as const;
  for (const [name, type] of columns) await db.schema.alterTable("inbox").addColumn(name, type).execute();
  await db.schema
    .alterTable("inbox")
    .addColumn("attempts", "integer", (column) => column.notNull().defaultTo(0))
    .execute();
  // Whoever looks for something to do finds it without reading what is done.
  await db.schema
    .createIndex("inbox_open")
    .on("inbox")
    .column("free_at")
    .where(sql.ref("free_at"), "is not", null)
    .execute();
  await db.schema
    .createIndex("inbox_failed")
    .on("inbox")
    .column("received_at")
    .where(sql.ref("state"), "=", sql.lit("failed"))
    .execute();
}
