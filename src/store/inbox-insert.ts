import type { InsertObject, Kysely } from "kysely";
import { isPostgresError } from "./postgres-error.ts";
import type { Tables } from "./tables.ts";

export type NewRow = InsertObject<Tables, "inbox"> & { readonly event_id: string };

/** SQLSTATE deadlock_detected. */
const deadlock = "40P01";

/**
 * Inserts rows whose event and message nobody has inserted before, in one statement, and gives the event ids of those
 * it did. One order for all keeps instances that insert the same events from waiting for each other in a circle; where
 * two event ids stand for one message they still may, and PostgreSQL lets one of them try again.
 */
export async function insert(db: Kysely<Tables>, rows: readonly NewRow[]): Promise<Set<string>> {
  const sorted = rows.toSorted((one, other) => (one.event_id < other.event_id ? -1 : 1));
  for (let attempt = 1; ; attempt++) {
    try {
      const added = await db
        .insertInto("inbox")
        .values(sorted)
        // Either key: a message known under another event id is known.
        .onConflict((conflict) => conflict.doNothing())
        .returning("event_id")
        .execute();
      return new Set(added.map(({ event_id }) => event_id));
    } catch (error) {
      if (attempt === 3 || !(isPostgresError(error) && error.code === deadlock)) throw error;
    }
  }
}
