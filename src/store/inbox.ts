import { randomUUID } from "node:crypto";
import type { Kysely } from "kysely";
import { batched } from "./batch.ts";
import { flushed } from "./flushed.ts";
import { createFailures, type Failures } from "./inbox-failures.ts";
import { insert, type NewRow } from "./inbox-insert.ts";
import { createTakeover, type Takeover } from "./inbox-takeover.ts";
import { leaseClock } from "./lease-clock.ts";
import type { Tables } from "./tables.ts";
import { unsynced } from "./unsynced.ts";

export type { Claimed, Deaths } from "./inbox-takeover.ts";

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

/** Whether something came for the first time. */
export type Verdict = "new" | "seen";

interface Arriving {
  readonly arrival: Arrival;
  readonly written: (verdict: Verdict) => void;
}

/**
 * What has come in, once each, and who works on it. What an instance accepts or claims is its own for `leaseMs`, and
 * for longer as it says so (`hold`); then anybody's. Rejects where the database cannot be reached or written.
 */
export interface Inbox extends Failures, Takeover {
  /**
   * `new` once, whoever asks and however often; `seen` ever after. When it resolves, it is on disk. What is new is ours
   * to work on. `written` hears it when it is written, a moment before, unless many come at once: whatever is kept for good
   * after that is on disk only together with it.
   */
  accept(arrival: Arrival, written?: (verdict: Verdict) => void): Promise<Verdict>;
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
 * So few at once are worked on while the disk is waited for, which spares each a millisecond. In a crowd, work would keep the
 * others from being taken in: with 50 connections that took a fifth of the events a second.
 */
const few = 4;

/**
 * Waits for company before what is done is written: nobody waits for that, and on SQLite each write holds up what comes
 * in. What was not written when an instance or its machine dies is handled again, and shows once. Milliseconds.
 */
const settling = 100;

export function createInbox(db: Kysely<Tables>, options: InboxOptions): Inbox {
  const { leaseMs = usualLease, owner = randomUUID() } = options;
  const clock = leaseClock(db, options.now);
  const arrivals = batched<Arriving, Verdict>(async (arriving) => {
    const freeAt = clock(leaseMs);
    const rows = arriving.map(
      ({ arrival: { eventId, messageId, kind, receivedAt, body } }): NewRow => ({
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
    const judged = async (on: typeof db) => {
      const added = await insert(on, rows);
      return arriving.map(({ arrival }): Verdict => (added.delete(arrival.eventId) ? "new" : "seen"));
    };
    const tell = (verdicts: readonly Verdict[]) => {
      for (const [index, { written }] of arriving.entries()) written(verdicts[index] ?? "seen");
    };
    if (arriving.length <= few) return flushed(db, judged, tell);
    const verdicts = await flushed(db, judged);
    tell(verdicts);
    return verdicts;
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

  return {
    ...createFailures(db, clock),
    ...createTakeover(db, { clock, leaseMs, owner }),

    accept: (arrival, written = () => {}) => arrivals.add({ arrival, written }),
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
