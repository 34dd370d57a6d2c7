import { DatabaseSync } from "node:sqlite";
import { Client } from "pg";

/** Runs a statement on a database beside Bole. */
export async function beside(url: string, statement: string): Promise<void> {
  if (url.startsWith("sqlite:")) {
    const db = new DatabaseSync(url.slice("sqlite:".length));
    try {
      db.exec(statement);
    } finally {
      db.close();
    }
    return;
  }
  const client = new Client(url);
  await client.connect();
  await client.query(statement).finally(() => client.end());
}
