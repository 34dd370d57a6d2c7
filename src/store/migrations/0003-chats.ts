import type { Kysely } from "kysely";
import type { Tables } from "../tables.ts";

/** The groups the bot is in, and whether people from outside are in them. */
export async function chats(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable("chats")
    .addColumn("chat_id", "text", (column) => column.primaryKey())
    .addColumn("external", "integer", (column) => column.notNull())
    .addColumn("name", "text")
    .addColumn("added_at", "bigint", (column) => column.notNull())
    .execute();
}
