import { randomUUID } from "node:crypto";
import { type Kysely, PostgresAdapter, sql } from "kysely";
import type { BaseLogger } from "pino";
import { RateLimiterMemory, RateLimiterPostgres } from "rate-limiter-flexible";
import type { Counter, CounterOptions } from "../counter.ts";
import { databaseTime } from "./database-time.ts";
import type { Tables } from "./tables.ts";
import { troubleOf } from "./trouble.ts";

/** Counts that instances share where they share a database. */
export interface Counters {
  /** Absent where this process is the only one. */
  readonly counter?: Counter;
  /** How many instances there were when that could last be seen, this one included. */
  instances(): number;
  /** Says that this instance is there, and sees how many are. */
  beat(): Promise<void>;
  /** Is not there any more. */
  leave(): Promise<void>;
}

/** Who was not heard of for so long is gone, milliseconds: three beats. */
const believedMs = 30_000;
/** A count nobody added to for so long is forgotten, milliseconds. */
const forgottenMs = 3600_000;

/** After it could not be counted there once, the database is left out for so long, for each try may take seconds. */
const leftOutMs = 5_000;

/** Whether the database can be counted in at present. */
interface Reach {
  /** On this process's own clock. */
  leftOutUntil: number;
}

class LeftOut extends Error {
  override readonly name = "LeftOut";
}

interface Row {
  readonly points: number;
  /** Milliseconds until it ends. */
  readonly left: number | null;
}

/**
 * Counts in the database, by the database's clock: instances whose own clocks differ count alike. Reading and adding are
 * one statement.
 */
class SharedLimiter extends RateLimiterPostgres {
  readonly #db: Kysely<Tables>;
  readonly #reach: Reach;

  constructor(db: Kysely<Tables>, options: CounterOptions, insurance: RateLimiterMemory, reach: Reach) {
    const { name, points, seconds, blockSeconds = 0 } = options;
    super({
      storeClient: db,
      storeType: "client",
      tableName: "counts",
      tableCreated: true,
      clearExpiredByTimeout: false,
      keyPrefix: name,
      points,
      duration: seconds,
      blockDuration: blockSeconds,
      insuranceLimiter: insurance,
    });
    this.#db = db;
    this.#reach = reach;
  }

  /** The library's own step, which takes the time from this machine. */
  async _upsert(key: string, points: number, ms: number, force = false) {
    if (performance.now() < this.#reach.leftOutUntil) throw new LeftOut();
    try {
      return await this.#count(key, points, ms, force);
    } catch (error) {
      this.#reach.leftOutUntil = performance.now() + leftOutMs;
      throw error;
    }
  }

  async #count(key: string, points: number, ms: number, force: boolean) {
    const over = force ? sql`true` : sql`counts.expires_at <= ${databaseTime}`;
    const ends = ms > 0 ? sql`${databaseTime} + ${Math.round(ms)}::bigint` : sql`null::bigint`;
    const { rows } = await sql<Row>`
      insert into counts (key, points, expires_at) values (${key}, ${points}, ${ends})
      on conflict (key) do update set
        points = case when ${over} then excluded.points else counts.points + excluded.points end,
        expires_at = case when ${over} then excluded.expires_at else counts.expires_at end
      returning points, expires_at - ${databaseTime} as left`.execute(this.#db);
    return {
      rows: rows.map(({ points, left }) => ({ points, expire: left === null ? null : Date.now() + left })),
    };
  }
}

/** Counts of the database where many may share it, else of this process. */
export function createCounters(db: Kysely<Tables>, log?: Pick<BaseLogger, "info" | "warn">): Counters {
  const shared = db.getExecutor().adapter instanceof PostgresAdapter;
  if (!shared) {
    const alone = async () => {};
    return { instances: () => 1, beat: alone, leave: alone };
  }
  const name = randomUUID();
  const shares: { readonly limiter: RateLimiterMemory; readonly seconds: number }[] = [];
  const reach: Reach = { leftOutUntil: 0 };
  let instances = 1;

  return {
    instances: () => instances,
    counter(options) {
      // While the database is gone, each instance keeps to its share: the same points, in so many times the span.
      const { points, seconds, blockSeconds = 0 } = options;
      const limiter = new RateLimiterMemory({
        keyPrefix: options.name,
        points,
        duration: seconds * instances,
        blockDuration: blockSeconds,
      });
      shares.push({ limiter, seconds });
      return new SharedLimiter(db, options, limiter, reach);
    },
    async beat() {
      try {
        const { rows } = await sql<{ count: number }>`
          with own as (
            insert into instances (name, seen_at) values (${name}, ${databaseTime})
            on conflict (name) do update set seen_at = excluded.seen_at returning name
          ), gone as (
            delete from instances where seen_at < ${databaseTime} - ${believedMs}::bigint and name <> ${name}
          ), over as (
            delete from counts where expires_at < ${databaseTime} - ${forgottenMs}::bigint
          )
          select 1 + count(*) as count from instances
          where name <> ${name} and seen_at >= ${databaseTime} - ${believedMs}::bigint`.execute(db);
        const seen = rows[0]?.count ?? 1;
        if (seen !== instances) log?.info({ instances: seen }, "so many instances share the database");
        instances = seen;
        for (const { limiter, seconds } of shares) limiter.duration = seconds * instances;
      } catch (error) {
        log?.warn({ trouble: troubleOf(error), instances }, "quotas are kept by fair share");
      }
    },
    async leave() {
      await sql`delete from instances where name = ${name}`.execute(db).catch(() => undefined);
    },
  };
}
