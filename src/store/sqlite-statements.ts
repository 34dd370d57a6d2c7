import type { DatabaseSync, SQLInputValue, StatementSync } from "node:sqlite";
import type { SqliteStatement } from "kysely";
import { LRUCache } from "lru-cache";

/**
 * So much SQL is kept prepared, characters. Bole's statements are some dozens of some hundred each; those with lists in
 * them come in as many lengths as lists have, and the longest are not worth the memory.
 */
const mostKept = 200_000;

/**
 * Prepares each statement once for as long as its database is open. One prepared anew for every use is freed only when
 * Node collects its garbage, and SQLite's memory does not hurry that: it would lie about in thousands meanwhile.
 */
export function createStatements(): (db: DatabaseSync, sql: string) => SqliteStatement {
  const kept = new WeakMap<DatabaseSync, LRUCache<string, SqliteStatement>>();
  return (db, sql) => {
    const known =
      kept.get(db) ?? new LRUCache({ maxSize: mostKept, sizeCalculation: (_, text) => text.length });
    kept.set(db, known);
    const statement = known.get(sql) ?? usable(db, db.prepare(sql));
    known.set(sql, statement);
    return statement;
  };
}

function usable(db: DatabaseSync, statement: StatementSync): SqliteStatement {
  // Kysely compiles parameters to what SQLite takes; anything else is refused by SQLite itself.
  const bound = (parameters: readonly unknown[]) => parameters as readonly SQLInputValue[];
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...bound(parameters)),
    run: (parameters) => statement.run(...bound(parameters)),
    // One that is read from step by step belongs to its reader alone.
    iterate: (parameters) => db.prepare(statement.sourceSQL).iterate(...bound(parameters)),
  };
}
