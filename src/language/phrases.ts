import { isHanAt, isWordCode } from "./characters.ts";
import { type Entry, type Meaning, rolesOf } from "./lexicon/meaning.ts";

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

/** A place in the tree of phrases. Most have one way on, which needs no table. */
interface Node {
  /** The UTF-16 unit of the only way on; -1 where there is none, or several. */
  code: number;
  only: Node | undefined;
  /** By UTF-16 unit, where there are several. */
  table: Map<number, Node> | undefined;
  word: Word | undefined;
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
  const root = emptyNode();
  const all = new Map<Node, Meaning[]>();
  for (const { phrase, meaning } of entries) {
    let node = root;
    const lower = phrase.toLowerCase();
    for (let at = 0; at < lower.length; at += 1) node = grown(node, lower.charCodeAt(at));
    const known = all.get(node);
    if (known) known.push(meaning);
    else all.set(node, [meaning]);
  }
  for (const [node, meanings] of all) node.word = { meanings, roles: rolesOf(meanings) };
  return { scan: (lower) => scanOf(root, lower) };
}

/** A text is searched twice, for labels and for words: what was found the first time is kept. */
function scanOf(root: Node, lower: string): Scan {
  const kept: (PhraseMatch | null | undefined)[] = [];
  return {
    longest(at, limit = lower.length) {
      let match = kept[at];
      if (match === undefined) {
        match = longest(root, lower, at, lower.length) ?? null;
        kept[at] = match;
      }
      if (match === null) return undefined;
      return match.end <= limit ? match : longest(root, lower, at, limit);
    },
  };
}

function emptyNode(): Node {
  return { code: -1, only: undefined, table: undefined, word: undefined };
}

function grown(node: Node, code: number): Node {
  const known = wayOn(node, code);
  if (known) return known;
  const next = emptyNode();
  if (node.table) node.table.set(code, next);
  else if (node.only) {
    node.table = new Map([
      [node.code, node.only],
      [code, next],
    ]);
    node.code = -1;
    node.only = undefined;
  } else {
    node.code = code;
    node.only = next;
  }
  return next;
}

function wayOn(node: Node, code: number): Node | undefined {
  return node.table === undefined ? (node.code === code ? node.only : undefined) : node.table.get(code);
}

const space = 32;
const lineFeed = 10;

function longest(root: Node, lower: string, at: number, limit: number): PhraseMatch | undefined {
  const first = lower.charCodeAt(at);
  let node = wayOn(root, first);
  if (node === undefined) return undefined;
  if (isWordCode(first) && isWordCode(lower.charCodeAt(at - 1))) return undefined;
  let word: Word | undefined;
  let end = at;
  let skipped = 0;
  for (let index = at; index < limit; ) {
    if (node.word && !(isWordCode(lower.charCodeAt(index)) && isWordCode(lower.charCodeAt(index + 1)))) {
      word = node.word;
      end = index + 1;
    }
    index += 1;
    if (index >= limit) break;
    let next: Node | undefined = follow(node, lower, index);
    // Blanks beside Chinese do not matter.
    while (next === undefined && skipped < 4 && isBlank(lower, index) && besideHan(lower, index)) {
      skipped += 1;
      index += 1;
      if (index >= limit) break;
      next = follow(node, lower, index);
    }
    if (next === undefined) break;
    node = next;
  }
  return word && { end, word };
}

function follow(node: Node, lower: string, at: number): Node | undefined {
  const code = lower.charCodeAt(at);
  return wayOn(node, code === lineFeed ? space : code);
}

function isBlank(lower: string, at: number): boolean {
  const code = lower.charCodeAt(at);
  return code === space || code === lineFeed;
}

const besideHan = (lower: string, at: number) => isHanAt(lower, at - 1) || isHanAt(lower, at + 1);
