import { createHmac, type KeyObject, timingSafeEqual } from "node:crypto";
import type { AuditHead, AuditLine, AuditMark } from "../store/audit.ts";

/*
 * What makes a change show. Every row holds the hash of the one before and its own, over all its fields and the
 * hashes of its subjects. The hashes are keyed: whoever can write to the database but has not the app's secret
 * cannot make a row that fits.
 *
 * - A changed, missing, added or re-ordered row breaks its chain.
 * - A truncated end does not fit the chain's head, which is written with every row and authenticated as well. What
 *   cannot be known from the database alone: that rows and head were both put back to an earlier state, as a
 *   restored backup is. Compare with a copy kept elsewhere (`npm run audit -- --json`) to find that out.
 * - A chain gone as a whole is missed by the chain that began after it, which names those it found.
 * - Pruning leaves the number and hash of the last row pruned, authenticated, and the chain goes on from there.
 */

function mac(key: KeyObject, parts: readonly unknown[]): string {
  return createHmac("sha256", key).update(JSON.stringify(parts)).digest("base64url");
}

/** What a chain's first row follows: the chain itself and those it found when it began. */
export function genesis({ chain, follows }: Pick<AuditHead, "chain" | "follows">, key: KeyObject): string {
  return mac(key, ["genesis", chain, follows]);
}

/** A row's own hash. */
export function lineHash(line: Omit<AuditLine, "hash">, key: KeyObject): string {
  const { chain, seq, previous, at, event, who, place, chat, command } = line;
  const { understood, outcome, people, classes, log_ids, subjects } = line;
  // Only where it is set: rows from before know nothing of it.
  const again = line.again === 1 ? ["again"] : [];
  const what = [command, understood, outcome, people, classes, log_ids, subjects, ...again];
  return mac(key, ["row", chain, seq, previous, at, event, who, place, chat, ...what]);
}

export function headMac({ chain, seq, hash, follows }: Omit<AuditHead, "mac">, key: KeyObject): string {
  return mac(key, ["head", chain, seq, hash, follows]);
}

export function checkpointMac({ chain, seq, hash }: Omit<AuditMark, "mac">, key: KeyObject): string {
  return mac(key, ["checkpoint", chain, seq, hash]);
}

/** Whether two hashes are the same, in a time that does not depend on where they differ. */
export function same(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** The chains a new one follows: those that no other follows yet. As a head keeps them: JSON. */
export function followsOf(heads: readonly AuditHead[]): string {
  const followed = new Set(heads.flatMap((one) => namesIn(one)));
  const open = heads.filter((one) => !followed.has(one.chain)).map((one) => [one.chain, one.seq] as const);
  return JSON.stringify(open.sort(([a], [b]) => (a < b ? -1 : 1)));
}

const namesIn = (head: AuditHead) => readFollows(head).map(([chain]) => chain);

/** The chains, and their last rows' numbers, that a chain found when it began. */
export function readFollows({ follows }: Pick<AuditHead, "follows">): (readonly [string, number])[] {
  try {
    const read: unknown = JSON.parse(follows);
    if (!Array.isArray(read)) return [];
    return read.flatMap((one: unknown) =>
      Array.isArray(one) ? [[String(one[0]), Number(one[1])] as const] : [],
    );
  } catch {
    return [];
  }
}
