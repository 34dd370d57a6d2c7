/**
 * Choices that look random and are always the same: a small generator (mulberry32) whose whole state is
 * the seed it was made with. Inventing with it needs no clock and no randomness.
 */
export interface Seed {
  /** A whole number from 0 to `below - 1`. */
  number(below: number): number;
  pick<T>(from: readonly T[]): T;
  /** `count` different ones, in the order they stand in `from`. */
  some<T>(from: readonly T[], count: number): T[];
  /** True in `percent` of a hundred cases. */
  chance(percent: number): boolean;
}

export function seeded(seed: number): Seed {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const number = (below: number) => Math.floor(next() * below);
  const pick = <T>(from: readonly T[]): T => {
    const chosen = from[number(from.length)];
    if (chosen === undefined) throw new Error("nothing to pick from");
    return chosen;
  };
  return {
    number,
    pick,
    chance: (percent) => number(100) < percent,
    some(from, count) {
      const left = from.map((_, index) => index);
      const chosen = new Set<number>();
      while (chosen.size < Math.min(count, from.length)) {
        const [index] = left.splice(number(left.length), 1);
        if (index !== undefined) chosen.add(index);
      }
      return from.filter((_, index) => chosen.has(index));
    },
  };
}
