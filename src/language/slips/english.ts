import { distance } from "fastest-levenshtein";

/** Shorter words have too many neighbours. Letters. */
const shortest = 5;
/** From this length on two letters may be wrong. */
const long = 9;

/** Words of their own that are but a letter away from a keyword. */
const realWords: ReadonlySet<string> = new Set(
  "starch stretch sears scratch chuck chick cheek chess check resumed resuming profiled profiler patent patient latent talons tallest refers refereed referee deferred reforms coder coded named nameless mailed males phoned photo photos emailed emailing jobless joblessness roles rolled title titled listed lists finds finding found showed shown opens opened".split(
    " ",
  ),
);

/**
 * The keyword a misspelt word stands for: `refferals`, `tallent`, `candiates`. The first letter must be right; one letter
 * may be wrong, missing, doubled or swapped, two in long words. Undefined where it is no slip of any, or of two alike.
 */
export function englishSlip(word: string, keywords: readonly string[]): string | undefined {
  const lower = word.toLowerCase();
  if (lower.length < shortest || !/^[a-z]+$/.test(lower) || realWords.has(lower)) return undefined;
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const keyword of keywords) {
    if (keyword.charCodeAt(0) !== lower.charCodeAt(0) || Math.abs(keyword.length - lower.length) > 2)
      continue;
    const far = isSwapped(lower, keyword) ? 1 : distance(lower, keyword);
    if (far > (keyword.length >= long ? 2 : 1)) continue;
    // A plural is as near as its singular: the shorter word's own form wins by the letter it shares at the end.
    if (far < least || (far === least && lower.endsWith(keyword.slice(-2)))) {
      best = keyword;
      least = far;
    }
  }
  return best === lower ? undefined : best;
}

/** Two neighbouring letters changed places: `serach`. */
function isSwapped(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  const at = [...one].findIndex((letter, index) => letter !== other.charAt(index));
  return (
    at >= 0 &&
    one.charAt(at) === other.charAt(at + 1) &&
    one.charAt(at + 1) === other.charAt(at) &&
    one.slice(at + 2) === other.slice(at + 2)
  );
}
