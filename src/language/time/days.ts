import { TZDate } from "@date-fns/tz";
import {
  addDays,
  addMonths,
  addYears,
  endOfISOWeek,
  endOfMonth,
  endOfQuarter,
  endOfYear,
  startOfISOWeek,
  startOfMonth,
  startOfQuarter,
  startOfYear,
} from "date-fns";

/** A span of whole days, both ends included, as `2024-01-31`. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

export type Unit = "day" | "week" | "month" | "quarter" | "year";

/** The day it is at `now` in a time zone (IANA name). */
export function dayAt(now: Date, timeZone: string): string {
  return iso(new TZDate(now, timeZone));
}

/** A day by its numbers; undefined where the calendar has none (2024-02-30). */
export function dayOf(year: number, month: number, day: number): string | undefined {
  const date = at(year, month, day);
  return date.getMonth() === month - 1 && date.getDate() === day ? iso(date) : undefined;
}

/** A month by its numbers; undefined where there is none. */
export function monthOf(year: number, month: number): Days | undefined {
  return month >= 1 && month <= 12 ? whole("month", iso(at(year, month, 1))) : undefined;
}

/** A quarter (1–4) or a half (1–2) of a year. */
export function partOfYear(year: number, part: number, of: "quarter" | "half"): Days {
  const months = of === "quarter" ? 3 : 6;
  const from = at(year, (part - 1) * months + 1, 1);
  return { from: iso(from), to: iso(addDays(addMonths(from, months), -1)) };
}

/** The week (from Monday, as ISO 8601 has it), month … that holds a day. */
export function whole(unit: Unit, day: string): Days {
  const date = parse(day);
  switch (unit) {
    case "day":
      return { from: day, to: day };
    case "week":
      return { from: iso(startOfISOWeek(date)), to: iso(endOfISOWeek(date)) };
    case "month":
      return { from: iso(startOfMonth(date)), to: iso(endOfMonth(date)) };
    case "quarter":
      return { from: iso(startOfQuarter(date)), to: iso(endOfQuarter(date)) };
    case "year":
      return { from: iso(startOfYear(date)), to: iso(endOfYear(date)) };
  }
}

/** The day so many units later, earlier where `count` is negative; a month's end stays within its month. */
export function later(day: string, count: number, unit: Unit): string {
  const date = parse(day);
  switch (unit) {
    case "day":
      return iso(addDays(date, count));
    case "week":
      return iso(addDays(date, count * 7));
    case "month":
      return iso(addMonths(date, count));
    case "quarter":
      return iso(addMonths(date, count * 3));
    case "year":
      return iso(addYears(date, count));
  }
}

/** The last so many days, weeks, months …, today included: seven days on the 10th are the 4th to the 10th. */
export function lasting(today: string, count: number, unit: Unit): Days {
  return { from: later(later(today, -count, unit), 1, "day"), to: today };
}

/** The same days so many years later; the end of a month stays one (February 2023 → the 29th in 2024). */
export function yearsLater({ from, to }: Days, count: number): Days {
  const next = later(to, 1, "day");
  const monthEnd = from !== to && next.endsWith("-01");
  return {
    from: later(from, count, "year"),
    to: monthEnd ? later(later(next, count, "year"), -1, "day") : later(to, count, "year"),
  };
}

export const yearOf = (day: string) => Number(day.slice(0, 4));

const at = (year: number, month: number, day: number) => new TZDate(year, month - 1, day, "UTC");
const parse = (day: string) => at(yearOf(day), Number(day.slice(5, 7)), Number(day.slice(8, 10)));

function iso(date: Date): string {
  const two = (number: number) => String(number).padStart(2, "0");
  return `${String(date.getFullYear()).padStart(4, "0")}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
