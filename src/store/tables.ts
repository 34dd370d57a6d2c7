/** The rows Kysely knows. Columns are such that SQLite and PostgreSQL hold them alike. */
export interface Tables {
  inbox: InboxRow;
  migration: MigrationRow;
  saved: SavedRow;
  chats: ChatRow;
}

/** One event Feishu sent. Neither what it said nor who said it. */
export interface InboxRow {
  event_id: string;
  /** For messages, which are told apart by this as well. */
  message_id: string | null;
  kind: string;
  /** Milliseconds since 1970. */
  received_at: number;
  state: "received" | "done";
}

/** One answer that its card's buttons lead back to. */
export interface SavedRow {
  id: string;
  chat: string;
  /** Encrypted; see conversation/keep.ts. */
  sealed: string;
  /** Milliseconds since 1970. */
  expires_at: number;
}

/** One group the bot is in. */
export interface ChatRow {
  chat_id: string;
  /** 1 where people from outside the tenant are in it. */
  external: 0 | 1;
  name: string | null;
  /** Milliseconds since 1970. */
  added_at: number;
}

/** One step the database has taken; see migrate.ts. */
export interface MigrationRow {
  name: string;
  migrated_at: number;
}
