import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { onTestFinished } from "vitest";
import type { AuditEntry } from "../../src/audit/entry.ts";
import { createAuditReader } from "../../src/audit/reader.ts";
import { createTrail } from "../../src/audit/trail.ts";
import { verify } from "../../src/audit/verify.ts";
import { openStore } from "../../src/store/store.ts";
import { folder } from "../store/temp.ts";

export const app = { appId: "cli_0123456789abcdef", appSecret: "the secret of a test app" };
export const day = 24 * 3600_000;
export const start = Date.parse("2026-01-15T08:00:00Z");

/** An ask as it might have been. */
export function entry(change: Partial<AuditEntry> = {}): AuditEntry {
  return {
    event: "event-1",
    who: "ou_asker",
    place: "p2p",
    chat: "oc_1",
    command: "find-talent",
    understood: { phones: 1, match: "all" },
    outcome: "answered",
    people: 1,
    classes: ["contact"],
    logIds: ["log-1"],
    subjects: [{ kind: "phone", code: "86", number: "19900000001" }],
    ...change,
  };
}

/** A trail in a file of its own, and the file for whoever wants to tamper with it. */
export async function trailInFile() {
  const path = join(await folder(), "bole.db");
  const store = await openStore(`sqlite:${path}`);
  onTestFinished(() => store.close());
  let at = start;
  let names = 0;
  const name = () => `chain-${++names}`;
  return {
    path,
    store,
    trail: createTrail({ app, store: store.audit, now: () => at, name }),
    /** Another instance on the same database. */
    another: () => createTrail({ app, store: store.audit, now: () => at, name }),
    reader: createAuditReader(app, store.audit, () => at),
    verified: (secret = app.appSecret) => verify({ ...app, appSecret: secret }, store.audit),
    wait(milliseconds: number) {
      at += milliseconds;
    },
    /** Somebody with the database in hand, who knows how to put its guards aside. */
    tamper(...statements: readonly string[]) {
      const db = new DatabaseSync(path);
      for (const trigger of [
        "audit_unchanged",
        "audit_kept",
        "audit_subject_unchanged",
        "audit_subject_kept",
      ]) {
        db.exec(`drop trigger if exists ${trigger}`);
      }
      for (const one of statements) db.exec(one);
      db.close();
    },
  };
}
