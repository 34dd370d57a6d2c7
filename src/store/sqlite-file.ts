import { mkdirSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { DatabaseSync, type StatementSync } from "node:sqlite";
import { setTimeout as after } from "node:timers/promises";
import { LRUCache } from "lru-cache";
import { isBusy, pause } from "./sqlite-locks.ts";
import { DatabaseGone } from "./trouble.ts";

/** How often a start tries to switch a new file to WAL while another start does the same. */
const switchAttempts = 500;

/** A statement, ready to run. */
interface Prepared {
  readonly statement: StatementSync;
  /** Whether it gives rows. */
  readonly reader: boolean;
}

/** So many statements are kept ready, none of them longer than that, in characters: those of many rows seldom recur. */
const mostPrepared = 100;
const longestKept = 2000;

/** The database file, as long as it is where it was. */
export class OpenFile {
  readonly #path: string;
  #db: DatabaseSync | undefined;
  #identity = "";
  readonly #prepared = new LRUCache<string, Prepared>({ max: mostPrepared });

  constructor(path: string) {
    this.#path = path;
  }

  get db(): DatabaseSync {
    if (!this.#db) throw new DatabaseGone("the database file is closed");
    return this.#db;
  }

  /** A statement, made ready once: that takes ten times as long as running a small one. */
  prepared(sql: string): Prepared {
    const ready = this.#prepared.get(sql);
    if (ready) return ready;
    const statement = this.db.prepare(sql);
    const made = { statement, reader: statement.columns().length > 0 };
    if (sql.length <= longestKept) this.#prepared.set(sql, made);
    return made;
  }

  async open(): Promise<void> {
    if (this.#path !== ":memory:") mkdirSync(dirname(resolve(this.#path)), { recursive: true, mode: 0o700 });
    const db = new DatabaseSync(this.#path, { timeout: 0, enableForeignKeyConstraints: true });
    try {
      await writeAhead(db);
      // What Feishu was told is stored must be on the disk, come what may.
      db.exec("pragma synchronous = full");
    } catch (error) {
      db.close();
      throw error;
    }
    this.#db = db;
    this.#identity = this.#found() ?? "";
  }

  /**
   * A file that was moved or deleted can be written to as long as one likes, and nothing of it is there after a
   * restart: so it is looked for. One that was put in its place is opened.
   */
  async present(): Promise<void> {
    if (this.#path === ":memory:") return;
    const found = this.#found();
    if (found === this.#identity) return;
    if (found === undefined) throw new DatabaseGone("the database file is no longer where it was");
    this.close();
    await this.open();
  }

  close(): void {
    this.#prepared.clear();
    this.#db?.close();
    this.#db = undefined;
    this.#identity = "";
  }

  #found(): string | undefined {
    const found = statSync(this.#path, { throwIfNoEntry: false });
    return found && `${found.dev} ${found.ino}`;
  }
}

/** The switch to WAL needs the file alone. */
async function writeAhead(db: DatabaseSync): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return db.exec("pragma journal_mode = wal");
    } catch (error) {
      if (attempt === switchAttempts || !isBusy(error)) throw error;
    }
    await after(pause);
  }
}
