import type { LabelSpot, Line } from "../line.ts";
import type { Span } from "./announced.ts";

/** What may stand between a country and its number, or between numbers that share one. */
const thin =
  /^(?:[\s,.;:、。；|/&()-]|是|为|号|码|的|和|或|与|及|手机|电话|\+|(?:is|are|and|or|phones?|numbers?|mobile|cell|no)\b)*$/i;
/** The longest gap that is looked at, characters. */
const widest = 24;

/**
 * For each group of digits, in the order they stand, the calling code of the country that words near it name:
 * before it (“美国号码 415 …”, “区号 44，手机 20 …”; a list shares it) or right behind it (“415 …，区号 1”).
 */
export function countriesOf({ text, labels }: Line, groups: readonly Span[]): (string | undefined)[] {
  if (labels.length === 0) return [];
  const spots = labels.filter((spot) => codeOf(spot));
  if (spots.length === 0) return [];
  const result: (string | undefined)[] = [];
  let next = 0;
  let before: LabelSpot | undefined;
  for (const [at, group] of groups.entries()) {
    for (let spot = spots[next]; spot && spot.end <= group.start; spot = spots[next]) {
      before = spot;
      next += 1;
    }
    const last = groups[at - 1];
    const shared = last && isThin(text, last.end, group.start) ? result[at - 1] : undefined;
    const led = before && isThin(text, before.end, group.start) ? codeOf(before) : undefined;
    result.push(led ?? shared);
  }
  // Behind: for the whole number, whose groups stand thinly side by side.
  for (let at = groups.length - 1; at >= 0; at -= 1) {
    const group = groups[at];
    if (group === undefined || result[at] !== undefined) continue;
    const follower = groups[at + 1];
    const sameNumber = follower && /^[ .()-]{1,3}$/.test(text.slice(group.end, follower.start));
    result[at] = sameNumber ? result[at + 1] : behind(text, spots, group);
  }
  return result;
}

function behind(text: string, spots: readonly LabelSpot[], group: Span): string | undefined {
  const spot = spots.find((one) => one.start >= group.end);
  if (!spot || !/^[\s,;、(的是]{0,4}$/.test(text.slice(group.end, spot.start))) return undefined;
  return /^[\s:,]{0,3}[\d+(]/.test(text.slice(spot.end, spot.end + 4)) ? undefined : codeOf(spot);
}

function isThin(text: string, from: number, to: number): boolean {
  return to - from <= widest && thin.test(text.slice(from, to));
}

function codeOf({ labels }: LabelSpot): string | undefined {
  const label = labels.find((one) => one.kind === "country");
  return label?.kind === "country" && label.code !== "" ? label.code : undefined;
}
