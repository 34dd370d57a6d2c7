import type { z } from "zod";
import type { View } from "../access/view.ts";
import type { Both, Lang } from "../words.ts";
import type { phone } from "./references.ts";

/** `+86 138****8000`: a phone as this audience may see it. Undefined where it may not be shown at all. */
export function phoneText(one: z.output<typeof phone> | undefined, view: View): string | undefined {
  const number = view.show(one?.number);
  return number === undefined ? undefined : one?.code ? `+${one.code} ${number}` : number;
}

/** How many, in words: `1 talent`, `3 talents`; `3 人`. */
export function counted(count: number, lang: Lang, noun: { one: string; many: string; zh: string }): string {
  return lang === "zh" ? `${count} ${noun.zh}` : `${count} ${count === 1 ? noun.one : noun.many}`;
}

/** The pieces that are there, parted by a middle dot. */
export function dotted(...pieces: readonly (string | undefined | false)[]): string {
  return pieces.filter(Boolean).join(" · ");
}

/** A list in the language's own punctuation. */
export function listed(items: readonly string[], lang: Lang): string {
  return items.join(lang === "zh" ? "、" : ", ");
}

/** Milliseconds since 1970 as `2024-03-05 14:30` in a time zone (IANA name). */
export function momentText(milliseconds: number, timeZone: string): string {
  return formatIn(timeZone, { dateStyle: "short", timeStyle: "short" }).format(milliseconds);
}

/** What a clock shows, with seconds: 14:05:09. `milliseconds` since 1970. */
export function clockText(milliseconds: number, timeZone: string): string {
  return formatIn(timeZone, { timeStyle: "medium" }).format(milliseconds);
}

/** A day as `1990-03-07`. Birthdays carry no time zone; they are read in UTC+8, where Hire writes them. */
export function dayText(date: Date | undefined): string | undefined {
  return date && formatIn("Asia/Shanghai", { dateStyle: "short" }).format(date);
}

/** Making a format takes a hundred times as long as using it, so each is made once. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatIn(timeZone: string, style: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${timeZone} ${style.timeStyle ?? ""}`;
  const made = formats.get(key) ?? new Intl.DateTimeFormat("sv-SE", { timeZone, ...style });
  formats.set(key, made);
  return made;
}

/** The word for a documented number; the number itself where the document knows no such one. */
export function wordFor(
  table: Readonly<Record<number, Both>>,
  value: number | undefined,
  lang: Lang,
): string | undefined {
  if (value === undefined) return undefined;
  return table[value]?.[lang] ?? String(value);
}

/**
 * The day in a CoreHR time (`2020-05-01 00:00:00`, `2018-03-16T00:00:00`, `2006-01-02`), without converting
 * it: CoreHR dates have no time zone. The end of time (9999-12-31) says nothing and is left out.
 */
export function dateOf(time: string | undefined): string | undefined {
  const day = time?.match(/^\d{4}-\d{2}-\d{2}/)?.[0];
  return day?.startsWith("9999") ? undefined : day;
}

/** `张三的内推`, `Ada Byrne 的内推`: Chinese sets a space between Latin letters and Han characters. */
export function spaced(before: string, after: string): string {
  return /[\p{Script=Latin}\d]$/u.test(before) ? `${before} ${after}` : before + after;
}

/** What was asked, as the quiet line of a card says it. */
export function searchedFor(what: string, lang: Lang): string {
  return lang === "zh" ? `查找：${what}` : `Searched: ${what}`;
}

/** Those that are there. */
export function present(all: readonly (string | undefined)[] | undefined): string[] {
  return (all ?? []).filter((one): one is string => one !== undefined && one !== "");
}

/** Yes or no; nothing where it is not said. */
export function yesOrNo(value: boolean | undefined, lang: Lang): string | undefined {
  if (value === undefined) return undefined;
  return lang === "zh" ? (value ? "是" : "否") : value ? "yes" : "no";
}

/** `2019-03 – 2022-08`, months as Hire writes them; its `-` is “until now”. */
export function months(
  one: { readonly start_time?: string | undefined; readonly end_time?: string | undefined },
  lang: Lang,
): string {
  const end = one.end_time === "-" ? (lang === "zh" ? "至今" : "now") : one.end_time;
  return [one.start_time, end].filter(Boolean).join(" – ");
}
