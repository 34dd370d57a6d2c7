import { isHanAt, isWordChar } from "./characters.ts";
import type { Entry, Meaning } from "./lexicon/meaning.ts";

interface Node {
  readonly next: Map<string, Node>;
  meanings?: Meaning[];
}

/** Phrases ready for matching. */
export interface PhraseBook {
  /**
   * The longest phrase that stands at `at` in `lower` (lower-cased text): its end and what it means.
   * Undefined where none does. It ends at `limit` at the latest.
   */
  longest(
    lower: string,
    at: number,
    limit?: number,
  ): { readonly end: number; readonly meanings: readonly Meaning[] } | undefined;
}

/**
 * Makes a phrase book. Latin phrases match whole words only; blanks next to Chinese do not matter, so that
 * “职务ID” also matches “职务 ID”. The time for one match is bounded by the longest phrase.
 */
export function phraseBook(entries: Iterable<Entry>): PhraseBook {
  const root: Node = { next: new Map() };
  for (const { phrase, meaning } of entries) {
    let node = root;
    for (const char of phrase.toLowerCase().split("")) {
      let next = node.next.get(char);
      if (next === undefined) {
        next = { next: new Map() };
        node.next.set(char, next);
      }
      node = next;
    }
    node.meanings ??= [];
    node.meanings.push(meaning);
  }
  return { longest: (lower, at, limit) => longest(root, lower, at, limit ?? lower.length) };
}

function longest(root: Node, lower: string, at: number, limit: number) {
  if (isWordChar(lower.charAt(at)) && isWordChar(lower.charAt(at - 1))) return undefined;
  let found: { end: number; meanings: readonly Meaning[] } | undefined;
  let node = root;
  let skipped = 0;
  for (let index = at; index < limit; index += 1) {
    const char = lower.charAt(index);
    const blank = char === " " || char === "\n";
    const next = node.next.get(blank ? " " : char);
    if (next === undefined) {
      const besideHan = isHanAt(lower, index - 1) || isHanAt(lower, index + 1);
      if (blank && index > at && besideHan && skipped < 4) {
        skipped += 1;
        continue;
      }
      break;
    }
    node = next;
    const whole = !(isWordChar(char) && isWordChar(lower.charAt(index + 1)));
    if (node.meanings && whole) found = { end: index + 1, meanings: node.meanings };
  }
  return found;
}
