import { type ExpressionWrapper, expressionBuilder, type Kysely, PostgresAdapter } from "kysely";
import { databaseTime } from "./database-time.ts";
import type { Tables } from "./tables.ts";

/** The moment so many milliseconds from now, as a statement writes it. Milliseconds since 1970. */
export type LeaseClock = (fromNowMs: number) => ExpressionWrapper<Tables, "inbox", number>;

/**
 * The one clock by which instances tell whether a lease has run out. Theirs may differ by minutes, so on PostgreSQL it is
 * the server's; a SQLite file's instances are on one machine, whose clock it is. `now` takes the place of both.
 */
export function leaseClock(db: Kysely<Tables>, now?: () => number): LeaseClock {
  const eb = expressionBuilder<Tables, "inbox">();
  const own = now ?? (db.getExecutor().adapter instanceof PostgresAdapter ? undefined : Date.now);
  if (own) return (fromNowMs) => eb.val(own() + fromNowMs);
  return (fromNowMs) => eb(databaseTime, "+", fromNowMs);
}
