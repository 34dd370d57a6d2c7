import { randomUUID } from "node:crypto";
import { type Kysely, PostgresAdapter, type SelectQueryBuilder, sql } from "kysely";
import { batched } from "./batch.ts";
import { flushed } from "./flushed.ts";
import {
  asGivenUp,
  createFailures,
  type Failures,
  type GivenUp,
  givenUpColumns,
  type Tries,
} from "./inbox-failures.ts";
import { insert, type NewRow } from "./inbox-insert.ts";
import { leaseClock } from "./lease-clock.ts";
import type { Tables } from "./tables.ts";
import { unsynced } from "./unsynced.ts";

/** One event as it came in. */
export interface Arrival {
  readonly eventId: string;
  /** For messages: a second key, for Feishu may push one message as two events. */
  readonly messageId?: string | undefined;
  readonly kind: string;
  /** Milliseconds since 1970. */
  readonly receivedAt: number;
  /** What it said, sealed. What comes without cannot be handled by another instance; it can only be ended. */
  readonly body?: Uint8Array | undefined;
}

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

/**
 * What has come in, once each, and who works on it. What an instance accepts or claims is its own for `leaseMs`, and
 * for longer as it says so (`hold`); then anybody's. Rejects where the database cannot be reached or written.
 */
export interface Inbox extends Failures {
  /**
   * `new` once, whoever asks and however often; `seen` ever after. When it resolves, it is on disk. What is new is ours
   * to work on.
   */
  accept(arrival: Arrival): Promise<"new" | "seen">;
  /**
   * Handling it begins now: should the instance die before it says otherwise, it may have died of that. For what was
   * taken over; what is new is given one life without.
   */
  begin(eventId: string): Promise<void>;
  /** It was handled to the end; what it said is erased. */
  done(eventId: string): Promise<void>;
  /** It could not be handled; anybody may try after so many milliseconds. */
  putOff(eventId: string, pauseMs: number): Promise<void>;
  /** It could not be handled, and is not tried any more. */
  fail(eventId: string): Promise<void>;
  /** Keeps ours ours for another while. */
  hold(eventIds: readonly string[]): Promise<void>;
  /** Takes what nobody works on any more: what fewest died over, then oldest, first. Each goes to one instance. */
  claim(most: number, deaths?: Deaths): Promise<readonly Claimed[]>;
  /**
   * Fails what nobody works on any more and nobody may: so many died over it in at least so many milliseconds. Returns
   * what it failed.
   */
  giveUp(mostDeaths: number, withinMs: number): Promise<readonly GivenUp[]>;
  /** From now on what is done is written at once: we are about to stop, and nobody comes whose write it could share. */
  hurry(): void;
  /** Everything of ours is anybody's at once. */
  release(): Promise<void>;
  /** Forgets what came before `now - keepMs` and returns how many; never less than 24 h are kept. */
  prune(now: number, keepMs?: number): Promise<number>;
}

export interface InboxOptions {
  /** What stands in for the clock of leases (lease-clock.ts). */
  readonly now?: (() => number) | undefined;
  /** How long an instance is believed to be at work without saying so, milliseconds. */
  readonly leaseMs?: number | undefined;
  /** This instance's name among all. */
  readonly owner?: string | undefined;
}

const hour = 3_600_000;
/** Feishu's last retry comes 7 h 20 min after the first push; a day outlives it whatever the clocks say. */
const leastKept = 24 * hour;
const usuallyKept = 72 * hour;
const usualLease = 12_000;
/** Ids in one statement: well within SQLite's 32,766 parameters and PostgreSQL's 65,535. */
const mostIds = 1000;

/**
 * An event over which instances died waits before it takes the next one's life: so many milliseconds, times the deaths,
 * times the deaths. 2 s after two, 50 s after ten.
 */
const mourning = 500;

/** More than ever died over one event; PostgreSQL's largest integer. */
const anyNumber = 2 ** 31 - 1;

/**
 * Waits for company before what is done is written: nobody waits for that, and on SQLite each write holds up what comes
 * in. What was not written when an instance or its machine dies is handled again, and shows once. Milliseconds.
 */
const settling = 100;

export function createInbox(db: Kysely<Tables>, options: InboxOptions): Inbox {
  const { leaseMs = usualLease, owner = randomUUID() } = options;
  const clock = leaseClock(db, options.now);
  const many = db.getExecutor().adapter instanceof PostgresAdapter;
  const arrivals = batched<Arrival, "new" | "seen">(async (arrived) => {
    const freeAt = clock(leaseMs);
    const rows = arrived.map(
      ({ eventId, messageId, kind, receivedAt, body }): NewRow => ({
        event_id: eventId,
        message_id: messageId ?? null,
        kind,
        received_at: receivedAt,
        state: "working",
        body: body ?? null,
        owner,
        free_at: freeAt,
        attempts: 1,
        failures: 0,
        begun: 0,
        deaths: 0,
      }),
    );
    const added = await flushed(db, (on) => insert(on, rows));
    return arrived.map(({ eventId }) => (added.delete(eventId) ? "new" : "seen"));
  });

  let pause = settling;
  let goOn = () => {};
  const endings = batched<string, void>(
    async (ids) => {
      await unsynced(db, (on) =>
        on
          .updateTable("inbox")
          .set({ state: "done", body: null, owner: null, free_at: null, begun: 0 })
          .where("event_id", "in", ids)
          .execute(),
      );
      return ids.map(() => undefined);
    },
    {
      gather: () =>
        new Promise<void>((resolve) => {
          goOn = resolve;
          setTimeout(resolve, pause);
        }),
    },
  );

  const ours = () => db.updateTable("inbox").where("owner", "=", owner).where("state", "=", "working");

  const beginnings = batched<string, void>(async (ids) => {
    await ours().set({ begun: 1 }).where("event_id", "in", ids).execute();
    return ids.map(() => undefined);
  });

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
    ...createFailures(db, clock),

    accept: (arrival) => arrivals.add(arrival),
    begin: (eventId) => beginnings.add(eventId),
    done: (eventId) => endings.add(eventId),

    async putOff(eventId, pauseMs) {
      await ours()
        .set(({ eb }) => ({
          state: "received",
          owner: null,
          free_at: clock(pauseMs),
          begun: 0,
          failures: eb("failures", "+", 1),
        }))
        .where("event_id", "=", eventId)
        .execute();
    },

    async fail(eventId) {
      await ours()
        .set(({ eb }) => ({
          state: "failed",
          owner: null,
          free_at: null,
          begun: 0,
          failures: eb("failures", "+", 1),
        }))
        .where("event_id", "=", eventId)
        .execute();
    },

    async hold(eventIds) {
      for (let at = 0; at < eventIds.length; at += mostIds) {
        await ours()
          .set({ free_at: clock(leaseMs) })
          .where("event_id", "in", eventIds.slice(at, at + mostIds))
          .execute();
      }
    },

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
          .limit(mostIds),
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

    hurry() {
      pause = 0;
      goOn();
    },

    async release() {
      await ours()
        // An attempt that we broke off ourselves does not count.
        .set(({ eb }) => ({
          state: "received",
          owner: null,
          free_at: clock(0),
          attempts: eb("attempts", "-", 1),
          begun: 0,
        }))
        .execute();
    },

    async prune(at, keepMs = usuallyKept) {
      const { numDeletedRows } = await db
        .deleteFrom("inbox")
        .where("received_at", "<", at - Math.max(keepMs, leastKept))
        .executeTakeFirstOrThrow();
      return Number(numDeletedRows);
    },
  };
}
