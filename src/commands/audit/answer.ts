import type { Audited } from "../../audit/reader.ts";
import type { Subject } from "../../audit/subject.ts";
import type { Failure } from "../../feishu/failure.ts";
import { done, type Outcome } from "../../outcome.ts";
import { subjectsIn } from "../audited/subjects.ts";
import type { AnswerContext } from "../command.ts";
import { type KnownNames, namesFor } from "../lookups/names.ts";
import { millisOf } from "../period.ts";
import type { AuditRequest, AuditSubject } from "./request.ts";

export interface AuditAnswer {
  readonly rows: readonly Audited[];
  /** All that fit, on whatever page. */
  readonly total: number;
  /** Where the answer ends, milliseconds since 1970: see `until` of the request. */
  readonly until: number;
  /** Of those who asked, where it goes into a file; a card shows them as persons. */
  readonly names: KnownNames;
}

/** A page holds so many, as many as a table shows at once (component document "table"). */
export const pageSize = 10;
/** A file holds so many at most. */
export const mostInFile = 10_000;
/** Without a span, the last so many days are looked at. */
export const usualDays = 7;

const day = 24 * 3600_000;

/** A page of who asked what, the newest first. */
export async function readAudit(
  request: AuditRequest,
  { audit, names, timeZone }: Pick<AnswerContext, "audit" | "names" | "timeZone">,
): Promise<Outcome<AuditAnswer, Failure>> {
  const { asker, about, period, command, page, as } = request;
  const until = request.until ?? audit.now();
  const { start, end } = millisOf(period, timeZone);
  const since = period ? (start === undefined ? undefined : Number(start)) : until - usualDays * day;
  const { rows, total } = await audit.find(
    {
      who: asker?.id,
      subjects: about && soughtOf(about),
      command,
      since,
      until: Math.min(until, Number(end ?? until)),
    },
    as ? { limit: mostInFile, offset: 0 } : { limit: pageSize, offset: (page - 1) * pageSize },
  );
  const employee = as ? rows.map((one) => one.who) : [];
  return done({
    rows,
    total,
    until,
    names: as ? await namesFor({ employee }, names, { userIdType: "open_id" }) : {},
  });
}

/** A mention is this very person: not everybody of the name it shows. */
function soughtOf(about: AuditSubject): Subject[] {
  return about.by === "open_id" ? [{ kind: "id", value: about.id }] : subjectsIn(about);
}
