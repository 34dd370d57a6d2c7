import { TZDate } from "@date-fns/tz";
// By name: the whole of date-fns takes longer to load than all of Bole.
import { endOfDay } from "date-fns/endOfDay";
import { startOfDay } from "date-fns/startOfDay";
import { z } from "zod";

/** A calendar day, `2024-01-31`. */
export const day = z.iso.date();

/** A span of whole days, both ends included; an open end where one is absent. */
export const period = z
  .object({ from: day.optional(), to: day.optional() })
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, {
    message: "ends before it starts",
    path: ["to"],
  });
export type Period = z.output<typeof period>;

/**
 * The span in milliseconds since 1970, as Hire's `start_time` and `end_time` want it: from the first moment of
 * the first day to the last of the last, in the asker's time zone.
 */
export function millisOf(
  span: Period | undefined,
  timeZone: string,
): { start: string | undefined; end: string | undefined } {
  const at = (text: string) => new TZDate(`${text}T12:00:00`, timeZone);
  const whole = (text: string | undefined, edge: (date: Date) => Date) =>
    text === undefined ? undefined : String(edge(new TZDate(at(text), timeZone)).getTime());
  return { start: whole(span?.from, startOfDay), end: whole(span?.to, endOfDay) };
}

/** A span in words: `2024-01-01 – 2024-01-31`, `since 2024-01-01`, `until 2024-01-31`. */
export function periodText(span: Period | undefined, lang: "zh" | "en"): string | undefined {
  const { from, to } = span ?? {};
  if (from && to) return from === to ? from : `${from} – ${to}`;
  if (from) return lang === "zh" ? `${from} 起` : `since ${from}`;
  if (to) return lang === "zh" ? `截至 ${to}` : `until ${to}`;
  return undefined;
}
