import { type Kysely, SqliteAdapter, sql } from "kysely";
import type { Tables } from "../tables.ts";

/**
 * Who asked what, kept so that a change shows. The database itself refuses to change a row, and to delete one
 * that no checkpoint stands for: see audit/chain.ts for what finds out where somebody got around that.
 */
export async function audit(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable("audit")
    .addColumn("chain", "text", (column) => column.notNull())
    .addColumn("seq", "bigint", (column) => column.notNull())
    .addColumn("previous", "text", (column) => column.notNull())
    .addColumn("hash", "text", (column) => column.notNull())
    .addColumn("at", "bigint", (column) => column.notNull())
    .addColumn("event", "text", (column) => column.notNull())
    .addColumn("who", "text", (column) => column.notNull())
    .addColumn("place", "text", (column) => column.notNull())
    .addColumn("chat", "text", (column) => column.notNull())
    .addColumn("command", "text", (column) => column.notNull())
    .addColumn("understood", "text", (column) => column.notNull())
    .addColumn("outcome", "text", (column) => column.notNull())
    .addColumn("people", "integer", (column) => column.notNull())
    .addColumn("classes", "text", (column) => column.notNull())
    .addColumn("log_ids", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("audit_key", ["chain", "seq"])
    .execute();
  await db.schema.createIndex("audit_at").on("audit").column("at").execute();
  await db.schema.createIndex("audit_who").on("audit").columns(["who", "at"]).execute();
  await db.schema.createIndex("audit_event").on("audit").column("event").execute();

  await db.schema
    .createTable("audit_subject")
    .addColumn("chain", "text", (column) => column.notNull())
    .addColumn("seq", "bigint", (column) => column.notNull())
    .addColumn("hash", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("audit_subject_key", ["chain", "seq", "hash"])
    .execute();
  await db.schema.createIndex("audit_subject_hash").on("audit_subject").column("hash").execute();

  await db.schema
    .createTable("audit_head")
    .addColumn("chain", "text", (column) => column.primaryKey())
    .addColumn("seq", "bigint", (column) => column.notNull())
    .addColumn("hash", "text", (column) => column.notNull())
    .addColumn("follows", "text", (column) => column.notNull())
    .addColumn("mac", "text", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("audit_checkpoint")
    .addColumn("chain", "text", (column) => column.primaryKey())
    .addColumn("seq", "bigint", (column) => column.notNull())
    .addColumn("hash", "text", (column) => column.notNull())
    .addColumn("mac", "text", (column) => column.notNull())
    .execute();

  if (db.getExecutor().adapter instanceof SqliteAdapter) await guardedBySqlite(db);
  else await guardedByPostgres(db);
}

const tables = ["audit", "audit_subject"] as const;

async function guardedBySqlite(db: Kysely<Tables>): Promise<void> {
  for (const table of tables) {
    await sql`create trigger ${sql.raw(`${table}_unchanged`)} before update on ${sql.table(table)}
      begin select raise(abort, 'rows of the audit are never changed'); end`.execute(db);
    await sql`create trigger ${sql.raw(`${table}_kept`)} before delete on ${sql.table(table)}
      when not exists (select 1 from audit_checkpoint where chain = old.chain and seq >= old.seq)
      begin select raise(abort, 'rows of the audit are only deleted up to a checkpoint'); end`.execute(db);
  }
}

async function guardedByPostgres(db: Kysely<Tables>): Promise<void> {
  await sql`create function audit_guard() returns trigger language plpgsql as $$
    begin
      if tg_op = 'UPDATE' then
        raise exception 'rows of the audit are never changed';
      end if;
      if not exists (select 1 from audit_checkpoint where chain = old.chain and seq >= old.seq) then
        raise exception 'rows of the audit are only deleted up to a checkpoint';
      end if;
      return old;
    end $$`.execute(db);
  for (const table of tables) {
    await sql`create trigger ${sql.raw(`${table}_guard`)} before update or delete on ${sql.table(table)}
      for each row execute function audit_guard()`.execute(db);
  }
}
