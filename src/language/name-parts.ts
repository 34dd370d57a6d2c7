import { isHanAt } from "./characters.ts";
import { chineseName } from "./entities/name-zh.ts";
import type { Token } from "./lex.ts";
import { means } from "./means.ts";

/** A sentence that asks for somebody has no more words than this. */
const longest = 60;

/**
 * Tokens with known words that are parts of names made unknown again: the Search of “profile of Will Search”, the 帮助
 * of “谁内推了 何帮助”. Only where another word says what is wanted, so that the sentence stays one.
 */
export function withNameParts(text: string, tokens: readonly Token[]): readonly Token[] {
  if (tokens.length < 3 || tokens.length > longest || !tokens.some(isUnknown) || !tokens.some(asksFor))
    return tokens;
  const parts: number[] = [];
  const wanted = (at: number) =>
    tokens.some((token, other) => other !== at && !parts.includes(other) && asksFor(token));
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.kind !== "word" || token.end - token.start < 2) continue;
    if ((isCapitalPart(text, tokens, at) || isChinesePart(text, tokens, at)) && wanted(at)) parts.push(at);
  }
  if (parts.length === 0) return tokens;
  return tokens.map((token, at) =>
    parts.includes(at) ? { kind: "free", start: token.start, end: token.end } : token,
  );
}

const isUnknown = (token: Token) => token.kind === "free";
const asksFor = (token: Token) => means(token, "command", ({ except }) => !except);

/** A capitalised word beside another one that nobody knows, in a text that is not all capitals. */
function isCapitalPart(text: string, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token || token.start === 0 || !isCapital(text, token)) return false;
  if (!/(?<![\p{L}'])[\p{Ll}\p{Script=Han}]/u.test(text)) return false;
  const beside = (other: Token | undefined, gap: string) =>
    other?.kind === "free" && gap === " " && isCapital(text, other);
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  return (
    beside(before, text.slice(before?.end ?? 0, token.start)) ||
    beside(next, text.slice(token.end, next?.start ?? token.end))
  );
}

const isCapital = (text: string, { start, end }: Token) => /^\p{Lu}\p{Ll}+$/u.test(text.slice(start, end));

/** The end of a Chinese name that stands apart from everything else. */
function isChinesePart(text: string, tokens: readonly Token[], at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!token || before?.kind !== "free" || before.end !== token.start || !isHanAt(text, token.start))
    return false;
  if (before.end - before.start !== 1 || isHanAt(text, before.start - 1)) return false;
  const alone = !next || next.start > token.end || text.startsWith("的", token.end);
  return alone && chineseName(text.slice(before.start, token.end)) === "common";
}
