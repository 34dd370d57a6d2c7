import { distance } from "fastest-levenshtein";

/** Shorter words have too many neighbours. Letters. */
const shortest = 5;
/** From this length on two letters may be wrong. */
const long = 8;

/** Words of their own that are but a letter away from a keyword. */
const realWords: ReadonlySet<string> = new Set(
  "starch stretch sears scratch chuck chick cheek chess check resumed resuming profiled profiler patent patient latent talons tallest refers refereed referee deferred reforms coder coded named nameless mailed males phoned photo photos emailed emailing jobless joblessness roles rolled title titled listed lists finds finding found showed shown opens opened".split(
    " ",
  ),
);

/** Keywords by their first letter, which must be right. */
export type SpellingBook = ReadonlyMap<number, readonly string[]>;

/** Makes a book of keywords. */
export function spellingBook(keywords: Iterable<string>): SpellingBook {
  const book = new Map<number, string[]>();
  for (const keyword of keywords) {
    const first = keyword.charCodeAt(0);
    const known = book.get(first);
    if (known) known.push(keyword);
    else book.set(first, [keyword]);
  }
  return book;
}

/**
 * The keyword a misspelt word stands for: `refferals`, `tallent`, `candiates`. The first letter must be right; one letter
 * may be wrong, missing, doubled or swapped, two in long words. Undefined where it is no slip of any, or of two alike.
 */
export function englishSlip(word: string, book: SpellingBook): string | undefined {
  const lower = word.toLowerCase();
  if (lower.length < shortest || !/^[a-z]+$/.test(lower) || realWords.has(lower)) return undefined;
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const keyword of book.get(lower.charCodeAt(0)) ?? []) {
    const most = keyword.length >= long ? 2 : 1;
    if (Math.abs(keyword.length - lower.length) > most || lacksMore(lower, keyword, most)) continue;
    const far = isSwapped(lower, keyword) ? 1 : distance(lower, keyword);
    if (far > most) continue;
    // A plural is as near as its singular: the shorter word's own form wins by the letter it shares at the end.
    if (far < least || (far === least && lower.endsWith(keyword.slice(-2)))) {
      best = keyword;
      least = far;
    }
  }
  return best === lower ? undefined : best;
}

/**
 * Whether more letters of a word than `most` do not occur in the other at all: then they are further apart, and counting
 * how far, which costs much more, is spared.
 */
function lacksMore(word: string, other: string, most: number): boolean {
  let letters = 0;
  for (let at = 0; at < other.length; at += 1) letters |= bitOf(other, at);
  let lacking = 0;
  for (let at = 0; at < word.length; at += 1) if ((letters & bitOf(word, at)) === 0) lacking += 1;
  return lacking > most;
}

const bitOf = (word: string, at: number) => 1 << (word.charCodeAt(at) - 97);

/** Two neighbouring letters changed places: `serach`. */
function isSwapped(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  let at = 0;
  while (at < one.length && one.charCodeAt(at) === other.charCodeAt(at)) at += 1;
  return (
    at + 1 < one.length &&
    one.charCodeAt(at) === other.charCodeAt(at + 1) &&
    one.charCodeAt(at + 1) === other.charCodeAt(at) &&
    one.slice(at + 2) === other.slice(at + 2)
  );
}
