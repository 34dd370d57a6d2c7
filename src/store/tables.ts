/** The rows Kysely knows. Columns are such that SQLite and PostgreSQL hold them alike. */
export interface Tables {
  audit: AuditRow;
  audit_checkpoint: AuditMarkRow;
  audit_head: AuditMarkRow & { follows: string };
  audit_subject: AuditSubjectRow;
  inbox: InboxRow;
  migration: MigrationRow;
  saved: SavedRow;
  chats: ChatRow;
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
  /** Milliseconds since 1970, by the clock of leases (lease-clock.ts); null where nobody is to take it. */
  free_at: number | null;
  /** How often somebody had it in hand. */
  attempts: number;
  /** How often that failed, other than by the instance's own end. */
  failures: number;
  /** 1 while it is really being handled by whoever took it over. */
  begun: 0 | 1;
  /** How often an instance died over it: in the middle of handling it. */
  deaths: number;
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

/** One ask and what became of it; see audit/entry.ts. What it was about is not in it: see AuditSubjectRow. */
export interface AuditRow {
  /** One for each run of an instance, so that instances do not wait for each other. */
  chain: string;
  /** From 1 on, without a gap. */
  seq: number;
  /** The hash of the row before. */
  previous: string;
  hash: string;
  /** Milliseconds since 1970. */
  at: number;
  event: string;
  /** open_id. */
  who: string;
  place: "p2p" | "group";
  chat: string;
  command: string;
  /** JSON, without a personal value. */
  understood: string;
  outcome: string;
  people: number;
  /** JSON: classes of personal data shown. */
  classes: string;
  /** JSON: Feishu's ids of the calls made. */
  log_ids: string;
  /** A hash of what makes two rows of an event say the same; null in rows from before 0006. */
  identity: string | null;
  /**
   * 0 in the one row that stands for an event's answer. 1 where the event was handled again and came to something else: of
   * this and the rows before it one was shown, or the later in the place of the earlier. Null in rows from before 0010.
   */
  again: 0 | 1 | null;
}

/** Whom an ask was about, or who was shown: a keyed hash of a phone, an id, a name. */
export interface AuditSubjectRow {
  chain: string;
  seq: number;
  hash: string;
}

/** A row of a chain, authenticated: its last one (head), or the last that was pruned (checkpoint). */
export interface AuditMarkRow {
  chain: string;
  seq: number;
  hash: string;
  mac: string;
}
