/** 2100-01-01 in seconds: nothing in these documents lies later, so a larger number counts milliseconds. */
const latestSecond = 4_102_444_800;

/**
 * A moment out of a number that may count seconds or milliseconds. Hire's documents call `birthday` seconds
 * while their own example (293016767159) only makes sense in milliseconds, so the size decides; only moments
 * within seven weeks of 1970-01-01 remain in doubt and are taken for seconds. Undefined for what is no time.
 */
export function momentOf(value: number | string | undefined): Date | undefined {
  if (value === undefined || value === "") return undefined;
  const number = Number(value);
  if (!Number.isFinite(number)) return undefined;
  const date = new Date(Math.abs(number) > latestSecond ? number : number * 1000);
  return Number.isNaN(date.getTime()) ? undefined : date;
}
