/**
 * A moment out of a number that may count seconds or milliseconds. Hire's documents call `birthday` seconds
 * while their own example (293016767159) only makes sense in milliseconds, so the size decides: 100 000 000 000
 * and above, or its negative, are milliseconds (as seconds that would be after the year 5138). Undefined for
 * what is no time.
 */
export function momentOf(value: number | string | undefined): Date | undefined {
  if (value === undefined || value === "") return undefined;
  const number = Number(value);
  if (!Number.isFinite(number)) return undefined;
  const date = new Date(Math.abs(number) >= 1e11 ? number : number * 1000);
  return Number.isNaN(date.getTime()) ? undefined : date;
}
