import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  SqliteAdapter,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from "kysely";
import { OpenFile, type Sync } from "./sqlite-file.ts";
import { patiently } from "./sqlite-locks.ts";
import { createStatements } from "./sqlite-statements.ts";

/** SQLite in a file. */
export class FileAdapter extends SqliteAdapter {
  readonly #file: OpenFile;

  constructor(file: OpenFile) {
    super();
    this.#file = file;
  }

  /** See `OpenFile.flush`. */
  get flush(): (() => Promise<void>) | undefined {
    return this.#file.flush;
  }
}

/**
 * Kysely's SQLite dialect over Node's own SQLite. `path` is a file, created with its folder, or `:memory:`; `sync` stands
 * in for the disk.
 */
export function sqliteDialect(path: string, sync?: Sync): Dialect {
  const file = new OpenFile(path, sync);
  return {
    createAdapter: () => new FileAdapter(file),
    createDriver: () => new Driver(file),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createIntrospector: (db) => new SqliteIntrospector(db),
  };
}

class Driver extends SqliteDriver {
  readonly #file: OpenFile;

  constructor(file: OpenFile) {
    const prepare = createStatements();
    super({
      database: async () => {
        await file.open();
        return { close: () => file.close(), prepare: (sql) => prepare(file.db, sql) };
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
