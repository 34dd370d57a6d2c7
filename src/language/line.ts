import { isCallingCode } from "./calling-codes.ts";
import type { Label, Meaning } from "./lexicon/meaning.ts";
import type { PhraseBook } from "./phrases.ts";
import type { Context } from "./understanding.ts";

/** A phrase that announces a value, and what it announces (“人才ID” may carry several labels). */
export interface LabelSpot {
  readonly labels: readonly Label[];
  readonly start: number;
  readonly end: number;
}

/** What entity readers read. */
export interface Line {
  /** Normalised. */
  readonly text: string;
  /** The same in lower case, offset for offset. */
  readonly lower: string;
  /** Labels in the order they stand. */
  readonly labels: readonly LabelSpot[];
  /** Country codes said apart from their numbers (“区号 44”): each a label spot, its digits included. */
  readonly dialling: readonly LabelSpot[];
  readonly context: Context;
}

/** The country code behind “区号”; an area code (010, 415) is none. */
function diallingCode(meanings: readonly Meaning[], text: string, from: number) {
  const open = meanings.some(
    (one) => one.role === "label" && one.label.kind === "country" && one.label.code === "",
  );
  if (!open) return undefined;
  const digits = /^[\s:=]*(?:是|为|is )?\s*\+?(\d{1,3})(?!\d)/.exec(text.slice(from, from + 12));
  const code = digits?.[1];
  return digits && code && isCallingCode(code) ? { code, end: from + digits[0].length } : undefined;
}

/** Makes a line: finds its labels. */
export function lineOf(text: string, lower: string, book: PhraseBook, context: Context): Line {
  const labels: LabelSpot[] = [];
  const dialling: LabelSpot[] = [];
  for (let at = 0; at < text.length; ) {
    const match = book.longest(lower, at);
    if (match === undefined) {
      at += 1;
      continue;
    }
    if (!match.meanings.some((one) => one.role === "label")) {
      at = match.end;
      continue;
    }
    const code = diallingCode(match.meanings, text, match.end);
    const carried = code
      ? [{ kind: "country" as const, code: code.code }]
      : match.meanings.flatMap((one) => (one.role === "label" ? [one.label] : []));
    const end = code?.end ?? match.end;
    if (carried.length > 0) labels.push({ labels: carried, start: at, end });
    if (code) dialling.push({ labels: carried, start: at, end });
    at = end;
  }
  return { text, lower, labels, dialling, context };
}
