import type { Lang } from "../../words.ts";

/** `<local_datetime>` formats (component document "rich text"); undefined for one it does not list. */
export function localDate(millisecond: number, format: string, lang: Lang): string | undefined {
  const date = new Date(millisecond);
  if (Number.isNaN(date.getTime())) return undefined;
  const two = (value: number) => String(value).padStart(2, "0");
  const by = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(lang === "zh" ? "zh-CN" : "en-US", options).format(date);
  switch (format) {
    case "date_num":
      return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
    case "date_short":
      return by({ month: "short", day: "numeric" });
    case "date":
      return by({ year: "numeric", month: "short", day: "numeric" });
    case "week":
      return by({ weekday: "long" });
    case "week_short":
      return by({ weekday: "short" });
    case "time":
      return `${two(date.getHours())}:${two(date.getMinutes())}`;
    case "time_sec":
      return `${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`;
    case "timezone":
      return offset(date, "GMT", ":");
    default:
      return undefined;
  }
}

/** The local time's distance from UTC, `+0800`, or `GMT+08:00` with words and a colon. */
export function offset(date: Date, prefix = "", colon = ""): string {
  const minutes = -date.getTimezoneOffset();
  const size = Math.abs(minutes);
  const two = (value: number) => String(value).padStart(2, "0");
  return `${prefix}${minutes < 0 ? "-" : "+"}${two(Math.floor(size / 60))}${colon}${two(size % 60)}`;
}
