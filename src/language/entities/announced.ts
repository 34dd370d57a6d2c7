import type { Label } from "../lexicon/meaning.ts";
import type { LabelSpot, Line } from "../line.ts";

/** A stretch of text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const unlabelled: readonly Label[] = [];

/** Between a label and its value, and between the values of a list, only this may stand. */
const thin =
  /^(?:[\s,.;:、。，；|/&#=()"“”'-]|是|为|号|码|和|或|与|及|都|个|分别|如下|下面|以下|is\b|are\b|and\b|or\b|no\b|number\b|\d{1,3}[.)、])*$/;
/** The longest thin gap: a few separators and words, or the number of a list's line. */
const widest = 24;

/**
 * For each span, in the order they stand, the labels that announce it: the nearest before it (“护照 E12345678”;
 * a list shares its label), else the one right behind it (“E12345678 这个护照”). Several where one phrase
 * carries several. Linear in the text.
 */
export function announced(line: Line, spans: readonly Span[]): (readonly Label[])[] {
  if (line.labels.length === 0) return spans.map(() => unlabelled);
  const result: (readonly Label[])[] = [];
  let nextLabel = 0;
  let before: LabelSpot | undefined;
  let previous: { span: Span; labels: readonly Label[] } | undefined;
  for (const span of spans) {
    for (let spot = line.labels[nextLabel]; spot && spot.end <= span.start; spot = line.labels[nextLabel]) {
      before = spot;
      nextLabel += 1;
    }
    let labels: readonly Label[] = [];
    if (before && isThin(line.text, before.end, span.start)) labels = before.labels;
    else if (previous && isThin(line.text, previous.span.end, span.start)) labels = previous.labels;
    if (labels.length === 0) labels = behind(line, nextLabel, span);
    previous = { span, labels };
    result.push(labels);
  }
  return result;
}

function isThin(text: string, from: number, to: number): boolean {
  return to >= from && to - from <= widest && thin.test(text.slice(from, to).toLowerCase());
}

/** Labels right behind a span, unless they announce the next value. */
function behind(line: Line, from: number, span: Span): readonly Label[] {
  const spot = line.labels.slice(from, from + 4).find((one) => one.start >= span.end);
  if (!spot || !/^[\s的是这个]{0,4}$/.test(line.text.slice(span.end, spot.start))) return [];
  if (/^[\s:是为,]{0,3}[A-Za-z0-9+(]/.test(line.text.slice(spot.end, spot.end + 4))) return [];
  return spot.labels;
}
