import { isHanAt, isWordCode } from "./characters.ts";
import { type Entry, type Meaning, rolesOf } from "./lexicon/meaning.ts";
import { nowhere, type Tree, treeOf } from "./tree.ts";

/** What a phrase means, and the bits of its roles. */
export interface Word {
  readonly meanings: readonly Meaning[];
  readonly roles: number;
}

/** A phrase in a text: where it ends and what it means. */
export interface PhraseMatch {
  readonly end: number;
  readonly word: Word;
}

/** Phrases ready for matching. */
export interface PhraseBook {
  /** The phrases of one text: its lower-cased form. */
  scan(lower: string): Scan;
}

/** The phrases of one text. */
export interface Scan {
  /** The longest phrase that stands at `at`. Undefined where none does. It ends at `limit` at the latest. */
  longest(at: number, limit?: number): PhraseMatch | undefined;
}

/**
 * Makes a phrase book. Latin phrases match whole words only; blanks next to Chinese do not matter, so that
 * “职务ID” also matches “职务 ID”. The time for one match is bounded by the longest phrase.
 */
export function phraseBook(entries: Iterable<Entry>): PhraseBook {
  const all = new Map<string, Meaning[]>();
  for (const { phrase, meaning } of entries) {
    const lower = phrase.toLowerCase();
    const known = all.get(lower);
    if (known) known.push(meaning);
    else all.set(lower, [meaning]);
  }
  const words = new Map(
    [...all].map(([phrase, meanings]) => [phrase, { meanings, roles: rolesOf(meanings) }] as const),
  );
  const tree = treeOf(words);
  return { scan: (lower) => scanOf(tree, lower) };
}

/** A text is searched twice, for labels and for words: what was found the first time is kept. */
function scanOf(tree: Tree<Word>, lower: string): Scan {
  const kept = new Array<PhraseMatch | null | undefined>(lower.length);
  return {
    longest(at, limit = lower.length) {
      let match = kept[at];
      if (match === undefined) {
        match = longest(tree, lower, at, lower.length) ?? null;
        kept[at] = match;
      }
      if (match === null) return undefined;
      return match.end <= limit ? match : longest(tree, lower, at, limit);
    },
  };
}

const space = 32;
const lineFeed = 10;

function longest(tree: Tree<Word>, lower: string, at: number, limit: number): PhraseMatch | undefined {
  const first = lower.charCodeAt(at);
  let node = tree.begin(first);
  if (node === nowhere) return undefined;
  if (isWordCode(first) && isWordCode(lower.charCodeAt(at - 1))) return undefined;
  let word: Word | undefined;
  let end = at;
  let skipped = 0;
  for (let index = at; index < limit; ) {
    const here = tree.values[node];
    if (here && !(isWordCode(lower.charCodeAt(index)) && isWordCode(lower.charCodeAt(index + 1)))) {
      word = here;
      end = index + 1;
    }
    index += 1;
    if (index >= limit) break;
    let next = follow(tree, node, lower, index);
    // Blanks beside Chinese do not matter.
    while (next === nowhere && skipped < 4 && isBlank(lower, index) && besideHan(lower, index)) {
      skipped += 1;
      index += 1;
      if (index >= limit) break;
      next = follow(tree, node, lower, index);
    }
    if (next === nowhere) break;
    node = next;
  }
  return word && { end, word };
}

function follow(tree: Tree<Word>, node: number, lower: string, at: number): number {
  const code = lower.charCodeAt(at);
  return tree.next(node, code === lineFeed ? space : code);
}

function isBlank(lower: string, at: number): boolean {
  const code = lower.charCodeAt(at);
  return code === space || code === lineFeed;
}

const besideHan = (lower: string, at: number) => isHanAt(lower, at - 1) || isHanAt(lower, at + 1);
