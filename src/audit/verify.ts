import type { KeyObject } from "node:crypto";
import type { AuditHead, AuditLine, AuditStore } from "../store/audit.ts";
import { checkpointMac, genesis, headMac, lineHash, readFollows, same } from "./chain.ts";
import { auditKeys } from "./keys.ts";

/** What is wrong with a chain, and at which row where it is one row's. */
export interface Flaw {
  readonly chain: string;
  readonly row?: number;
  readonly what: string;
}

export interface Verified {
  readonly chains: number;
  readonly rows: number;
  readonly flaws: readonly Flaw[];
}

/** So many rows are read at once. */
const page = 500;

/**
 * Whether the audit is as it was written: see chain.ts for what can be found out. Bole may go on writing and pruning
 * meanwhile.
 */
export async function verify(
  app: { readonly appId: string; readonly appSecret: string },
  store: AuditStore,
): Promise<Verified> {
  const key = auditKeys(app).chain;
  const flaws: Flaw[] = [];
  let rows = 0;
  const chains = await store.chains();
  for (const chain of chains) {
    const found = await verifyChain(chain, store, key);
    flaws.push(...found.flaws);
    rows += found.rows;
  }
  flaws.push(...missingChains(await store.heads()));
  return { chains: chains.length, rows, flaws };
}

async function verifyChain(chain: string, store: AuditStore, key: KeyObject) {
  const flaws: Flaw[] = [];
  const wrong = (what: string, row?: number) =>
    flaws.push({ chain, what, ...(row === undefined ? {} : { row }) });
  // The head before the rows: whatever is written meanwhile lies behind it.
  const head = await store.head(chain);
  const checkpoint = await store.checkpoint(chain);
  if (!head) {
    wrong("the record of its end is missing");
    return { flaws, rows: 0 };
  }
  if (!same(head.mac, headMac(head, key))) {
    wrong("the record of its end was changed, or was written under another app secret");
  }
  if (checkpoint && !same(checkpoint.mac, checkpointMac(checkpoint, key))) {
    wrong("the record of what was pruned was changed, or was written under another app secret");
  }
  let rows = 0;
  let last = checkpoint ?? { seq: 0, hash: genesis(head, key) };
  // Rows start at 1, or behind what was pruned: anything before was put there.
  const [first] = await store.lines(chain, Number.MIN_SAFE_INTEGER, 1);
  if (first && first.seq <= last.seq)
    wrong(first.seq > 0 ? "is there though it was pruned" : "lies before the beginning", first.seq);
  for (;;) {
    const lines = (await store.lines(chain, last.seq, page)).filter((one) => one.seq <= head.seq);
    if (lines.length === 0) break;
    for (const line of lines) {
      // Pruned while this was reading: what went has a checkpoint by now.
      const now = line.seq > last.seq + 1 ? await store.checkpoint(chain) : undefined;
      if (now && now.seq > last.seq && same(now.mac, checkpointMac(now, key))) last = now;
      if (now && line.seq <= last.seq) continue;
      for (const flaw of flawsOf(line, last, key)) wrong(flaw.what, flaw.row);
      last = line;
      rows += 1;
    }
  }
  if (last.seq < head.seq) wrong(missingText(last.seq + 1, head.seq), last.seq + 1);
  else if (!same(last.hash, head.hash)) wrong("is not the one its record of the end names", last.seq);
  const [beyond] = await store.lines(chain, head.seq, 1);
  const fresh = beyond && (await store.head(chain));
  if (beyond && (fresh?.seq ?? 0) < beyond.seq) wrong("lies beyond the recorded end", beyond.seq);
  return { flaws, rows };
}

/** What is wrong with a row after the one before it. */
function flawsOf(line: AuditLine, last: { readonly seq: number; readonly hash: string }, key: KeyObject) {
  const { seq } = line;
  const flaws: { readonly what: string; readonly row: number }[] = [];
  const gap = seq > last.seq + 1;
  if (gap) flaws.push({ what: missingText(last.seq + 1, seq - 1), row: last.seq + 1 });
  if (!same(line.hash, lineHash(line, key))) flaws.push({ what: "was changed", row: seq });
  else if (!gap && !same(line.previous, last.hash)) {
    flaws.push({ what: "does not follow the row before it", row: seq });
  }
  return flaws;
}

function missingText(from: number, to: number): string {
  return from === to ? "is missing" : `to row ${to} are missing`;
}

/** Chains that another found when it began, and that are gone or shorter now. */
function missingChains(heads: readonly AuditHead[]): Flaw[] {
  const known = new Map(heads.map((one) => [one.chain, one.seq]));
  return heads.flatMap((head) =>
    readFollows(head).flatMap(([chain, seq]) => {
      const there = known.get(chain);
      if (there === undefined) return [{ chain, what: `is missing; chain ${head.chain} began after it` }];
      return there < seq ? [{ chain, what: `ends before row ${seq}, which chain ${head.chain} found` }] : [];
    }),
  );
}
