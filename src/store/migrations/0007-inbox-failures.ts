import type { Kysely } from "kysely";
import type { Tables } from "../tables.ts";

/** How often handling an event has failed, apart from how often it was begun: an instance's death is not its fault. */
export async function inboxFailures(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .alterTable("inbox")
    .addColumn("failures", "integer", (column) => column.notNull().defaultTo(0))
    .execute();
}
