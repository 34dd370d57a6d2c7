import { dayAt } from "../time/days.ts";
import { chineseCue, pointsIn } from "../time/points.ts";
import { spansOf } from "../time/spans.ts";
import type { Entity, Found } from "./entity.ts";
import { none, type Reader } from "./reader.ts";

/** Spans of days as people write them: 上个月, 最近7天, 2024年3月以来, "since 2024-01-01", "from March to May". */
export const readTimes: Reader = ({ text, seen, context }) => {
  if (!seen.letters && seen.digits < 4 && !chineseCue.test(text)) return none;
  const points = pointsIn(text, dayAt(context.now, context.timeZone));
  if (points.length === 0) return none;
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
