import type { Label } from "./lexicon/meaning.ts";
import type { PhraseBook } from "./phrases.ts";
import type { Context } from "./understanding.ts";

/** A label and where it stands. */
export interface LabelSpot {
  readonly label: Label;
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
    for (const meaning of match?.meanings ?? []) {
      if (meaning.role === "label") {
        labels.push({ label: meaning.label, start: at, end: match?.end ?? at + 1 });
      }
    }
    at = match?.end ?? at + 1;
  }
  return { text, lower, labels, context };
}
