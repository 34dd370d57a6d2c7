import { sql } from "kysely";

/** Milliseconds since 1970 by PostgreSQL's clock, which all its instances share. */
export const databaseTime = sql<number>`(extract(epoch from clock_timestamp()) * 1000)::bigint`;
