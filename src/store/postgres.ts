import {
  type Dialect,
  PostgresDialect,
  type PostgresPool,
  type PostgresPoolClient,
  type PostgresQueryResult,
} from "kysely";
import { DatabaseError, Pool, type PoolClient, types } from "pg";

/** PostgreSQL's oid of bigint. */
const bigint = 20;

/** How long getting a connection may take, in milliseconds: Feishu waits 3 s for the whole answer. */
const connecting = 2000;
/** How long one statement may take before its connection counts as dead, in milliseconds. */
const answering = 5000;

export interface PostgresOptions {
  readonly connections: number;
  /** A statement may take as long as it takes, as changes of big tables do. */
  readonly unhurried?: boolean;
}

/**
 * Kysely's PostgreSQL dialect over a pool of at most `connections`. Our bigints are milliseconds and counts, which
 * numbers hold exactly; this pool gives them as such. A connection that failed in any way but by PostgreSQL's own
 * refusal is not used again: half-open ones would keep whoever gets them waiting.
 */
export function postgresDialect(url: string, { connections, unhurried = false }: PostgresOptions): Dialect {
  const pool = new Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: connecting,
    ...(unhurried ? {} : { query_timeout: answering }),
    keepAlive: true,
    application_name: "bole",
    types: {
      getTypeParser: (oid, format) => (oid === bigint ? Number : types.getTypeParser(oid, format)),
    },
  });
  // An idle connection that breaks is replaced by the next that is wanted; unheard, it would end the process.
  pool.on("error", () => {});
  // The same for one that breaks between two statements; the second hears of it.
  pool.on("connect", (client) => client.on("error", () => {}));
  const careful: PostgresPool = {
    options: pool.options,
    end: () => pool.end(),
    connect: async () => lent(await pool.connect()),
  };
  return new PostgresDialect({ pool: careful });
}

function lent(client: PoolClient): PostgresPoolClient {
  let broken = false;
  async function ask<R>(text: string, values: readonly unknown[]): Promise<PostgresQueryResult<R>> {
    try {
      return (await client.query(text, [...values])) as unknown as PostgresQueryResult<R>;
    } catch (error) {
      broken ||= !(error instanceof DatabaseError);
      throw error;
    }
  }
  return {
    query: ask as PostgresPoolClient["query"],
    release: (destroy) => client.release(destroy || broken),
  };
}
