import type { Kysely } from "kysely";
import type { Tables } from "./tables.ts";

/** A group the bot is in. */
export interface KnownChat {
  readonly chatId: string;
  /** People from outside the tenant are in it. */
  readonly external: boolean;
  readonly name?: string | undefined;
  /** When the bot was put there, or when that was first known. Milliseconds since 1970. */
  readonly addedAt: number;
}

/** The groups the bot is in. Rejects where the database cannot be reached or written. */
export interface Chats {
  /** Writes a group down, or what is new about one that is known: its name stays where none is given. */
  put(chat: KnownChat): Promise<void>;
  get(chatId: string): Promise<KnownChat | undefined>;
  remove(chatId: string): Promise<void>;
  /** All of them, in the order they came. */
  all(): Promise<KnownChat[]>;
}

export function createChats(db: Kysely<Tables>): Chats {
  return {
    async put({ chatId, external, name, addedAt }) {
      await db
        .insertInto("chats")
        .values({ chat_id: chatId, external: external ? 1 : 0, name: name ?? null, added_at: addedAt })
        .onConflict((conflict) =>
          conflict
            .column("chat_id")
            .doUpdateSet({ external: external ? 1 : 0, ...(name === undefined ? {} : { name }) }),
        )
        .execute();
    },

    async get(chatId) {
      const row = await db.selectFrom("chats").selectAll().where("chat_id", "=", chatId).executeTakeFirst();
      return row && read(row);
    },

    async remove(chatId) {
      await db.deleteFrom("chats").where("chat_id", "=", chatId).execute();
    },

    async all() {
      const rows = await db.selectFrom("chats").selectAll().orderBy("added_at").orderBy("chat_id").execute();
      return rows.map(read);
    },
  };
}

function read({ chat_id, external, name, added_at }: Tables["chats"]): KnownChat {
  return {
    chatId: chat_id,
    external: external === 1,
    ...(name === null ? {} : { name }),
    addedAt: Number(added_at),
  };
}
