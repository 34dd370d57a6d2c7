import { Kysely, sql } from "kysely";
import type { BaseLogger } from "pino";
import { type AuditStore, createAuditStore } from "./audit.ts";
import { type Chats, createChats } from "./chats.ts";
import { createInbox, type Inbox } from "./inbox.ts";
import { migrate } from "./migrate.ts";
import { createSaved, type Saved } from "./saved.ts";
import { sqliteDialect } from "./sqlite.ts";
import type { Tables } from "./tables.ts";

/** What Bole remembers over a restart. */
export interface Store {
  readonly inbox: Inbox;
  readonly saved: Saved;
  readonly audit: AuditStore;
  readonly chats: Chats;
  /** Whether the database answers. */
  ping(): Promise<boolean>;
  /** Lets the database go. Whatever is asked afterwards rejects. */
  close(): Promise<void>;
}

/** The database cannot be used; the message says why in words for the person who starts Bole. */
export class StoreUnusable extends Error {
  override readonly name = "StoreUnusable";
}

/**
 * Opens the database and brings it to the present form. `sqlite:<path>` names a file, created with its folder
 * where it does not exist; `sqlite::memory:` lives as long as the process.
 *
 * Rejects with `StoreUnusable`, whose message never holds the URL, in which a password may stand.
 */
export async function openStore(
  databaseUrl: string,
  { log, now = Date.now }: { readonly log?: Pick<BaseLogger, "info">; readonly now?: () => number } = {},
): Promise<Store> {
  const db = new Kysely<Tables>({ dialect: dialectOf(databaseUrl) });
  try {
    const steps = await migrate(db, now());
    if (steps.length > 0) log?.info({ steps }, "database brought to its present form");
  } catch (error) {
    await db.destroy();
    throw new StoreUnusable(
      `cannot be used (${error instanceof Error ? error.message : typeof error}); give a file that can be written`,
    );
  }
  return {
    inbox: createInbox(db),
    saved: createSaved(db),
    audit: createAuditStore(db),
    chats: createChats(db),
    async ping() {
      try {
        await db.selectFrom("inbox").select(sql<number>`1`.as("one")).limit(1).execute();
        return true;
      } catch {
        return false;
      }
    },
    close: () => db.destroy(),
  };
}

function dialectOf(databaseUrl: string) {
  const path = /^sqlite:(.+)$/.exec(databaseUrl)?.[1];
  if (path !== undefined) return sqliteDialect(path);
  if (/^postgres(ql)?:\/\//.test(databaseUrl)) {
    throw new StoreUnusable(
      "names PostgreSQL, which comes with a later version of Bole; use sqlite:<path to a file> for now",
    );
  }
  throw new StoreUnusable("must be given as sqlite:<path to a file> or sqlite::memory:");
}
