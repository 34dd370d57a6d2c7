import type { Kysely, SelectQueryBuilder } from "kysely";
import { flushed } from "./flushed.ts";
import type { AuditMarkRow, AuditRow, Tables } from "./tables.ts";

/** A row with the hashes of everybody it speaks of, sorted. */
export interface AuditLine extends Omit<AuditRow, "identity"> {
  readonly subjects: readonly string[];
}
/** A row to be written. */
export interface NewAuditLine extends AuditLine {
  /** A hash of what makes two rows of an event say the same. */
  readonly identity: string;
}
export type AuditMark = AuditMarkRow;
export type AuditHead = Tables["audit_head"];

/** Which rows are wanted; what is absent does not narrow. */
export interface AuditFilter {
  readonly who?: string | undefined;
  /** Any of these hashes, in whichever row of the event. */
  readonly subjects?: readonly string[] | undefined;
  readonly command?: string | undefined;
  /** Milliseconds since 1970, both included. */
  readonly since?: number | undefined;
  readonly until?: number | undefined;
}

/** The rows of the audit as they lie in the database. Rejects where it cannot be reached or written. */
export interface AuditStore {
  /**
   * Writes rows and their chain's new head, all or nothing. `told`, and nothing written, where another instance has
   * written the same of one of these events meanwhile, or the row that stands for its answer.
   */
  append(lines: readonly NewAuditLine[], head: AuditHead): Promise<"written" | "told">;
  /** The rows of these events. */
  ofEvents(events: readonly string[]): Promise<AuditLine[]>;
  /** Those of them that say what an answer came to again, oldest first. */
  againOf(events: readonly string[]): Promise<Omit<AuditRow, "identity">[]>;
  /** A page of answers, the newest first: rows without those that say what an answer came to again. */
  find(
    filter: AuditFilter,
    page: { readonly limit: number; readonly offset: number },
  ): Promise<Omit<AuditRow, "identity">[]>;
  count(filter: AuditFilter): Promise<number>;
  /** Chains that have rows or are said to. */
  chains(): Promise<string[]>;
  heads(): Promise<AuditHead[]>;
  head(chain: string): Promise<AuditHead | undefined>;
  checkpoint(chain: string): Promise<AuditMark | undefined>;
  /** Rows of a chain behind a number, in order. */
  lines(chain: string, after: number, limit: number): Promise<AuditLine[]>;
  /** The last row that may go: everything up to it is older than `before`. */
  lastBefore(chain: string, before: number): Promise<Pick<AuditRow, "seq" | "hash"> | undefined>;
  /** Sets a checkpoint and deletes the rows up to it, all or nothing; how many went. */
  prune(checkpoint: AuditMark): Promise<number>;
}

/** So many rows to a statement: SQLite takes 32,766 parameters, PostgreSQL 65,535. */
const mostAtOnce = 1000;

export function createAuditStore(db: Kysely<Tables>): AuditStore {
  const withSubjects = (rows: readonly AuditRow[]) => linesOf(rows, db);
  return {
    async append(lines, head) {
      try {
        await flushed(db, (on) => on.transaction().execute((step) => append(step, lines, head)));
        return "written";
      } catch (error) {
        if (error instanceof Told) return "told";
        throw error;
      }
    },

    ofEvents: async (events) =>
      withSubjects(await db.selectFrom("audit").selectAll().where("event", "in", events).execute()),

    async againOf(events) {
      if (events.length === 0) return [];
      const rows = db.selectFrom("audit").selectAll().where("event", "in", events).where("again", "=", 1);
      return (await rows.orderBy("at").orderBy("chain").orderBy("seq").execute()).map(readRow);
    },

    async find(filter, { limit, offset }) {
      const rows = await narrowed(db.selectFrom("audit"), filter)
        .selectAll()
        .orderBy("at", "desc")
        .orderBy("chain")
        .orderBy("seq", "desc")
        .limit(limit)
        .offset(offset)
        .execute();
      return rows.map(readRow);
    },

    async count(filter) {
      const found = await narrowed(db.selectFrom("audit"), filter)
        .select((it) => it.fn.countAll().as("count"))
        .executeTakeFirstOrThrow();
      return Number(found.count);
    },

    async chains() {
      const [rows, heads, checkpoints] = await Promise.all([
        db.selectFrom("audit").select("chain").distinct().execute(),
        db.selectFrom("audit_head").select("chain").execute(),
        db.selectFrom("audit_checkpoint").select("chain").execute(),
      ]);
      return [...new Set([...rows, ...heads, ...checkpoints].map((one) => one.chain))].sort();
    },

    heads: async () => (await db.selectFrom("audit_head").selectAll().execute()).map(readMark),

    async head(chain) {
      const found = db.selectFrom("audit_head").selectAll().where("chain", "=", chain);
      return readMarkOr(await found.executeTakeFirst());
    },

    async checkpoint(chain) {
      const found = db.selectFrom("audit_checkpoint").selectAll().where("chain", "=", chain);
      return readMarkOr(await found.executeTakeFirst());
    },

    async lines(chain, after, limit) {
      const rows = db.selectFrom("audit").selectAll().where("chain", "=", chain).where("seq", ">", after);
      return withSubjects(await rows.orderBy("seq").limit(limit).execute());
    },

    async lastBefore(chain, before) {
      const ofChain = db.selectFrom("audit").select(["seq", "hash"]).where("chain", "=", chain);
      const kept = await ofChain.where("at", ">=", before).orderBy("seq").limit(1).executeTakeFirst();
      const older = kept ? ofChain.where("seq", "<", kept.seq) : ofChain;
      const last = await older.orderBy("seq", "desc").limit(1).executeTakeFirst();
      return last && { seq: Number(last.seq), hash: last.hash };
    },

    prune: (checkpoint) => db.transaction().execute((step) => prune(step, checkpoint)),
  };
}

