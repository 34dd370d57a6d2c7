/** The rows Kysely knows. Columns are such that SQLite and PostgreSQL hold them alike. */
export interface Tables {
  inbox: InboxRow;
  migration: MigrationRow;
  saved: SavedRow;
}

/**
 * - `received`: waits for somebody to try it (again), from `free_at` on
 * - `working`: `owner` works on it; from `free_at` on it counts as left lying
 * - `done`: handled to the end, kept so that it is known again
 * - `failed`: not tried any more
 */
export type InboxState = "received" | "working" | "done" | "failed";

/** One event Feishu sent. What it said is sealed, and erased once it is done. */
export interface InboxRow {
  event_id: string;
  /** For messages, which are told apart by this as well. */
  message_id: string | null;
  kind: string;
  /** Milliseconds since 1970. */
  received_at: number;
  state: InboxState;
  /** See intake/bodies.ts. */
  body: Uint8Array | null;
  /** The instance that works on it. */
  owner: string | null;
  /** Milliseconds since 1970; null where nobody is to take it. */
  free_at: number | null;
  attempts: number;
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

/** One step the database has taken; see migrate.ts. */
export interface MigrationRow {
  name: string;
  migrated_at: number;
}
