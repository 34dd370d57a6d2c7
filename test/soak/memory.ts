import { setTimeout as after } from "node:timers/promises";

/** How much memory (RSS) the instances had while the soak went on, bytes. */
export interface Memory {
  /** Once warm: a quarter of the time after the start. */
  readonly warm: readonly number[];
  /** In the last tenth of the time. */
  readonly end: readonly number[];
}

/** Between two looks, milliseconds. */
const every = 1000;

/**
 * Looks at the instances' memory as long as `goesOn`. A process takes what it needs within its first minutes, and its
 * garbage comes and goes; so each figure is the middle one of those of a tenth of the time.
 *
 * @param look gives bytes, an instance each; fewer while one is replaced
 */
export async function watchMemory(
  look: () => Promise<readonly number[]>,
  instances: number,
  goesOn: () => boolean,
): Promise<Memory> {
  const seen: (readonly number[])[] = [];
  while (goesOn()) {
    await after(every);
    const now = await look();
    if (now.length === instances && now.every(Number.isFinite)) seen.push(now);
  }
  const part = (from: number, to: number) => {
    const some = seen.slice(Math.floor(seen.length * from), Math.ceil(seen.length * to));
    return Array.from({ length: instances }, (_, nth) => middle(some.map((one) => one[nth] ?? 0)));
  };
  return { warm: part(0.25, 0.35), end: part(0.9, 1) };
}

function middle(figures: readonly number[]): number {
  return figures.toSorted((one, other) => one - other)[Math.floor(figures.length / 2)] ?? 0;
}
