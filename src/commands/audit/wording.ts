import { viewOf } from "../../access/view.ts";
import type { Audited, AuditedRow } from "../../audit/reader.ts";
import { type Both, type Lang, say } from "../../words.ts";
import type { AnyCommand } from "../command.ts";
import { referenceText } from "../describe.ts";
import { periodText } from "../period.ts";
import { classWords } from "../whoami/show.ts";
import { dotted, listed } from "../wording.ts";
import { usualDays } from "./answer.ts";
import type { AuditRequest } from "./request.ts";

/** Nobody's values stand in full in what the audit shows, not even those its reader typed. */
const masked = viewOf([]);

const outcomeWords: Readonly<Record<Audited["outcome"], Both>> = {
  answered: { zh: "已回答", en: "answered" },
  refused: { zh: "已拒绝", en: "refused" },
  failed: { zh: "查询失败", en: "failed" },
  form: { zh: "打开表单", en: "form" },
  fault: { zh: "出错", en: "fault" },
};

/**
 * What stands in a row of the audit, and beside it what the same answer came to again: either may have been shown. What
 * is the same, or nothing, is said once.
 */
export function either(one: Audited, text: (row: AuditedRow) => string): string {
  const texts = new Set([one, ...one.again].map(text).filter((it) => it !== ""));
  return [...texts].join(" / ");
}

export const outcomeText = (one: Audited, lang: Lang) =>
  either(one, ({ outcome }) => say(outcomeWords[outcome], lang));

export const peopleText = (one: Audited) => either(one, ({ people }) => String(people));

/** The classes shown in full, in words; empty where there were none. */
export function classesText(one: Audited, lang: Lang): string {
  const words = (row: AuditedRow) =>
    listed(
      row.classes.map((it) => say(classWords[it], lang)),
      lang,
    );
  return either(one, words);
}

export function placeText({ place }: Audited, lang: Lang): string {
  if (lang === "zh") return place === "p2p" ? "私聊" : "群";
  return place === "p2p" ? "private" : "group";
}

/** A command's title; its name where there is none of this name any more. */
export function titleText(name: string, commands: readonly AnyCommand[], lang: Lang): string {
  const found = commands.find((one) => one.name === name);
  return found ? say(found.title, lang) : name;
}

/** What was looked for, in one line. */
export function soughtText(
  { asker, about, period, command }: AuditRequest,
  commands: readonly AnyCommand[],
  lang: Lang,
): string {
  const t = (zh: string, en: string) => (lang === "zh" ? zh : en);
  const whom = about && (referenceText(about, masked) ?? ("id" in about ? about.id : undefined));
  return dotted(
    asker && `${t("提问人", "asked by")} ${asker.name ?? asker.id}`,
    whom && `${t("查询对象", "about")} ${whom}`,
    command && titleText(command, commands, lang),
    periodText(period, lang) ?? t(`最近 ${usualDays} 天`, `the last ${usualDays} days`),
  );
}
