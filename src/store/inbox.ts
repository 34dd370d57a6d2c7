import type { Kysely } from "kysely";
import type { Tables } from "./tables.ts";

/** One event as it came in. */
export interface Arrival {
  readonly eventId: string;
  /** For messages: a second key, for Feishu may push one message as two events. */
  readonly messageId?: string | undefined;
  readonly kind: string;
  /** Milliseconds since 1970. */
  readonly receivedAt: number;
}

/** What has come in, once each. Rejects where the database cannot be reached or written. */
export interface Inbox {
  /** `new` once, whoever asks and however often; `seen` ever after. When it resolves, it is on disk. */
  accept(arrival: Arrival): Promise<"new" | "seen">;
  /** It was handled to the end. */
  done(eventId: string): Promise<void>;
  /** Forgets what came before `now - keepMs` and returns how many; never less than 24 h are kept. */
  prune(now: number, keepMs?: number): Promise<number>;
}

const hour = 3_600_000;
/** Feishu's last retry comes 7 h 20 min after the first push; a day outlives it whatever the clocks say. */
const leastKept = 24 * hour;
const usuallyKept = 72 * hour;

export function createInbox(db: Kysely<Tables>): Inbox {
  return {
    async accept({ eventId, messageId, kind, receivedAt }) {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto("inbox")
        .values({
          event_id: eventId,
          message_id: messageId ?? null,
          kind,
          received_at: receivedAt,
          state: "received",
        })
        // Either key: a message known under another event id is known.
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirstOrThrow();
      return numInsertedOrUpdatedRows === 1n ? "new" : "seen";
    },

    async done(eventId) {
      await db.updateTable("inbox").set({ state: "done" }).where("event_id", "=", eventId).execute();
    },

    async prune(now, keepMs = usuallyKept) {
      const { numDeletedRows } = await db
        .deleteFrom("inbox")
        .where("received_at", "<", now - Math.max(keepMs, leastKept))
        .executeTakeFirstOrThrow();
      return Number(numDeletedRows);
    },
  };
}
