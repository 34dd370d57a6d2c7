import type { Failure } from "../../feishu/failure.ts";
import { explain } from "../../feishu/remedies.ts";
import type { Both } from "../../words.ts";
import { grantLink } from "./console-links.ts";
import type { Found } from "./finding.ts";
import type { Patient } from "./patient.ts";

/**
 * What could not be looked at because a call failed, and why: a warning where only a scope is missing (the check of
 * scopes says whether Bole needs it) or the quota is spent. Feishu's own words stay out: they may repeat a value.
 */
export function unchecked(patient: Patient, failure: Failure, about: Both): Found {
  const { meaning, remedy } = explain(failure);
  const { code, logId, scopes = [] } = failure;
  const passing = failure.kind === "scope-missing" || failure.kind === "rate-limited";
  const said = [code === undefined ? "" : String(code), logId ?? ""].filter(Boolean).join(" · ");
  const tail = said && ` (${said})`;
  return {
    kind: passing ? "unchecked" : "not-answered",
    level: passing ? "warning" : "failure",
    what: { zh: `${about.zh}：无法检查。`, en: `${about.en}: could not be checked.` },
    why: { zh: `${meaning.zh}${tail}`, en: `${meaning.en}${tail}` },
    remedy,
    ...(scopes.length > 0 && { items: scopes.slice(0, 1), link: grantLink(patient, scopes.slice(0, 1)) }),
  };
}
