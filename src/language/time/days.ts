import { TZDate } from "@date-fns/tz";

/** A span of whole days, both ends included, as `2024-01-31`. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

export type Unit = "day" | "week" | "month" | "quarter" | "year";

let last = { at: Number.NaN, timeZone: "", day: "" };

/** The day it is at `now` in a time zone (IANA name). The last answer is kept: one text asks several times. */
export function dayAt(now: Date, timeZone: string): string {
  const at = now.getTime();
  if (last.at !== at || last.timeZone !== timeZone) {
    const date = new TZDate(now, timeZone);
    last = { at, timeZone, day: iso(date.getFullYear(), date.getMonth() + 1, date.getDate()) };
  }
  return last.day;
}

/** A day by its numbers; undefined where the calendar has none (2024-02-30). */
export function dayOf(year: number, month: number, day: number): string | undefined {
  const real = month >= 1 && month <= 12 && day >= 1 && day <= lengthOf(year, month);
  return real ? iso(year, month, day) : undefined;
}

/** A month by its numbers; undefined where there is none. */
export function monthOf(year: number, month: number): Days | undefined {
  return month >= 1 && month <= 12 ? monthsFrom(year, month, 1) : undefined;
}

/** A quarter (1–4) or a half (1–2) of a year. */
export function partOfYear(year: number, part: number, of: "quarter" | "half"): Days {
  const months = of === "quarter" ? 3 : 6;
  return monthsFrom(year, (part - 1) * months + 1, months);
}

/** The week (from Monday, as ISO 8601 has it), month … that holds a day. */
export function whole(unit: Unit, day: string): Days {
  const { year, month } = parts(day);
  switch (unit) {
    case "day":
      return { from: day, to: day };
    case "week": {
      const monday = later(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7), "day");
      return { from: monday, to: later(monday, 6, "day") };
    }
    case "month":
      return monthsFrom(year, month, 1);
    case "quarter":
      return partOfYear(year, Math.ceil(month / 3), "quarter");
    case "year":
      return monthsFrom(year, 1, 12);
  }
}

const inDays = { day: 1, week: 7 };
const inMonths = { month: 1, quarter: 3, year: 12 };

/** The day so many units later, earlier where `count` is negative; a month's end stays within its month. */
export function later(day: string, count: number, unit: Unit): string {
  const { year, month, date } = parts(day);
  if (unit === "day" || unit === "week") {
    const moved = new Date(Date.UTC(year, month - 1, date + count * inDays[unit]));
    return iso(moved.getUTCFullYear(), moved.getUTCMonth() + 1, moved.getUTCDate());
  }
  const months = year * 12 + month - 1 + count * inMonths[unit];
  const [newYear, newMonth] = [Math.floor(months / 12), (months % 12) + 1];
  return iso(newYear, newMonth, Math.min(date, lengthOf(newYear, newMonth)));
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

function parts(day: string): { year: number; month: number; date: number } {
  return { year: yearOf(day), month: Number(day.slice(5, 7)), date: Number(day.slice(8, 10)) };
}

function monthsFrom(year: number, month: number, count: number): Days {
  const last = month + count - 1;
  return { from: iso(year, month, 1), to: iso(year, last, lengthOf(year, last)) };
}

/** The Gregorian calendar: every fourth year is a leap year, but of the centuries only every fourth. */
function lengthOf(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function iso(year: number, month: number, day: number): string {
  const two = (number: number) => (number < 10 ? `0${number}` : String(number));
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
}
