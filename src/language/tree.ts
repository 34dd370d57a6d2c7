/** No place in a tree. */
export const nowhere = 0;

/** Strings in a tree of their UTF-16 units, each with a value. A place is a number; `nowhere` is none. */
export interface Tree<V> {
  /** The place after a first unit. */
  begin(code: number): number;
  /** The place after one unit more. */
  next(place: number, code: number): number;
  /** The value of the string that ends at each place, where one does. */
  readonly values: readonly (V | undefined)[];
}

/**
 * Makes a tree. Places are numbered level by level, so that the ways on from one stand side by side and two arrays of
 * numbers hold the whole: thousands of phrases are walked at every character of every text, and as objects and maps
 * they would not stay in the processor's cache.
 */
export function treeOf<V>(strings: ReadonlyMap<string, V>): Tree<V> {
  const sorted = [...strings.keys()].filter((one) => one !== "").sort(byUnits);
  /** The unit that leads to each place, and where the ways on from it begin; they end where the next one's begin. */
  const codes: number[] = [0];
  const firsts: number[] = [];
  const values: (V | undefined)[] = [undefined];
  // The root stands at 0, which nothing leads to, so that 0 can mean nowhere.
  let level = [{ from: 0, to: sorted.length, place: 0 }];
  for (let depth = 0; level.length > 0; depth += 1) {
    const deeper: typeof level = [];
    for (const { from, to, place } of level) {
      firsts[place] = codes.length;
      for (let start = from; start < to; ) {
        const one = sorted[start] ?? "";
        const code = one.charCodeAt(depth);
        let end = start;
        while (end < to && sorted[end]?.charCodeAt(depth) === code) end += 1;
        const ends = one.length === depth + 1;
        const next = codes.length;
        codes.push(code);
        values.push(ends ? strings.get(one) : undefined);
        deeper.push({ from: ends ? start + 1 : start, to: end, place: next });
        start = end;
      }
    }
    level = deeper;
  }
  firsts.push(codes.length);
  return walked(Uint16Array.from(codes), Uint32Array.from(firsts), values);
}

function walked<V>(codes: Uint16Array, firsts: Uint32Array, values: readonly (V | undefined)[]): Tree<V> {
  // There are hundreds of first units: they are looked up, the few after others are gone through. Their places are the
  // lowest, so that 16 bits hold them.
  const beginnings = new Uint16Array(0x10000);
  for (let place = firsts[0] ?? 0; place < (firsts[1] ?? 0); place += 1)
    beginnings[codes[place] ?? 0] = place;
  return {
    values,
    begin: (code) => beginnings[code] ?? nowhere,
    next(place, code) {
      const end = firsts[place + 1] ?? 0;
      for (let at = firsts[place] ?? end; at < end; at += 1) if (codes[at] === code) return at;
      return nowhere;
    },
  };
}

/** By UTF-16 units, the shorter of two that begin alike first. */
const byUnits = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
