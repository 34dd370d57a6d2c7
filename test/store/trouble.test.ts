import { copyFile, mkdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Client } from "pg";
import { expect, onTestFinished, test, vi } from "vitest";
import { openStore, StoreUnusable } from "../../src/store/store.ts";
import { troubleOf } from "../../src/store/trouble.ts";
import { tunnel } from "../tunnel.ts";
import { opened, postgres, sqlite } from "./databases.ts";
import { folder } from "./temp.ts";

/*
 * What happens to databases: each trouble has its name, nothing is accepted meanwhile, and it is over without a restart.
 */

let count = 0;
const arrival = () => ({ eventId: `event-${++count}`, kind: "message", receivedAt: Date.now() });
const pathOf = (url: string) => url.slice("sqlite:".length);

function notebook() {
  const told: unknown[] = [];
  const tell = (about: object) => void told.push(about);
  return { told, info: tell, warn: tell };
}

test("a file that another program keeps locked", async () => {
  const url = await sqlite();
  const log = notebook();
  const store = await opened(url, { log });
  const other = new DatabaseSync(pathOf(url));
  onTestFinished(() => other.close());
  other.exec("begin immediate");
  let turns = 0;
  const turning = setInterval(() => turns++, 10);
  await expect(store.inbox.accept(arrival())).rejects.toThrow(/locked/);
  clearInterval(turning);
  // Waiting for the lock did not stop everything else.
  expect(turns).toBeGreaterThan(10);
  expect(await store.trouble()).toBe("locked");
  other.exec("rollback");
  expect(await store.inbox.accept(arrival())).toBe("new");
  expect(await store.trouble()).toBeUndefined();
  expect(log.told.slice(1)).toEqual([{ trouble: "locked" }, { trouble: "locked" }]);
});

test("a lock that another program lets go soon is waited for", async () => {
  const url = await sqlite();
  const store = await opened(url);
  const other = new DatabaseSync(pathOf(url));
  onTestFinished(() => other.close());
  other.exec("begin immediate");
  const accepting = store.inbox.accept(arrival());
  setImmediate(() => other.exec("commit"));
  expect(await accepting).toBe("new");
});

test("a file that is moved away, put back, and put back from a copy", async () => {
  const url = await sqlite();
  const [file, elsewhere] = [pathOf(url), join(await folder(), "away.db")];
  const store = await opened(url);
  const before = arrival();
  await store.inbox.accept(before);
  await rename(file, elsewhere);
  await expect(store.inbox.accept(arrival())).rejects.toThrow(/no longer where it was/);
  expect(await store.trouble()).toBe("gone");
  await rename(elsewhere, file);
  expect(await store.trouble()).toBeUndefined();
  expect(await store.inbox.accept(before)).toBe("seen");

  const beside = new DatabaseSync(file);
  beside.exec("pragma wal_checkpoint(truncate)");
  beside.close();
  await copyFile(file, elsewhere);
  await rm(dirname(file), { recursive: true });
  expect(await store.trouble()).toBe("gone");
  await mkdir(dirname(file));
  await copyFile(elsewhere, file);
  expect(await store.trouble()).toBeUndefined();
  expect(await store.inbox.accept(before)).toBe("seen");
  expect(await store.inbox.accept(arrival())).toBe("new");
});

test("a full disk, by SQLite's own error", () => {
  const db = new DatabaseSync(":memory:");
  db.exec("pragma max_page_count = 3; create table full (bytes blob)");
  const filling = () => db.exec("insert into full values (randomblob(100000))");
  expect(filling).toThrow();
  try {
    filling();
  } catch (error) {
    expect(troubleOf(error)).toBe("disk-full");
  }
});

test("a PostgreSQL that cannot be reached for a while", async () => {
  const way = await tunnel(await postgres());
  const store = await opened(way.url);
  await store.inbox.accept(arrival());
  await way.cut();
  const refused = await store.inbox.accept(arrival()).catch(troubleOf);
  expect(refused).toBe("unreachable");
  expect(await store.trouble()).toBe("unreachable");
  await way.mend();
  expect(await store.trouble()).toBeUndefined();
  expect(await store.inbox.accept(arrival())).toBe("new");
});

test("connections to PostgreSQL that nothing comes through any more are given up, not used again", async () => {
  const way = await tunnel(await postgres());
  const store = await opened(way.url, { connections: 1 });
  await store.inbox.accept(arrival());
  way.clog();
  expect(await store.trouble()).toBe("unreachable");
  await way.mend();
  expect(await store.inbox.accept(arrival())).toBe("new");
});

test("PostgreSQL's own ends of connections", async () => {
  const url = await postgres();
  const [store, other] = [await opened(url), await opened(url)];
  await Promise.all([store.inbox.accept(arrival()), other.inbox.accept(arrival())]);
  const admin = new Client(url);
  await admin.connect();
  await admin.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()",
  );
  await admin.end();
  await vi.waitFor(async () => expect(await store.inbox.accept(arrival())).toBe("new"));
});

test("at the start a database that is not there yet is waited for, and told of", async () => {
  const way = await tunnel(await postgres(), { open: false });
  const log = notebook();
  const opening = openStore(way.url, { log, patienceMs: 60_000 });
  await vi.waitFor(() => expect(log.told).toEqual([{ trouble: "unreachable" }]));
  await way.mend();
  const store = await opening;
  expect(await store.trouble()).toBeUndefined();
  await store.close();
});

test("at the start a database that never comes up is not waited for longer than that", async () => {
  const way = await tunnel(await postgres(), { open: false });
  const log = notebook();
  const opening = openStore(way.url, { log, patienceMs: 1200 });
  await expect(opening).rejects.toThrow(StoreUnusable);
  await expect(opening).rejects.toThrow(/^cannot be reached; /);
  expect(log.told.length).toBe(1);
});
