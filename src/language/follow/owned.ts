import type { Grammar } from "../grammar.ts";
import { type Token, wordToken } from "../lex.ts";
import { roleBits } from "../lexicon/meaning.ts";
import { means, meansAny } from "../means.ts";
import { lowerCase } from "../normalise.ts";
import { isOwn } from "../parse.ts";

/**
 * Tokens in which a word asks for a command where it stands behind whom it is about (their *department*), or behind
 * another word of that command (job title and *manager*), and nowhere else.
 */
export function withOwned(
  text: string,
  tokens: readonly Token[],
  grammars: readonly Grammar[],
): readonly Token[] {
  const owned = ownedBy(grammars);
  let result: Token[] | undefined;
  for (let at = 1; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token || token.kind === "entity") continue;
    const last = (result ?? tokens)[at - 1];
    if (last?.kind === "free" || !mayLead(last)) continue;
    if (token.end - token.start > longest) continue;
    const grammar = owned.get(lowerCase(text.slice(token.start, token.end)));
    if (!grammar || isOwn(token, grammar) || !isLed(result ?? tokens, at, grammar)) continue;
    result ??= [...tokens];
    result[at] = wordToken([{ role: "command", command: grammar.command, except: false }], token);
  }
  return result ?? tokens;
}

/** Whom it is about, a word that asks for a command, or “and”. */
function mayLead(token: Token | undefined): boolean {
  if (token?.kind === "entity") return token.found.entity.kind === "shown";
  return meansAny(token, roleBits.command | roleBits.join);
}

/** No such word is longer. Characters. */
const longest = 12;
const known = new WeakMap<readonly Grammar[], ReadonlyMap<string, Grammar>>();

function ownedBy(grammars: readonly Grammar[]): ReadonlyMap<string, Grammar> {
  const made =
    known.get(grammars) ??
    new Map(grammars.flatMap((one) => (one.follow?.owned ?? []).map((word) => [word, one] as const)));
  known.set(grammars, made);
  return made;
}

function isLed(tokens: readonly Token[], at: number, grammar: Grammar): boolean {
  const [before, last] = [tokens[at - 2], tokens[at - 1]];
  if (last?.kind === "entity") return last.found.entity.kind === "shown";
  if (last?.kind !== "word") return false;
  const joins = means(last, "join", ({ how }) => how === "and");
  return isOwn(last, grammar) || (joins && before !== undefined && isOwn(before, grammar));
}
