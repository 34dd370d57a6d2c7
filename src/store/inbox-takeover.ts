import { type Kysely, PostgresAdapter, type SelectQueryBuilder, sql } from "kysely";
import { asGivenUp, type GivenUp, givenUpColumns, type Tries } from "./inbox-failures.ts";
import type { LeaseClock } from "./lease-clock.ts";
import type { Tables } from "./tables.ts";

/** One event whose handling came to no end, now in our hands. */
export interface Claimed extends Tries {
  readonly eventId: string;
  readonly kind: string;
  /** Absent where it came without. */
  readonly body: Uint8Array | undefined;
}

/** Over which events: those at least, or fewer than, so many instances died. */
export interface Deaths {
  readonly least?: number;
  readonly below?: number;
}

/** How events that nobody has in hand any more come to somebody else, or to an end. */
export interface Takeover {
  /** Takes what nobody works on any more: what fewest died over, then oldest, first. Each goes to one instance. */
  claim(most: number, deaths?: Deaths): Promise<readonly Claimed[]>;
  /**
   * Fails what nobody works on any more and nobody may: so many died over it in at least so many milliseconds. Returns
   * what it failed.
   */
  giveUp(mostDeaths: number, withinMs: number): Promise<readonly GivenUp[]>;
}

/**
 * An event over which instances died waits before it takes the next one's life: so many milliseconds, times the deaths,
 * times the deaths. 2 s after two, 50 s after ten.
 */
const mourning = 500;

/** More than ever died over one event; PostgreSQL's largest integer. */
const anyNumber = 2 ** 31 - 1;

/** Events in one statement. */
const mostEvents = 1000;

/** @param owner whose what is claimed becomes, for `leaseMs` */
export function createTakeover(
  db: Kysely<Tables>,
  { clock, leaseMs, owner }: { readonly clock: LeaseClock; readonly leaseMs: number; readonly owner: string },
): Takeover {
  const many = db.getExecutor().adapter instanceof PostgresAdapter;

  /** Of whoever has it in hand now, nothing is known but that it lies: dead, where handling it had begun. */
  const deaths = sql<number>`deaths + begun`;

  /** One who reads what another just takes passes it by. */
  const apart = <O>(query: SelectQueryBuilder<Tables, "inbox", O>) =>
    many ? query.forUpdate().skipLocked() : query;

  /**
   * What nobody has in hand. A lease never reaches further than `leaseMs`: one that does is of a time before the clock
   * was set back.
   */
  const open = () =>
    db
      .selectFrom("inbox")
      .where("state", "in", ["received", "working"])
      .where(({ or, and, eb }) =>
        or([
          and([
            eb("free_at", "<=", clock(0)),
            eb(
              sql<number>`free_at + ${sql.lit(mourning)} * (deaths + begun) * (deaths + begun)`,
              "<=",
              clock(0),
            ),
          ]),
          and([eb("state", "=", "working"), eb("free_at", ">", clock(2 * leaseMs))]),
        ]),
      );

  return {
    async claim(most, { least = 0, below = anyNumber } = {}) {
      const found = apart(
        open()
          .where(deaths, ">=", least)
          .where(deaths, "<", below)
          .select("event_id")
          .orderBy(deaths)
          .orderBy("received_at")
          .limit(most),
      );
      const taken = await db
        .with("found", () => found)
        .updateTable("inbox")
        .set(({ eb }) => ({
          state: "working",
          owner,
          free_at: clock(leaseMs),
          attempts: eb("attempts", "+", 1),
          deaths,
          begun: 0,
        }))
        .where("event_id", "in", (from) => from.selectFrom("found").select("event_id"))
        .returning(["event_id", "kind", "body", "attempts", "failures", "deaths", "received_at"])
        .execute();
      return taken
        .sort((one, other) => one.deaths - other.deaths || one.received_at - other.received_at)
        .map(({ event_id: eventId, kind, body, attempts, failures, deaths: died }) => ({
          eventId,
          kind,
          body: body ?? undefined,
          attempts,
          failures,
          deaths: died,
        }));
    },

    async giveUp(mostDeaths, withinMs) {
      const spent = apart(
        open()
          .where(deaths, ">=", mostDeaths)
          .where("received_at", "<=", clock(-withinMs))
          .select("event_id")
          .orderBy("received_at")
          .limit(mostEvents),
      );
      const rows = await db
        .with("found", () => spent)
        .updateTable("inbox")
        .set({ state: "failed", owner: null, free_at: null, deaths, begun: 0 })
        .where("event_id", "in", (from) => from.selectFrom("found").select("event_id"))
        .returning(givenUpColumns)
        .execute();
      return rows.map(asGivenUp);
    },
  };
}
