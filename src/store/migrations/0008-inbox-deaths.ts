import type { Kysely } from "kysely";
import type { Tables } from "../tables.ts";

/**
 * Which events were really being handled when an instance died, so that the deadly one is told from those that merely
 * waited beside it: a mark while that goes on, and how often it was found afterwards.
 */
export async function inboxDeaths(db: Kysely<Tables>): Promise<void> {
  for (const name of ["begun", "deaths"]) {
    await db.schema
      .alterTable("inbox")
      .addColumn(name, "integer", (column) => column.notNull().defaultTo(0))
      .execute();
  }
}
