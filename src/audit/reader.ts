import { z } from "zod";
import { type PersonalClass, personalClasses } from "../access/personal.ts";
import type { AuditStore } from "../store/audit.ts";
import type { AuditRow } from "../store/tables.ts";
import { type AuditOutcome, outcomes } from "./entry.ts";
import { auditKeys } from "./keys.ts";
import { hashesOf, type Subject } from "./subject.ts";

/** One ask as it can be read again. Whom it was about it does not tell; one can only ask for somebody. */
export interface Audited extends AuditedRow {
  /**
   * What its answer came to when it was handled again, oldest first: an instance died before it could say that it had
   * answered. Of these and the first one was shown, or a later in the place of an earlier. Usually empty.
   */
  readonly again: readonly AuditedRow[];
}

/** One row. */
export interface AuditedRow {
  readonly chain: string;
  readonly seq: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly event: string;
  /** open_id. */
  readonly who: string;
  readonly place: "p2p" | "group";
  readonly chat: string;
  readonly command: string;
  /** JSON. */
  readonly understood: string;
  readonly outcome: AuditOutcome;
  readonly people: number;
  readonly classes: readonly PersonalClass[];
  readonly logIds: readonly string[];
}

/** What to look for; what is absent does not narrow. */
export interface AuditQuery {
  /** open_id of who asked. */
  readonly who?: string | undefined;
  /** Any of these: one text may be a phone, an id or a name. */
  readonly subjects?: readonly Subject[] | undefined;
  readonly command?: string | undefined;
  /** Milliseconds since 1970, both included. */
  readonly since?: number | undefined;
  readonly until?: number | undefined;
}

/** Reads who asked what. */
export interface AuditReader {
  /** A page of what fits, the newest first, and how many there are in all. */
  find(
    query: AuditQuery,
    page: { readonly limit: number; readonly offset: number },
  ): Promise<{ readonly rows: readonly Audited[]; readonly total: number }>;
  /** Milliseconds since 1970, by the clock the rows are written by. */
  now(): number;
}

export function createAuditReader(
  app: { readonly appId: string; readonly appSecret: string },
  store: AuditStore,
  now: () => number,
): AuditReader {
  const keys = auditKeys(app);
  return {
    now,
    async find({ subjects, ...rest }, page) {
      const filter = { ...rest, ...(subjects && { subjects: hashesOf(subjects, keys.subjects) }) };
      const [rows, total] = await Promise.all([store.find(filter, page), store.count(filter)]);
      const again = (await store.againOf(rows.map(({ event }) => event))).map(audited);
      return {
        rows: rows.map((row) => ({
          ...audited(row),
          again: again.filter(({ event }) => event === row.event),
        })),
        total,
      };
    },
  };
}

const texts = z.array(z.string()).catch([]);
const classes = z.array(z.enum(personalClasses)).catch([]);

/** A row that somebody spoilt is read all the same; that it was spoilt is for `verify` to say. */
function audited({
  previous: _,
  hash: __,
  again: ___,
  classes: shown,
  log_ids,
  outcome,
  ...row
}: Omit<AuditRow, "identity">): AuditedRow {
  return {
    ...row,
    outcome: outcomes.find((one) => one === outcome) ?? "fault",
    classes: classes.parse(json(shown)),
    logIds: texts.parse(json(log_ids)),
  };
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
