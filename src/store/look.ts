import { access, constants, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { Kysely, sql } from "kysely";
import { migrationNames } from "./migrate.ts";
import { postgresDialect } from "./postgres.ts";
import { sqliteDialect } from "./sqlite.ts";
import type { Tables } from "./tables.ts";
import { type Trouble, troubleOf } from "./trouble.ts";

/** What a database looks like to somebody who changes nothing in it. */
export type Look =
  /** In its present form, and it can be written. */
  | { readonly state: "ready" }
  /** Nothing of Bole's is in it yet, and Bole may make its tables there at its start. */
  | { readonly state: "new" }
  /** These steps are still to be taken; Bole takes them at its start. */
  | { readonly state: "behind"; readonly steps: readonly string[] }
  /** A newer version has used it. */
  | { readonly state: "newer" }
  | { readonly state: "unusable"; readonly trouble: Trouble };

/**
 * Looks at the database Bole would use: whether it can be reached and written, and how far it is. Whether it can be
 * written is tried in a transaction that is taken back. A file that is not there is not made.
 */
export async function lookAt(databaseUrl: string): Promise<Look> {
  const path = /^sqlite:(.+)$/.exec(databaseUrl)?.[1];
  if (path === ":memory:") return { state: "new" };
  if (path !== undefined && !(await there(path))) return lookAtFolder(dirname(resolve(path)));
  if (path === undefined && !URL.canParse(databaseUrl)) return { state: "unusable", trouble: "unreachable" };
  const dialect = path === undefined ? postgresDialect(databaseUrl, { connections: 1 }) : sqliteDialect(path);
  const db = new Kysely<Tables>({ dialect });
  try {
    const tables = await db.introspection.getTables();
    await tryToWrite(db);
    if (!tables.some(({ name }) => name === "migration")) return { state: "new" };
    const taken = new Set(
      (await db.selectFrom("migration").select("name").execute()).map(({ name }) => name),
    );
    if ([...taken].some((name) => !migrationNames.includes(name))) return { state: "newer" };
    const steps = migrationNames.filter((name) => !taken.has(name));
    return steps.length > 0 ? { state: "behind", steps } : { state: "ready" };
  } catch (error) {
    return { state: "unusable", trouble: troubleOf(error) };
  } finally {
    await db.destroy();
  }
}

async function there(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** The nearest folder that is there must let Bole make the file in it. */
async function lookAtFolder(folder: string): Promise<Look> {
  if (!(await there(folder)) && dirname(folder) !== folder) return lookAtFolder(dirname(folder));
  return access(folder, constants.W_OK | constants.X_OK).then(
    () => ({ state: "new" }) as const,
    () => ({ state: "unusable", trouble: "read-only" }) as const,
  );
}

/** Nothing of it stays. */
class TakenBack extends Error {}

async function tryToWrite(db: Kysely<Tables>): Promise<void> {
  await db
    .transaction()
    .execute(async (step) => {
      await sql`create table bole_doctor_was_here (name text)`.execute(step);
      throw new TakenBack();
    })
    .catch((error: unknown) => {
      if (!(error instanceof TakenBack)) throw error;
    });
}
