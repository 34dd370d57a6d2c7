import type { Kysely } from "kysely";
import type { Tables } from "../tables.ts";

/**
 * What a row says, so that the database itself keeps two instances from writing down the same answer twice. Rows from
 * before have none, and none is never the same as another.
 */
export async function auditIdentity(db: Kysely<Tables>): Promise<void> {
  await db.schema.alterTable("audit").addColumn("identity", "text").execute();
  await db.schema.createIndex("audit_identity").on("audit").columns(["event", "identity"]).unique().execute();
}
