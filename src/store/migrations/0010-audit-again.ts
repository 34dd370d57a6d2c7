import { type Kysely, sql } from "kysely";
import type { Tables } from "../tables.ts";

/**
 * Which row of an event stands for its answer (0), and which tells what the same answer came to when the event was handled
 * again (1). The database itself sees to it that one row stands for it, whichever instance writes. Rows from before have
 * neither.
 */
export async function auditAgain(db: Kysely<Tables>): Promise<void> {
  await db.schema.alterTable("audit").addColumn("again", "integer").execute();
  await db.schema
    .createIndex("audit_answer")
    .on("audit")
    .column("event")
    .unique()
    .where(sql.ref("again"), "=", 0)
    .execute();
}
