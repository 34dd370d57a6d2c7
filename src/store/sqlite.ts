import type { SQLInputValue } from "node:sqlite";
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  SqliteAdapter,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type SqliteStatement,
} from "kysely";
import { OpenFile } from "./sqlite-file.ts";
import { patiently } from "./sqlite-locks.ts";

/** Kysely's SQLite dialect over Node's own SQLite. `path` is a file, created with its folder, or `:memory:`. */
export function sqliteDialect(path: string): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new Driver(path),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createIntrospector: (db) => new SqliteIntrospector(db),
  };
}

class Driver extends SqliteDriver {
  readonly #file: OpenFile;

  constructor(path: string) {
    const file = new OpenFile(path);
    super({
      database: async () => {
        await file.open();
        return { close: () => file.close(), prepare: (sql) => prepare(file, sql) };
      },
    });
    this.#file = file;
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    const connection = await super.acquireConnection();
    let begun = false;
    return {
      executeQuery: async <R>(query: CompiledQuery) => {
        // Never in the middle of a transaction.
        if (!begun) await this.#file.present();
        begun = true;
        return patiently(() => connection.executeQuery<R>(query));
      },
      streamQuery: <R>(query: CompiledQuery, chunk: number) => connection.streamQuery<R>(query, chunk),
    };
  }

  /** Takes the write lock when a transaction begins: one that read first could not get it later, however patient. */
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw("begin immediate"));
  }
}

function prepare(file: OpenFile, sql: string): SqliteStatement {
  const { statement, reader } = file.prepared(sql);
  // Kysely compiles parameters to what SQLite takes; anything else is refused by SQLite itself.
  const bound = (parameters: readonly unknown[]) => parameters as readonly SQLInputValue[];
  return {
    reader,
    all: (parameters) => statement.all(...bound(parameters)),
    run: (parameters) => statement.run(...bound(parameters)),
    // What is read row by row is read on while others ask the same.
    iterate: (parameters) => file.db.prepare(sql).iterate(...bound(parameters)),
  };
}
