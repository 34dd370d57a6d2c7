/** What a race is won with when time is up first. */
export const late = Symbol("late");

/** One span of time that several steps share. */
export interface Deadline {
  /** The work's own end, or `late`. Work that is late goes on; it is only no longer waited for. */
  race<T>(work: Promise<T>): Promise<T | typeof late>;
  /** Lets the timer go. */
  clear(): void;
}

/** A deadline that many milliseconds from now. */
export function deadline(ms: number): Deadline {
  const { promise, resolve } = Promise.withResolvers<typeof late>();
  const timer = setTimeout(resolve, ms, late);
  return {
    race: (work) => Promise.race([work, promise]),
    clear: () => clearTimeout(timer),
  };
}
