import { type Kysely, sql } from "kysely";
import type { LeaseClock } from "./lease-clock.ts";
import type { InboxState, Tables } from "./tables.ts";

/** How often an event was tried, counted alike wherever it is told: in log lines and by `npm run replay -- --list`. */
export interface Tries {
  /** How often somebody had it in hand, now included. */
  readonly attempts: number;
  /** How many of those failed; the others ended with their instance, or end well. */
  readonly failures: number;
  /** Over how many of those an instance died while it was really being handled. */
  readonly deaths: number;
}

/** The counts alone, as they are told. */
export const triesOf = ({ attempts, failures, deaths }: Tries): Tries => ({ attempts, failures, deaths });

/** One event that is not tried any more. */
export interface GivenUp extends Tries {
  readonly eventId: string;
  readonly kind: string;
  /** Milliseconds since 1970. */
  readonly receivedAt: number;
  /** Whether what it said is still there, so that it can be handled again. */
  readonly replayable: boolean;
}

/** What became of having something handled once more. */
export type Again = "again" | "nothing-left" | "not-failed" | "unknown";

/** The part of the inbox that people look into. */
export interface Failures {
  /** What was given up, oldest first, a thousand at most. */
  failures(): Promise<readonly GivenUp[]>;
  /** Has something that was given up handled once more, by whichever instance comes first. */
  again(eventId: string): Promise<Again>;
  /** How many events are in each state. */
  counts(): Promise<Readonly<Record<InboxState, number>>>;
}

const mostListed = 1000;

/** What `GivenUp` is read from, without reading bodies. */
export const givenUpColumns = [
  "event_id as eventId",
  "kind",
  "received_at as receivedAt",
  "attempts",
  "failures",
  "deaths",
  sql<number | boolean>`body is not null`.as("replayable"),
] as const;

export function asGivenUp(row: Omit<GivenUp, "replayable"> & { replayable: number | boolean }): GivenUp {
  return { ...row, replayable: Boolean(row.replayable) };
}

export function createFailures(db: Kysely<Tables>, clock: LeaseClock): Failures {
  return {
    async failures() {
      const rows = await db
        .selectFrom("inbox")
        .select(givenUpColumns)
        .where("state", "=", "failed")
        .orderBy("received_at")
        .limit(mostListed)
        .execute();
      return rows.map(asGivenUp);
    },

    async again(eventId) {
      const { numUpdatedRows } = await db
        .updateTable("inbox")
        .set({ state: "received", attempts: 0, failures: 0, begun: 0, deaths: 0, free_at: clock(0) })
        .where("event_id", "=", eventId)
        .where("state", "=", "failed")
        .where("body", "is not", null)
        .executeTakeFirstOrThrow();
      if (numUpdatedRows === 1n) return "again";
      const row = await db
        .selectFrom("inbox")
        .select("state")
        .where("event_id", "=", eventId)
        .executeTakeFirst();
      if (!row) return "unknown";
      return row.state === "failed" ? "nothing-left" : "not-failed";
    },

    async counts() {
      const rows = await db
        .selectFrom("inbox")
        .select(["state", ({ fn }) => fn.countAll<number>().as("events")])
        .groupBy("state")
        .execute();
      const none: Record<InboxState, number> = { received: 0, working: 0, done: 0, failed: 0 };
      return { ...none, ...Object.fromEntries(rows.map(({ state, events }) => [state, events])) };
    },
  };
}
