import { createHash, randomUUID } from "node:crypto";
import type { AuditHead, AuditLine, AuditStore, NewAuditLine } from "../store/audit.ts";
import { checkpointMac, followsOf, genesis, headMac, lineHash } from "./chain.ts";
import type { AuditEntry } from "./entry.ts";
import { type AuditKeys, auditKeys } from "./keys.ts";
import { hashesOf } from "./subject.ts";

/** Writes down who asked what. */
export interface Trail {
  /**
   * Resolves when the entry is on disk, and rejects where it cannot be written: then nothing may be shown. An event has
   * one answer and one row that stands for it. Handled again, it leaves no other row where it comes to the same; where it
   * comes to something else, nobody knows which of them was shown, so that is written down as well, marked as `again`.
   */
  record(entry: AuditEntry): Promise<void>;
  /** Forgets what is older than so many days and returns how many rows went. The rest can still be verified. */
  prune(days: number): Promise<number>;
}

export interface TrailOptions {
  readonly app: { readonly appId: string; readonly appSecret: string };
  readonly store: AuditStore;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** A name for a chain, never given before. */
  readonly name?: () => string;
}

interface Waiting {
  readonly entry: AuditEntry;
  readonly written: () => void;
  readonly failed: (reason: unknown) => void;
}

/** So many entries at most share one commit. */
const mostTogether = 100;
/** Whoever writes the same at the same time is seen at the second look; a third and more are for whole crowds. */
const mostAttempts = 5;
const day = 24 * 3600_000;

/**
 * A trail with a chain of its own. Entries that arrive while others are being written wait for each other and then
 * share one commit, so that durability costs no throughput. After a write that failed nobody knows what is on disk:
 * the next begins a new chain.
 */
export function createTrail({ app, store, now, name = randomUUID }: TrailOptions): Trail {
  const keys = auditKeys(app);
  let head: AuditHead | undefined;
  let waiting: Waiting[] = [];
  let writing = false;

  async function drain(): Promise<void> {
    if (writing) return;
    writing = true;
    while (waiting.length > 0) {
      const some = waiting.slice(0, mostTogether);
      waiting = waiting.slice(mostTogether);
      try {
        head = await append(
          some.map((one) => one.entry),
          head ?? (await begun(store, keys, name())),
        );
        for (const one of some) one.written();
      } catch (reason) {
        head = undefined;
        for (const one of some) one.failed(reason);
      }
    }
    writing = false;
  }

  async function append(entries: readonly AuditEntry[], from: AuditHead): Promise<AuditHead> {
    for (let attempt = 1; attempt <= mostAttempts; attempt++) {
      const next = await appended(entries, from);
      if (next !== "told") return next;
    }
    throw new Error("others keep writing the same of these events");
  }

  /** The head after these entries; `told` where another instance has just written one of them. */
  async function appended(entries: readonly AuditEntry[], from: AuditHead): Promise<AuditHead | "told"> {
    const before = await store.ofEvents([...new Set(entries.map((one) => one.event))]);
    const told = new Set(before.map(identityOf));
    const answered = new Set(before.map((one) => one.event));
    const lines: NewAuditLine[] = [];
    let last: AuditHead = from;
    for (const entry of entries) {
      const content = contentOf(entry, keys);
      const key = identityOf(content);
      if (told.has(key)) continue;
      told.add(key);
      const again = answered.has(entry.event) ? 1 : 0;
      answered.add(entry.event);
      const { chain } = from;
      const line = { chain, seq: last.seq + 1, previous: last.hash, at: now(), ...content, again } as const;
      const hash = lineHash(line, keys.chain);
      lines.push({ ...line, hash, identity: createHash("sha256").update(key).digest("base64url") });
      last = { ...last, seq: line.seq, hash };
    }
    if (lines.length === 0) return from;
    const next = { ...last, mac: headMac(last, keys.chain) };
    return (await store.append(lines, next)) === "told" ? "told" : next;
  }

  return {
    record: (entry) =>
      new Promise((written, failed) => {
        waiting.push({ entry, written, failed });
        void drain();
      }),
    async prune(days) {
      let gone = 0;
      for (const chain of await store.chains()) {
        const last = await store.lastBefore(chain, now() - days * day);
        if (last === undefined) continue;
        const checkpoint = { chain, ...last };
        gone += await store.prune({ ...checkpoint, mac: checkpointMac(checkpoint, keys.chain) });
      }
      return gone;
    },
  };
}

/** A chain without rows. It is written with its first one. */
async function begun(store: AuditStore, keys: AuditKeys, chain: string): Promise<AuditHead> {
  const follows = followsOf(await store.heads());
  return { chain, seq: 0, hash: genesis({ chain, follows }, keys.chain), follows, mac: "" };
}

type Content = Omit<AuditLine, "chain" | "seq" | "previous" | "hash" | "at" | "again">;

function contentOf(entry: AuditEntry, keys: AuditKeys): Content {
  const { event, who, place, chat, command, understood, outcome, people, classes, logIds, subjects } = entry;
  return {
    event,
    who,
    place,
    chat,
    command,
    understood: JSON.stringify(understood ?? {}),
    outcome,
    people,
    classes: JSON.stringify([...classes].sort()),
    log_ids: JSON.stringify(logIds),
    subjects: hashesOf(subjects, keys.subjects),
  };
}

/** What makes two rows of an event say the same. When it was and which calls were made may differ. */
function identityOf(content: Content): string {
  const { event, who, place, chat, command, understood, outcome, people, classes, subjects } = content;
  return JSON.stringify([event, who, place, chat, command, understood, outcome, people, classes, subjects]);
}
