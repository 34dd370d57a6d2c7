import { isHanAt } from "./characters.ts";
import { westernName } from "./entities/name-western.ts";
import { chineseName } from "./entities/name-zh.ts";
import type { Token } from "./lex.ts";
import { roles } from "./lexicon/surnames.ts";
import { asSimplified } from "./lexicon/traditional.ts";
import { means } from "./means.ts";
import { lowerCase } from "./normalise.ts";
import { type Parse, saysWhatToDo } from "./parse.ts";

/*
 * Chinese parts no words: whether a known word at the edge of what is searched for belongs to what stands beside it.
 */

/** A single character stuck to unknown text before it: 负责人. */
export function hangs(text: string, tokens: readonly Token[], at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  return (
    token?.end === (token?.start ?? 0) + 1 &&
    before?.kind === "free" &&
    before.end === token.start &&
    isHanAt(text, token.start)
  );
}

/**
 * A single character stuck to unknown text behind it, at once or over a few of its kind: 的士, 有机, 有人驾驶.
 */
export function isStuck(text: string, tokens: readonly Token[], at: number, reach = 3): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token?.kind !== "word" || token.end - token.start !== 1 || !isHanAt(text, token.start)) return false;
  if (!next || next.start !== token.end || !isHanAt(text, next.start)) return false;
  return next.kind === "free" || (reach > 0 && isStuck(text, tokens, at + 1, reach - 1));
}

/** “搜索 人才发展”: nothing parts the noun from what follows, but something does from what stands before. */
export function isOneWord(text: string, tokens: readonly Token[], at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!before || !token || next?.kind !== "free" || next.start !== token.end) return false;
  if (before.end === token.start || !isHanAt(text, token.start) || !isHanAt(text, next.start)) return false;
  return !isSubject(text.slice(next.start, next.end));
}

/** The noun right before a keyword that may belong to it: 搜索人才发展, "search talent acquisition". */
export function nounBefore({ text, tokens }: Parse, first: number): Token | undefined {
  const [before, token, next] = [tokens[first - 2], tokens[first - 1], tokens[first]];
  if (token?.kind !== "word" || !before || !isTalent(token) || next?.kind !== "free") return undefined;
  const gap = text.slice(token.end, next.start);
  const chinese = gap === "" && isHanAt(text, token.start) && isHanAt(text, next.start);
  const english =
    gap === " " && /^(?:talent|candidate|applicant)$/.test(wordOf(text, token)) && !isHanAt(text, next.start);
  return (chinese || english) && !isSubject(text.slice(next.start, next.end)) ? token : undefined;
}

/** The noun right behind: 青年人才. */
export function nounBehind({ text, tokens }: Parse, last: number, tail: boolean): Token | undefined {
  const [token, noun] = [tokens[last], tokens[last + 1]];
  if (!tail || token?.kind !== "free" || noun?.start !== token.end || !isHanAt(text, token.end - 1))
    return undefined;
  return wordOf(text, noun) === "人才" && !isSubject(text.slice(token.start, token.end)) ? noun : undefined;
}

/** What one looks for among talents: somebody's name, a job. */
const isSubject = (text: string) =>
  chineseName(text) !== "no" ||
  roles.test(asSimplified(text)) ||
  westernName(text) === "sure" ||
  /^\p{Lu}/u.test(text);

/** “搜索查文斌”, “查文斌”: the verb is, or may be, the surname of a name. */
export function isSurname(tokens: readonly Token[], at: number, text: string): boolean {
  const [token, name] = [tokens[at], tokens[at + 1]];
  if (!token || !name) return false;
  if (chineseName(text.slice(token.start, name.end)) === "no") return false;
  const given = text.slice(name.start, name.end);
  const doubled = text.charAt(token.start - 1) === "查";
  return (!doubled && tokens.slice(0, at).some(saysWhatToDo)) || chineseName(given) !== "common";
}

/** People who may be found: 人才, 候选人. */
export const isTalent = (token: Token) => means(token, "noun", ({ subject }) => subject === "talent");

/** A word as the lists have it. */
export function wordOf(text: string, token: Token): string {
  const word = lowerCase(text.slice(token.start, token.end));
  return isHanAt(text, token.start) ? word.replaceAll(" ", "") : word;
}
