import { mkdirSync, statSync } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as after } from "node:timers/promises";
import { batched } from "./batch.ts";
import { isBusy, pause } from "./sqlite-locks.ts";
import { DatabaseGone } from "./trouble.ts";

/** How often a start tries to switch a new file to WAL while another start does the same. */
const switchAttempts = 500;

/** Has what was written to a file put on the disk, on a thread of Node's own. Rejects where that fails. */
export type Sync = (file: FileHandle) => Promise<void>;

/**
 * How long the log may grow before it is put into the database, pages of 4 KiB. That holds up everything for 10 ms and
 * more, and comes a quarter as often as with SQLite's own figure of 1,000; what changed often meanwhile is put there once.
 */
const pagesAhead = 4000;

/** The database file, as long as it is where it was. */
export class OpenFile {
  readonly #path: string;
  readonly #sync: Sync;
  /** Whoever waits for the disk at the same time waits together. */
  readonly #flushes = batched<undefined, void>(
    async (together) => {
      await this.#flush();
      return together.map(() => undefined);
    },
    { gather: async () => {} },
  );
  #db: DatabaseSync | undefined;
  #identity = "";
  #ahead = false;
  #log: FileHandle | undefined;
  #doubtful = false;

  constructor(path: string, sync: Sync = (file) => file.datasync()) {
    this.#path = path;
    this.#sync = sync;
  }

  get db(): DatabaseSync {
    if (!this.#db) throw new DatabaseGone("the database file is closed");
    return this.#db;
  }

  async open(): Promise<void> {
    if (this.#path !== ":memory:") mkdirSync(dirname(resolve(this.#path)), { recursive: true, mode: 0o700 });
    const db = new DatabaseSync(this.#path, { timeout: 0, enableForeignKeyConstraints: true });
    try {
      this.#ahead = await writeAhead(db);
      // What Feishu was told is stored must be on the disk, come what may.
      db.exec("pragma synchronous = full");
      db.exec(`pragma wal_autocheckpoint = ${pagesAhead}`);
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

  /**
   * Waits until whatever was committed before is on the disk, while the thread does other things; undefined where that
   * cannot be waited for by itself, as in a file system without write-ahead logs. What `pragma synchronous = full` does
   * at the end of a commit is nothing else: it has the log put on the disk (document “Write-Ahead Logging”, section
   * “Performance Considerations”). A log that is begun anew holds nothing that was not put into the database first.
   */
  get flush(): (() => Promise<void>) | undefined {
    return this.#ahead ? () => this.#flushes.add(undefined) : undefined;
  }

  async #flush(): Promise<void> {
    if (this.#doubtful) return this.#checkpoint();
    try {
      this.#log ??= await open(`${this.#path}-wal`, "r+");
      await this.#sync(this.#log);
    } catch (error) {
      this.#doubtful = true;
      throw error;
    }
  }

  /**
   * Once the disk has failed, nobody knows what of the log is on it, and asking again may be answered with yes though it
   * is not. So everything in it is put into the database, and that on the disk.
   */
  #checkpoint(): void {
    const { busy } = Object(this.db.prepare("pragma wal_checkpoint(full)").get());
    if (busy !== 0) throw new Error("what was written could not be put on the disk");
    this.#doubtful = false;
  }

  close(): void {
    this.#db?.close();
    this.#db = undefined;
    this.#identity = "";
    // Nothing was written by it that closing could fail to write.
    this.#log?.close().catch(() => {});
    this.#log = undefined;
    this.#doubtful = false;
  }

  #found(): string | undefined {
    const found = statSync(this.#path, { throwIfNoEntry: false });
    return found && `${found.dev} ${found.ino}`;
  }
}

/** Switches to write-ahead logging, which needs the file alone, and tells whether there is a log now. */
async function writeAhead(db: DatabaseSync): Promise<boolean> {
  for (let attempt = 1; ; attempt++) {
    try {
      return Object(db.prepare("pragma journal_mode = wal").get()).journal_mode === "wal";
    } catch (error) {
      if (attempt === switchAttempts || !isBusy(error)) throw error;
    }
    await after(pause);
  }
}
