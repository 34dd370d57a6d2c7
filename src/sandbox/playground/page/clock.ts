import { type Lang, words } from "./words.ts";

/** `09:41` today, `昨天 09:41`, `3月5日 09:41`, in the reader's time zone. `now` in ms. */
export function shortTime(createTime: string, lang: Lang, now: number): string {
  const at = new Date(Number(createTime));
  if (Number.isNaN(at.getTime())) return "";
  const clock = `${two(at.getHours())}:${two(at.getMinutes())}`;
  const days = daysApart(at, new Date(now));
  if (days === 0) return clock;
  if (days === 1) return `${words.yesterday[lang]} ${clock}`;
  const day = new Intl.DateTimeFormat(lang === "zh" ? "zh-CN" : "en-GB", { month: "short", day: "numeric" });
  return `${day.format(at)} ${clock}`;
}

/** Whether two messages lie so far apart that the time is said again: ten minutes. */
export function farApart(earlier: string | undefined, later: string): boolean {
  return earlier === undefined || Number(later) - Number(earlier) > 10 * 60_000;
}

function daysApart(a: Date, b: Date): number {
  const midnight = (date: Date) => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
  return Math.round((midnight(b) - midnight(a)) / 86_400_000);
}

const two = (value: number): string => String(value).padStart(2, "0");
