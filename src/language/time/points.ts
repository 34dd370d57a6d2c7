import { chineseNotations } from "./chinese.ts";
import { englishNotations } from "./english.ts";
import { numericNotations } from "./numeric.ts";
import type { Notation, Point } from "./point.ts";

/** Without any of these nothing is a time, and the notations need not be tried. */
const chineseCue = /[年月周天日季]|星期|礼拜/;
const englishCue =
  /\b(?:days?|weeks?|months?|quarters?|years?|today|yesterday|half|(?:19|20)\d\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|january|february|march|april|june|july|august|sept|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b|[qh][1-4]\b/i;
const numericCue = /(?:19|20)\d\d/;
/** More times than anybody names in one message are not read: they cost more than they tell. */
const most = 200;

/** The times a text names, in the order they stand; of two that overlap the longer. Linear. */
export function pointsIn(text: string, today: string): Point[] {
  const numeric = numericCue.test(text) ? numericNotations : [];
  const chinese = chineseCue.test(text) ? chineseNotations : [];
  const english = englishCue.test(text) ? englishNotations : [];
  const all: Point[] = [];
  for (const notation of [...numeric, ...chinese, ...english]) collect(notation, text, today, all);
  all.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Point[] = [];
  for (const one of all) {
    const last = kept.at(-1);
    if (last === undefined || one.start >= last.end) kept.push(one);
    else if (one.end - one.start > last.end - last.start) kept[kept.length - 1] = one;
  }
  return kept;
}

function collect({ pattern, read }: Notation, text: string, today: string, all: Point[]): void {
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
