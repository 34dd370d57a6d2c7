import { copyFile, type FileHandle, stat } from "node:fs/promises";
import { Kysely, sql } from "kysely";
import { expect, onTestFinished, test } from "vitest";
import { flushed } from "../../src/store/flushed.ts";
import { sqliteDialect } from "../../src/store/sqlite.ts";
import type { Tables } from "../../src/store/tables.ts";
import { troubleOf } from "../../src/store/trouble.ts";
import { folder } from "./temp.ts";

/** A database with a table, on a disk that does what a test says. */
async function database(sync: (file: FileHandle) => Promise<void>) {
  const path = `${await folder()}/bole.db`;
  const db = new Kysely<Tables>({ dialect: sqliteDialect(path, sync) });
  onTestFinished(() => db.destroy());
  await sql`create table words (word text)`.execute(db);
  return { db, path };
}

const write = (word: string) => async (on: Kysely<Tables>) => {
  await sql`insert into words values (${word})`.execute(on);
};

async function words(db: Kysely<Tables>): Promise<string[]> {
  const { rows } = await sql<{ word: string }>`select word from words`.execute(db);
  return rows.map(({ word }) => word);
}

test("what must last is told to be written once the log is on the disk; others read and write meanwhile", async () => {
  const { promise: onDisk, resolve } = Promise.withResolvers<void>();
  const asked = Promise.withResolvers<number>();
  const { db, path } = await database(async (file) => {
    asked.resolve((await file.stat()).ino);
    await onDisk;
    await file.datasync();
  });
  let told = false;
  const writing = flushed(db, write("伯")).then(() => {
    told = true;
  });
  expect(await asked.promise).toBe((await stat(`${path}-wal`)).ino);
  await write("乐")(db);
  expect(await words(db)).toEqual(["伯", "乐"]);
  expect(told).toBe(false);
  resolve();
  await writing;
});

test("what is written and not on the disk yet is told of before, once it can be read", async () => {
  const { promise: onDisk, resolve } = Promise.withResolvers<void>();
  const { db } = await database(() => onDisk);
  const heard = Promise.withResolvers<readonly string[]>();
  const writing = flushed(db, write("伯"), () => heard.resolve(words(db)));
  expect(await heard.promise).toEqual(["伯"]);
  resolve();
  await writing;
});

test("whoever comes while the disk is at work waits for its next turn, which they share", async () => {
  const turns: (() => void)[] = [];
  const { db } = await database(() => new Promise((resolve) => turns.push(resolve)));
  const first = flushed(db, write("one"));
  await expect.poll(() => turns.length).toBe(1);
  const others = Promise.all([flushed(db, write("two")), flushed(db, write("three"))]);
  await expect.poll(() => words(db)).toEqual(["one", "two", "three"]);
  turns[0]?.();
  await first;
  await expect.poll(() => turns.length).toBe(2);
  turns[1]?.();
  await others;
  expect(turns.length).toBe(2);
});

test("a disk that failed is not believed again: what was written goes into the database before anybody hears so", async () => {
  let fails = true;
  const { db, path } = await database(async () => {
    if (fails) throw Object.assign(new Error("EIO: i/o error, fdatasync"), { code: "EIO" });
  });
  const lost = await flushed(db, write("first")).catch(troubleOf);
  expect(lost).toBe("disk-failing");
  fails = false;
  await flushed(db, write("second"));
  // The file alone, without the log of which nobody knows what is on the disk.
  await copyFile(path, `${path}.copy`);
  const copy = new Kysely<Tables>({ dialect: sqliteDialect(`${path}.copy`) });
  onTestFinished(() => copy.destroy());
  expect(await words(copy)).toEqual(["first", "second"]);
});
