import { isHanAt, isWordCode } from "./characters.ts";
import type { Entry, Meaning } from "./lexicon/meaning.ts";

interface Node {
  /** By UTF-16 unit. */
  readonly next: Map<number, Node>;
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
    const lower = phrase.toLowerCase();
    for (let at = 0; at < lower.length; at += 1) {
      const code = lower.charCodeAt(at);
      let next = node.next.get(code);
      if (next === undefined) {
        next = { next: new Map() };
        node.next.set(code, next);
      }
      node = next;
    }
    node.meanings ??= [];
    node.meanings.push(meaning);
  }
  return { longest: (lower, at, limit) => longest(root, lower, at, limit ?? lower.length) };
}

const space = 32;
const lineFeed = 10;

function longest(root: Node, lower: string, at: number, limit: number) {
  let node = root.next.get(lower.charCodeAt(at));
  if (node === undefined) return undefined;
  if (isWordCode(lower.charCodeAt(at)) && isWordCode(lower.charCodeAt(at - 1))) return undefined;
  let found: { end: number; meanings: readonly Meaning[] } | undefined;
  let skipped = 0;
  for (let index = at; index < limit; ) {
    const whole = !(isWordCode(lower.charCodeAt(index)) && isWordCode(lower.charCodeAt(index + 1)));
    if (node.meanings && whole) found = { end: index + 1, meanings: node.meanings };
    index += 1;
    if (index >= limit) break;
    let next: Node | undefined = follow(node, lower, index);
    // Blanks beside Chinese do not matter.
    while (next === undefined && skipped < 4 && isBlank(lower, index) && besideHan(lower, index)) {
      skipped += 1;
      index += 1;
      if (index >= limit) return found;
      next = follow(node, lower, index);
    }
    if (next === undefined) break;
    node = next;
  }
  return found;
}

function follow(node: Node, lower: string, at: number): Node | undefined {
  const code = lower.charCodeAt(at);
  return node.next.get(code === lineFeed ? space : code);
}

function isBlank(lower: string, at: number): boolean {
  const code = lower.charCodeAt(at);
  return code === space || code === lineFeed;
}

const besideHan = (lower: string, at: number) => isHanAt(lower, at - 1) || isHanAt(lower, at + 1);
