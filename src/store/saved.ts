import type { Kysely } from "kysely";
import { batched } from "./batch.ts";
import { flushed } from "./flushed.ts";
import type { Tables } from "./tables.ts";
import { unsynced } from "./unsynced.ts";

/** Something to be found again, by the chat it belongs to. What it says is sealed before it comes here. */
export interface SavedItem {
  readonly id: string;
  readonly chat: string;
  readonly sealed: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

/** What is kept for a while. Rejects where the database cannot be reached or written. */
export interface Saved {
  /** Keeps items at once, each in place of an earlier one with the same id in the same chat. */
  put(...items: readonly SavedItem[]): Promise<void>;
  /** The same for what may be lost where the whole machine stops in the next moments: see `unsynced`. */
  putUnsynced(...items: readonly SavedItem[]): Promise<void>;
  /** The sealed text, where this chat has it and its time has not run out. */
  get(id: string, chat: string, now: number): Promise<string | undefined>;
  /** Takes an id for a while; false where somebody has it and their time has not run out. */
  claim(id: string, chat: string, now: number, until: number): Promise<boolean>;
  /** Lets a claimed id go. */
  giveBack(id: string, chat: string): Promise<void>;
  /** Forgets what has run out and returns how many. */
  prune(now: number): Promise<number>;
}

export function createSaved(db: Kysely<Tables>): Saved {
  async function write(items: readonly SavedItem[], on = db): Promise<void> {
    await on
      .insertInto("saved")
      .values(items.map(({ id, chat, sealed, expiresAt }) => ({ id, chat, sealed, expires_at: expiresAt })))
      .onConflict((conflict) =>
        conflict
          .column("id")
          .doUpdateSet(({ ref }) => ({
            sealed: ref("excluded.sealed"),
            expires_at: ref("excluded.expires_at"),
          }))
          // An id is one chat's own.
          .whereRef("saved.chat", "=", "excluded.chat"),
      )
      .execute();
  }

  /** Whoever keeps something at the same time waits for the disk together. */
  const puts = batched<readonly SavedItem[], void>(async (together) => {
    await flushed(db, async (on) => {
      for (const items of inTurns(together)) await write(items, on);
    });
    return together.map(() => undefined);
  });
  const unsyncedPuts = batched<readonly SavedItem[], void>(async (together) => {
    await unsynced(db, async (on) => {
      for (const items of inTurns(together)) await write(items, on);
    });
    return together.map(() => undefined);
  });

  return {
    async put(...items) {
      if (items.length > 0) await puts.add(items);
    },

    async putUnsynced(...items) {
      if (items.length > 0) await unsyncedPuts.add(items);
    },

    async get(id, chat, now) {
      const found = await db
        .selectFrom("saved")
        .select("sealed")
        .where("id", "=", id)
        .where("chat", "=", chat)
        .where("expires_at", ">", now)
        .executeTakeFirst();
      return found?.sealed;
    },

    async claim(id, chat, now, until) {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto("saved")
        .values({ id, chat, sealed: "", expires_at: until })
        .onConflict((conflict) =>
          conflict.column("id").doUpdateSet({ expires_at: until }).where("saved.expires_at", "<=", now),
        )
        .executeTakeFirstOrThrow();
      return (numInsertedOrUpdatedRows ?? 0n) > 0n;
    },

    async giveBack(id, chat) {
      await db.deleteFrom("saved").where("id", "=", id).where("chat", "=", chat).execute();
    },

    async prune(now) {
      const { numDeletedRows } = await db
        .deleteFrom("saved")
        .where("expires_at", "<=", now)
        .executeTakeFirstOrThrow();
      return Number(numDeletedRows);
    },
  };
}

/**
 * Parts them so that no statement writes an id twice, which PostgreSQL refuses; the later one is written later. What was
 * put together stays together. Within a statement there is one order for all, so that instances do not wait for each
 * other in a circle.
 */
function inTurns(puts: readonly (readonly SavedItem[])[]): SavedItem[][] {
  const turns: Map<string, SavedItem>[] = [];
  for (const items of puts) {
    const last = turns.findLastIndex((turn) => items.some(({ id }) => turn.has(id)));
    const turn = turns[last + 1] ?? new Map<string, SavedItem>();
    for (const item of items) turn.set(item.id, item);
    turns[last + 1] = turn;
  }
  return turns.map((turn) => [...turn.values()].sort((one, other) => (one.id < other.id ? -1 : 1)));
}
