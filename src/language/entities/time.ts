import { dayAt } from "../time/days.ts";
import { pointsIn } from "../time/points.ts";
import { spansOf } from "../time/spans.ts";
import type { Entity, Found } from "./entity.ts";
import type { Reader } from "./reader.ts";

/** Whether a text may name a time at all: a look that costs little. */
const cue =
  /[年月周天日季]|星期|礼拜|(?:19|20)\d\d|\b(?:days?|weeks?|months?|quarters?|years?|today|yesterday|jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december|\w{3,6}day)\b|[qh][1-4]\b/;

/** Spans of days as people write them: 上个月, 最近7天, 2024年3月以来, "since 2024-01-01", "from March to May". */
export const readTimes: Reader = ({ text, lower, context }) => {
  if (!cue.test(lower)) return [];
  const points = pointsIn(text, dayAt(context.now, context.timeZone));
  return spansOf(text, points).map(({ start, end, ways, flaw }): Found => {
    if (flaw)
      return {
        entity: { kind: "flaw", value: { of: "period", why: flaw }, start, end },
        named: false,
        or: [],
      };
    const [first = {}, ...others] = ways;
    return {
      entity: { kind: "period", value: first, start, end },
      named: false,
      or: others.map((value): Entity => ({ kind: "period", value, start, end })),
    };
  });
};