/** Thrown to have a transaction rolled back: a chain has no gaps. */
class Told extends Error {}

async function append(step: Kysely<Tables>, lines: readonly NewAuditLine[], head: AuditHead): Promise<void> {
  const rows = lines.map(({ subjects: _, ...row }) => row);
  const subjects = lines.flatMap(({ chain, seq, subjects: all }) =>
    all.map((hash) => ({ chain, seq, hash })),
  );
  for (const some of inParts(rows)) {
    const { numInsertedOrUpdatedRows } = await step
      .insertInto("audit")
      .values(some)
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    if (numInsertedOrUpdatedRows !== BigInt(some.length)) throw new Told();
  }
  for (const some of inParts(subjects)) await step.insertInto("audit_subject").values(some).execute();
  const { chain: _, ...rest } = head;
  await step
    .insertInto("audit_head")
    .values(head)
    .onConflict((conflict) => conflict.column("chain").doUpdateSet(rest))
    .execute();
}

/** The checkpoint first: without it the database refuses to delete (see the migration). It never goes back. */
async function prune(step: Kysely<Tables>, checkpoint: AuditMark): Promise<number> {
  const { chain, seq, ...rest } = checkpoint;
  await step
    .insertInto("audit_checkpoint")
    .values(checkpoint)
    .onConflict((conflict) =>
      conflict
        .column("chain")
        .doUpdateSet({ seq, ...rest })
        .where("audit_checkpoint.seq", "<", seq),
    )
    .execute();
  await step.deleteFrom("audit_subject").where("chain", "=", chain).where("seq", "<=", seq).execute();
  const gone = await step
    .deleteFrom("audit")
    .where("chain", "=", chain)
    .where("seq", "<=", seq)
    .executeTakeFirstOrThrow();
  return Number(gone.numDeletedRows);
}

function narrowed<O>(
  query: SelectQueryBuilder<Tables, "audit", O>,
  { who, subjects, command, since, until }: AuditFilter,
): SelectQueryBuilder<Tables, "audit", O> {
  return query
    .where(({ or, eb }) => or([eb("again", "is", null), eb("again", "=", 0)]))
    .$if(who !== undefined, (it) => it.where("who", "=", who ?? ""))
    .$if(command !== undefined, (it) => it.where("command", "=", command ?? ""))
    .$if(since !== undefined, (it) => it.where("at", ">=", since ?? 0))
    .$if(until !== undefined, (it) => it.where("at", "<=", until ?? 0))
    .$if(subjects !== undefined, (it) =>
      it.where("audit.event", "in", (from) =>
        from
          .selectFrom("audit_subject")
          .innerJoin("audit as told", (join) =>
            join.onRef("told.chain", "=", "audit_subject.chain").onRef("told.seq", "=", "audit_subject.seq"),
          )
          .select("told.event")
          // No hash is empty, and PostgreSQL knows no empty list.
          .where("audit_subject.hash", "in", subjects?.length ? subjects : [""]),
      ),
    );
}

async function linesOf(rows: readonly AuditRow[], db: Kysely<Tables>): Promise<AuditLine[]> {
  const found = new Map<string, string[]>();
  for (const chain of new Set(rows.map((one) => one.chain))) {
    const seqs = rows.filter((one) => one.chain === chain).map((one) => Number(one.seq));
    const query = db
      .selectFrom("audit_subject")
      .selectAll()
      .where("chain", "=", chain)
      .where("seq", ">=", Math.min(...seqs))
      .where("seq", "<=", Math.max(...seqs));
    for (const { seq, hash } of await query.execute()) {
      const key = `${chain} ${Number(seq)}`;
      const known = found.get(key);
      if (known) known.push(hash);
      else found.set(key, [hash]);
    }
  }
  return rows.map((row) => {
    const read = readRow(row);
    return { ...read, subjects: (found.get(`${read.chain} ${read.seq}`) ?? []).sort() };
  });
}

type ReadRow = Omit<AuditRow, "identity">;

function readRow({ identity: _, ...row }: AuditRow): ReadRow {
  return { ...row, seq: Number(row.seq), at: Number(row.at), people: Number(row.people) };
}

function readMark<M extends AuditMark>(mark: M): M {
  return { ...mark, seq: Number(mark.seq) };
}

function readMarkOr<M extends AuditMark>(mark: M | undefined): M | undefined {
  return mark && readMark(mark);
}

function inParts<T>(all: readonly T[]): T[][] {
  const parts: T[][] = [];
  for (let at = 0; at < all.length; at += mostAtOnce) parts.push(all.slice(at, at + mostAtOnce));
  return parts;
}
