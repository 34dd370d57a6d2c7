import { day, millisOf } from "../../commands/period.ts";

const units = { d: 24 * 3600_000, h: 3600_000, m: 60_000 } as const;

/**
 * A moment as it may be written: a day (its first moment for `from`, its last for `to`), an ISO time, or how long ago
 * (`7d`, `12h`, `30m`). Milliseconds since 1970; undefined where it is none of these.
 */
export function momentOf(
  text: string,
  edge: "from" | "to",
  { now, timeZone }: { readonly now: number; readonly timeZone: string },
): number | undefined {
  const ago = /^(\d{1,5})([dhm])$/.exec(text);
  if (ago) return now - Number(ago[1]) * units[ago[2] as keyof typeof units];
  if (day.safeParse(text).success) {
    const { start, end } = millisOf({ [edge]: text }, timeZone);
    return Number(edge === "from" ? start : end);
  }
  const at = /^\d{4}-\d{2}-\d{2}T/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? undefined : at;
}
