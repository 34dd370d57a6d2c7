import { matchesOf } from "../matches.ts";
import type { Span } from "./announced.ts";

/** Digits in one piece, as they stand in a text. */
export interface Group {
  readonly digits: string;
  readonly start: number;
  readonly end: number;
  /** Written with a `+` right before it. */
  readonly plus: boolean;
  /** What stands between the group before and this one could stand inside one number. */
  readonly joined: boolean;
}

/** Groups of one number at most. */
const mostGroups = 8;

const runs = /(?<![A-Za-z0-9_@])\d+(?![A-Za-z0-9_@])/g;

/** All groups of digits that are no part of a word, nor of what is `taken`. */
export function digitGroups(text: string, taken: readonly Span[]): Group[] {
  const groups: Group[] = [];
  const spans = taken.length > 1 ? taken.toSorted((a, b) => a.start - b.start) : taken;
  let next = 0;
  for (const match of matchesOf(runs, text)) {
    const start = match.index;
    const end = start + match[0].length;
    while ((spans[next]?.end ?? start + 1) <= start) next += 1;
    if ((spans[next]?.start ?? end) < end) continue;
    const before = groups.at(-1);
    const gap = before === undefined ? "" : text.slice(before.end, Math.min(start, before.end + 5));
    // Right behind a number without one it only parts the two: 138…+139….
    const sign = /(\d?)\+ ?\(?$/.exec(text.slice(Math.max(0, start - 4), start));
    const plus = sign !== null && (sign[1] === "" || before?.plus === true);
    const joined = !plus && before !== undefined && /^(?:[ .·‐‑‒–—()-]{1,3})$/.test(gap);
    groups.push({ digits: match[0], start, end, plus, joined });
  }
  return groups;
}

/** The groups from `index` on that could be one number or several side by side. */
export function chainFrom(groups: readonly Group[], index: number): Group[] {
  const chain: Group[] = [];
  for (let next = index; next < groups.length && chain.length < mostGroups; next += 1) {
    const group = groups[next];
    if (group === undefined || (next > index && !group.joined)) break;
    chain.push(group);
  }
  return chain;
}

/** All digits of the first group, of the first two, and so on. */
export function prefixes(chain: readonly Group[]): string[] {
  let digits = "";
  return chain.map((group, at) => {
    if (!isTrunkZero(group, at, chain)) digits += group.digits;
    return digits;
  });
}

/** The “(0)” of +44 (0)20 … is no part of the number. */
const isTrunkZero = (group: Group, at: number, [first]: readonly Group[]) =>
  at === 1 && group.digits === "0" && first?.plus === true;

/** All digits of a number. */
export function joinedDigits(groups: readonly Group[]): string {
  return prefixes(groups).at(-1) ?? "";
}

/** Where the number begins, its `+` and opening bracket included. */
export function opening(text: string, first: Group): number {
  let start = first.start;
  for (let back = 0; back < 3 && start > 0 && "+( ".includes(text.charAt(start - 1)); back += 1) start -= 1;
  while (start < first.start && text.charAt(start) === " ") start += 1;
  return start;
}
