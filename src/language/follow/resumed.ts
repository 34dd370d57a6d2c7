import { settingKinds } from "../entities/entity.ts";
import { type Token, wordToken } from "../lex.ts";
import { means } from "../means.ts";

/** So many words and values at the most are one sentence. */
const longest = 120;

/** How a pronoun begins, in the vocabulary and among what refers to a card. */
const pronoun = /^(?:他|她|他的|她的|his|her|their|he|she|they|him|them)$/i;
const pointing = /^(?:[这那该此]|this|that|these|those|the same)/i;

/**
 * Tokens without the pronouns that only take up again what stands before them: “王伟他的职务”, “13800138000 这个人是谁”.
 * What people say aloud is full of them.
 */
export function withoutResumed(text: string, tokens: readonly Token[]): readonly Token[] {
  // Longer texts are pasted, not spoken.
  if (tokens.length > longest) return tokens;
  let resumed: Token[] | undefined;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token || !isReferring(token)) continue;
    const said = text.slice(token.start, token.end);
    const taken = pronoun.test(said) ? takesUp(text, tokens, at) : pointsAt(said, tokens);
    if (!taken) continue;
    resumed ??= [...tokens];
    resumed[at] = wordToken([{ role: "particle" }], token);
  }
  return resumed ?? tokens;
}

function isReferring(token: Token): boolean {
  return token.kind === "word"
    ? means(token, "vague")
    : token.kind === "entity" && token.found.entity.kind === "shown";
}

/** A name right before the pronoun, or the one value that stands before it. */
function takesUp(text: string, tokens: readonly Token[], at: number): boolean {
  const [whom, token] = [tokens[at - 1], tokens[at]];
  if (!whom || !token) return false;
  if (tokens.slice(0, at).filter(isValue).length === 1) return true;
  const beside = /^[\s,，、]?$/.test(text.slice(whom.end, token.start));
  return beside && whom.kind === "free" && whom.end - whom.start > 1;
}

/** “这个人” beside a value means whoever that is. */
function pointsAt(said: string, tokens: readonly Token[]): boolean {
  return pointing.test(said) && tokens.some(isValue);
}

const isValue = (token: Token) =>
  token.kind === "entity" &&
  token.found.entity.kind !== "shown" &&
  !settingKinds.has(token.found.entity.kind);
