import { isHanAt } from "../characters.ts";
import type { Grammar } from "../grammar.ts";
import type { Token } from "../lex.ts";
import { keywordsOf } from "../lexicon/compile.ts";
import type { Slip } from "../understanding.ts";
import { chineseSlip, type SoundBook, soundBook } from "./chinese.ts";
import { englishSlip, type SpellingBook, spellingBook } from "./english.ts";

/** Longer texts are not searched for slips. */
const longest = 300;
/** Chinese keywords of these lengths are looked for, the longer first. */
const lengths = [4, 3, 2] as const;

interface Keywords {
  readonly english: SpellingBook;
  readonly sounds: SoundBook;
}
const known = new WeakMap<readonly Grammar[], Keywords>();

/** A text with the slips in its keywords mended, and what they were. */
export interface Mended {
  readonly text: string;
  readonly mended: readonly Slip[];
}

/** Mends what no vocabulary knows but nearly is a keyword. Undefined where there is nothing to mend. */
export function slipsIn(
  text: string,
  tokens: readonly Token[],
  grammars: readonly Grammar[],
): Mended | undefined {
  if (text.length > longest || !tokens.some((token) => token.kind === "free")) return undefined;
  const keywords = keywordsFor(grammars);
  const mended: Slip[] = [];
  let result = "";
  let from = 0;
  for (const { start, end, read } of [
    ...english(text, tokens, keywords),
    ...chinese(text, tokens, keywords),
  ].sort((a, b) => a.start - b.start)) {
    if (start < from) continue;
    mended.push({ written: text.slice(start, end), read });
    result += text.slice(from, start) + read;
    from = end;
  }
  return mended.length === 0 ? undefined : { text: result + text.slice(from), mended };
}

interface Spot {
  readonly start: number;
  readonly end: number;
  readonly read: string;
}

/** Unknown words in small letters, or the first of the text: others are names. */
function english(text: string, tokens: readonly Token[], { english: keywords }: Keywords): Spot[] {
  return tokens.flatMap((token, at): Spot[] => {
    if (token.kind !== "free") return [];
    const word = text.slice(token.start, token.end);
    if (at > 0 && word !== word.toLowerCase()) return [];
    const read = englishSlip(word, keywords);
    return read ? [{ start: token.start, end: token.end, read }] : [];
  });
}

/** Windows of characters that touch something unknown and no value. */
function chinese(text: string, tokens: readonly Token[], { sounds }: Keywords): Spot[] {
  const spots: Spot[] = [];
  for (const token of tokens) {
    if (token.kind !== "free" || !isHanAt(text, token.start)) continue;
    const spot = near(text, tokens, token, sounds);
    if (spot) spots.push(spot);
  }
  return spots;
}

function near(text: string, tokens: readonly Token[], token: Token, sounds: SoundBook): Spot | undefined {
  for (const length of lengths) {
    for (let start = Math.max(0, token.start - length + 1); start < token.end; start += 1) {
      const end = start + length;
      const characters = text.slice(start, end);
      if (characters.length < length) continue;
      // Only usual Chinese characters sound like anything, so nothing else needs to be looked at.
      const read = chineseSlip(characters, sounds);
      if (!read) continue;
      if (!tokens.some((one) => one.kind === "entity" && one.start < end && one.end > start))
        return { start, end, read };
    }
  }
  return undefined;
}

function keywordsFor(grammars: readonly Grammar[]): Keywords {
  const made = known.get(grammars);
  if (made) return made;
  const phrases = keywordsOf(grammars);
  const words = phrases.flatMap((phrase) => phrase.toLowerCase().split(" "));
  const keywords = {
    english: spellingBook(new Set(words.filter((word) => /^[a-z]{5,}$/.test(word)))),
    sounds: soundBook(phrases.filter((phrase) => /^\p{Script=Han}{2,4}$/u.test(phrase))),
  };
  known.set(grammars, keywords);
  return keywords;
}
