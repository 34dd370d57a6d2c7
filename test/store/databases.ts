import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { Client } from "pg";
import { inject, onTestFinished } from "vitest";
import { openStore, type Store, type StoreOptions } from "../../src/store/store.ts";
import { folder } from "./temp.ts";

/** Each kind of database there is, with the address of an empty one of the test's own. */
export const databases: readonly (readonly [
  name: "SQLite" | "PostgreSQL",
  address: () => Promise<string>,
])[] = [
  ["SQLite", sqlite],
  ["PostgreSQL", postgres],
];

/** A file that does not exist yet. */
export async function sqlite(): Promise<string> {
  return `sqlite:${join(await folder(), "data", "bole.db")}`;
}

/** A database on the run's real server, gone when the test ends. */
export async function postgres(): Promise<string> {
  const server = await (await fetch(inject("postgres"))).text();
  const name = `bole_${randomBytes(6).toString("hex")}`;
  await admin(server, `create database ${name} strategy file_copy`);
  onTestFinished(() => admin(server, `drop database ${name} with (force)`));
  return `${server}/${name}`;
}

async function admin(server: string, statement: string): Promise<void> {
  const client = new Client(`${server}/postgres`);
  await client.connect();
  await client.query(statement);
  await client.end();
}

/** A store that closes when the test ends. */
export async function opened(url: string, options: StoreOptions = {}): Promise<Store> {
  const store = await openStore(url, options);
  onTestFinished(() => store.close());
  return store;
}
