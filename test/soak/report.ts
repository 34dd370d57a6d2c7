import type { Memory } from "./memory.ts";

/** What a soak came to. */
export interface Report {
  readonly seed: number;
  readonly seconds: number;
  readonly kills: number;
  readonly troubles: number;
  /** Messages people sent, and presses. */
  readonly said: number;
  readonly pressed: number;
  /** Events that Bole answered with 200; pushes that came twice on the way. */
  readonly accepted: number;
  /** Messages that found nobody at any of Feishu's five pushes, and presses that found nobody at their only one. */
  readonly neverTaken: { readonly messages: number; readonly presses: number };
  readonly doubled: number;
  /** Accepted messages and presses with one answer. */
  readonly answered: number;
  /** Presses that were accepted and whose instance was killed before it had answered: Feishu does not send them again. */
  readonly cutOff: number;
  /** With more than one answer, or with an answer and something left beside it. */
  readonly twice: readonly string[];
  /** Accepted, and without an answer. */
  readonly lost: readonly string[];
  /** Rows of the audit that stand for an answer, those of presses cut off apart. */
  readonly audited: number;
  readonly auditedCutOff: number;
  /** Rows beside them that say what an answer came to when it was handled again. */
  readonly auditedAgain: number;
  /** Events with more than one row that stands for their answer. */
  readonly auditedTwice: readonly string[];
  /** Answered asks without a row, those as well whose 200 died with the instance that answered them. */
  readonly unaudited: readonly string[];
  /** Rows of asks that nobody was answered, other than presses cut off. */
  readonly unanswered: readonly string[];
  /** From message to answer, milliseconds. */
  readonly p50: number;
  readonly p99: number;
  readonly memory: Memory;
}

/** What may not be. */
export const wrongs = ["lost", "twice", "unaudited", "unanswered", "auditedTwice"] as const;

/** Nothing lost, nothing twice; each answer has one row of the audit, and each row one answer. */
export function isSound(report: Report): boolean {
  return wrongs.every((one) => report[one].length === 0);
}

const mb = (bytes: readonly number[]) => bytes.map((one) => `${Math.round(one / 2 ** 20)} MB`).join(", ");

/** The report as a table, its figures beside what they are of. */
export function rows(report: Report): readonly (readonly [string, string])[] {
  return [
    ["seconds", report.seconds.toFixed(0)],
    ["instances killed (SIGKILL)", String(report.kills)],
    ["troubles on the platform", String(report.troubles)],
    ["messages sent, buttons pressed", `${report.said}, ${report.pressed}`],
    ["accepted (answered 200)", String(report.accepted)],
    ["never accepted: messages, presses", `${report.neverTaken.messages}, ${report.neverTaken.presses}`],
    ["pushed twice on the way", String(report.doubled)],
    ["answered once", String(report.answered)],
    ["presses cut off by a kill", String(report.cutOff)],
    ["answered twice", String(report.twice.length)],
    ["lost", String(report.lost.length)],
    ["rows of the audit, each an answer", String(report.audited)],
    ["rows of presses cut off", String(report.auditedCutOff)],
    ["rows that say what an answer came to again", String(report.auditedAgain)],
    ["events with two rows for one answer", String(report.auditedTwice.length)],
    ["answers without a row", String(report.unaudited.length)],
    ["rows without an answer", String(report.unanswered.length)],
    ["p50, p99 from message to answer", `${report.p50} ms, ${report.p99} ms`],
    ["memory (RSS) once warm", mb(report.memory.warm)],
    ["memory (RSS) at the end", mb(report.memory.end)],
  ];
}
