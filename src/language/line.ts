import { isCallingCode } from "./calling-codes.ts";
import { type Label, type Meaning, roleBits } from "./lexicon/meaning.ts";
import type { PhraseBook, Scan } from "./phrases.ts";
import { type Seen, seenIn } from "./seen.ts";
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
  readonly seen: Seen;
  readonly context: Context;
}

/** A line, and the phrases in it. */
export interface PhrasedLine extends Line {
  readonly phrases: Scan;
}

const open = (one: Meaning) => one.role === "label" && one.label.kind === "country" && one.label.code === "";
const digitsBehind = /^[\s:=]*(?:是|为|is )?\s*\+?(\d{1,3})(?!\d)/;

/** The country code behind “区号”; an area code (010, 415) is none. */
function diallingCode(meanings: readonly Meaning[], text: string, from: number) {
  if (!meanings.some(open)) return undefined;
  const digits = digitsBehind.exec(text.slice(from, from + 12));
  const code = digits?.[1];
  return digits && code && isCallingCode(code) ? { code, end: from + digits[0].length } : undefined;
}

/** Makes a line: finds its labels. */
export function lineOf(text: string, lower: string, book: PhraseBook, context: Context): PhrasedLine {
  const phrases = book.scan(lower);
  const labels: LabelSpot[] = [];
  const dialling: LabelSpot[] = [];
  for (let at = 0; at < text.length; ) {
    const match = phrases.longest(at);
    if (match === undefined) {
      at += 1;
      continue;
    }
    if ((match.word.roles & roleBits.label) === 0) {
      at = match.end;
      continue;
    }
    const { meanings } = match.word;
    const code = diallingCode(meanings, text, match.end);
    const carried = code
      ? [{ kind: "country" as const, code: code.code }]
      : meanings.flatMap((one) => (one.role === "label" ? [one.label] : []));
    const end = code?.end ?? match.end;
    if (carried.length > 0) labels.push({ labels: carried, start: at, end });
    if (code) dialling.push({ labels: carried, start: at, end });
    at = end;
  }
  return { text, lower, labels, dialling, seen: seenIn(text), context, phrases };
}

/** A line in which no word announces anything. */
export function bareLine(text: string, lower: string, context: Context): Line {
  return { text, lower, labels: [], dialling: [], seen: seenIn(text), context };
}

/** Whether some word announces a value of a kind. */
export function isAnnounced({ labels }: Line, kind: Label["kind"]): boolean {
  return labels.some((spot) => spot.labels.some((label) => label.kind === kind));
}
