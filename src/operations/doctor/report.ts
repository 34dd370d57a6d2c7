import type { Both } from "../../words.ts";
import type { Finding, Level } from "./finding.ts";

/** 0 where nothing failed, however many warnings there are. */
export function exitCodeOf(findings: readonly Finding[]): 0 | 1 {
  return findings.some((it) => it.level === "failure") ? 1 : 0;
}

const signs: Readonly<Record<Level, string>> = { ok: "✓", warning: "!", failure: "✗" };

const pair = (label: string, text: Both | undefined): string[] =>
  text ? [`    ${label} ${text.zh}`, `      ${text.en}`] : [];

function told(finding: Finding): string[] {
  const { level, check, what, why, remedy, items = [], link } = finding;
  return [
    `${signs[level]} ${check.padEnd(13)} ${what.zh}`,
    `${" ".repeat(15)} ${what.en}`,
    ...pair("·", why),
    ...pair("→", remedy),
    ...items.map((item) => `      - ${item}`),
    ...(link ? [`      ${link}`] : []),
  ];
}

/** For people: every finding in both languages, what failed with why (·) and what to do (→). */
export function reportText(findings: readonly Finding[]): string {
  const count = (level: Level) => findings.filter((it) => it.level === level).length;
  const [failures, warnings] = [count("failure"), count("warning")];
  const end =
    failures === 0
      ? `没有故障，${warnings} 条提醒。 Nothing failed; ${warnings} to know of.`
      : `${failures} 项故障，${warnings} 条提醒。 ${failures} failed; ${warnings} to know of.`;
  return [...findings.flatMap(told), "", end].join("\n");
}

/** For programs: `{ ok, failures, warnings, findings }`. */
export function reportJson(findings: readonly Finding[]): string {
  const count = (level: Level) => findings.filter((it) => it.level === level).length;
  const [failures, warnings] = [count("failure"), count("warning")];
  return JSON.stringify({ ok: failures === 0, failures, warnings, findings }, null, 2);
}
