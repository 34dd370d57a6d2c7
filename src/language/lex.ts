import { characterEnd, isHanAt, isNoiseAt } from "./characters.ts";
import type { Found } from "./entities/entity.ts";
import { type Meaning, rolesOf } from "./lexicon/meaning.ts";
import type { Scan } from "./phrases.ts";

interface At {
  readonly start: number;
  readonly end: number;
}

/**
 * One piece of a text: a known word, an entity, or something nobody knows. Blanks and marks are no tokens. The bits of
 * a word's roles stand beside its meanings (means.ts asks them first).
 */
export type Token =
  | ({ readonly kind: "word"; readonly meanings: readonly Meaning[]; readonly roles: number } & At)
  | ({ readonly kind: "entity"; readonly found: Found } & At)
  | ({ readonly kind: "free" } & At);

/** A word that stands in no phrase book. */
export function wordToken(meanings: readonly Meaning[], { start, end }: At): Token {
  return { kind: "word", meanings, roles: rolesOf(meanings), start, end };
}

/** Cuts a text into tokens, entities first, then the longest known phrase at each place. Linear. */
export function lex(text: string, entities: readonly Found[], phrases: Scan): Token[] {
  const tokens: Token[] = [];
  let next = 0;
  for (let at = 0; at < text.length; ) {
    const found = entities[next];
    if (found && found.entity.start === at) {
      tokens.push({ kind: "entity", found, start: at, end: found.entity.end });
      at = found.entity.end;
      next += 1;
      continue;
    }
    const limit = found ? found.entity.start : text.length;
    const item = itemNumber(text, at);
    if (item > at && item <= limit) {
      at = item;
      continue;
    }
    const phrase = phrases.longest(at, limit);
    if (phrase) {
      const { meanings, roles } = phrase.word;
      tokens.push({ kind: "word", meanings, roles, start: at, end: phrase.end });
      at = phrase.end;
      continue;
    }
    if (isNoiseAt(text, at)) {
      at = characterEnd(text, at);
      continue;
    }
    const end = Math.min(limit, wordEnd(text, at));
    const last = tokens.at(-1);
    // Unknown Chinese characters side by side are one piece.
    if (last?.kind === "free" && last.end === at && isHanAt(text, at) && isHanAt(text, at - 1)) {
      tokens[tokens.length - 1] = { kind: "free", start: last.start, end };
    } else tokens.push({ kind: "free", start: at, end });
    at = end;
  }
  return tokens;
}

const numbering = /^(?:\d{1,3}[.)、][ ]?|[•*-] )(?=\S)/;

/** The end of “1.”, “2)”, “3、” at the start of a line: numbering says nothing. */
function itemNumber(text: string, at: number): number {
  if (at > 0 && text.charAt(at - 1) !== "\n") return at;
  const match = numbering.exec(text.slice(at, at + 6));
  return match ? at + match[0].length : at;
}

/** The rest of a word that is not Chinese. */
const letters = /(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}_])+/uy;

function wordEnd(text: string, at: number): number {
  const first = characterEnd(text, at);
  if (isHanAt(text, at)) return first;
  letters.lastIndex = first;
  return letters.test(text) ? letters.lastIndex : first;
}
