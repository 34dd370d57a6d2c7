import type { Label } from "./lexicon/meaning.ts";
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
  readonly context: Context;
}

/** Makes a line: finds its labels. */
export function lineOf(text: string, lower: string, book: PhraseBook, context: Context): Line {
  const labels: LabelSpot[] = [];
  for (let at = 0; at < text.length; ) {
    const match = book.longest(lower, at);
    const carried = (match?.meanings ?? []).flatMap((one) => (one.role === "label" ? [one.label] : []));
    if (match && carried.length > 0) labels.push({ labels: carried, start: at, end: match.end });
    at = match?.end ?? at + 1;
  }
  return { text, lower, labels, context };
}
