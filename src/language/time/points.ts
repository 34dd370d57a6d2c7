import { chineseNotations } from "./chinese.ts";
import { englishNotations } from "./english.ts";
import { numericNotations } from "./numeric.ts";
import type { Notation, Point } from "./point.ts";

/** Without any of these nothing is a time in Chinese, and the notations need not be tried; below, the others' cues. */
export const chineseCue = /[年月周天日季]|星期|礼拜/;
const englishCue =
  /\b(?:day|days|week|weeks|month|months|quarter|quarters|year|years|today|yesterday|half|(?:19|20)\d\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|january|february|march|april|june|july|august|sept|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b|[qh][1-4]\b/i;
const numericCue = /(?:19|20)\d\d/;
/** More times than anybody names in one message are not read: they cost more than they tell. */
const most = 200;

const none: readonly Notation[] = [];

/** The times a text names, in the order they stand; of two that overlap the longer. Linear. */
export function pointsIn(text: string, today: string): Point[] {
  const numeric = numericCue.test(text) ? numericNotations : none;
  const chinese = chineseCue.test(text) ? chineseNotations : none;
  const english = /[a-z]/i.test(text) && englishCue.test(text) ? englishNotations : none;
  const all: Point[] = [];
  for (const notations of [numeric, chinese, english])
    for (const notation of notations) collect(notation, text, today, all);
  if (all.length < 2) return all;
  all.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Point[] = [];
  for (const one of all) {
    const last = kept.at(-1);
    if (last === undefined || one.start >= last.end) kept.push(one);
    else if (one.end - one.start > last.end - last.start) kept[kept.length - 1] = one;
  }
  return kept;
}

function collect({ cue, pattern, read }: Notation, text: string, today: string, all: Point[]): void {
  if (cue && !cue.test(text)) return;
  pattern.lastIndex = 0;
  let count = 0;
  for (let match = pattern.exec(text); match && count < most; match = pattern.exec(text)) {
    if (match[0] === "") pattern.lastIndex += 1;
    const meant = read(match, today);
    if (meant === undefined) continue;
    count += 1;
    const start = match.index + (match[0].length - match[0].trimStart().length);
    all.push({ ...meant, start, end: match.index + match[0].length });
  }
}
