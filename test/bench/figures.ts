/** The value below which `share` of all lie, 0 to 1; the nearest one that was measured. NaN of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export const median = (values: readonly number[]) => quantile(values, 0.5);

/** 12,345 */
export const whole = (count: number) => Math.round(count).toLocaleString("en");

/** Milliseconds, to three figures. */
export const ms = (time: number) => `${time < 10 ? time.toFixed(2) : time.toFixed(time < 100 ? 1 : 0)} ms`;

/** Bytes as MB, which are millions. */
export const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(0)} MB`;

/** A goal, and whether it was reached. */
export const judged = (goal: string, reached: boolean) =>
  reached ? `${goal}: reached` : `${goal}: not reached here`;
