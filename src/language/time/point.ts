import type { Both } from "../../words.ts";
import { type Days, yearsLater } from "./days.ts";

/** A day, month, year … named in a text, and where. */
export interface Point {
  readonly start: number;
  readonly end: number;
  readonly days: Days;
  /** The year was not said: the latest that has begun was taken. */
  readonly yearless?: boolean;
  /** The days it is when day and month are read the other way round (01/02/2024). */
  readonly swapped?: Days;
  /** Why it can be no date. */
  readonly flaw?: Both;
}

/** What a pattern's match means; undefined where it names no time after all. */
export type Meant = Omit<Point, "start" | "end"> | undefined;

/** One way to write a time. The pattern is global and its repetitions are bounded. */
export interface Notation {
  /** What no match is without, where it can be told: a look that costs little. Not global. */
  readonly cue?: RegExp;
  readonly pattern: RegExp;
  read(match: RegExpExecArray, today: string): Meant;
}

/** No such day in the calendar. */
export const noSuchDay: Both = {
  zh: "这个日期不存在，请核对后再发，例如 2024-01-31。",
  en: "There is no such date. Please check it and send it again, for example 2024-01-31.",
};

/** The year was not said: the latest of which the first day is not ahead. */
export function begun(days: Days, today: string): Meant {
  const before = days.from > today ? yearsLater(days, -1) : days;
  // 29 February of a year that has none.
  if (before.from.slice(5) !== days.from.slice(5) && days.from === days.to) return { days, flaw: noSuchDay };
  return { days: before, yearless: true };
}
