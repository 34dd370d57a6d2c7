import type { Grammar } from "../grammar.ts";
import type { Token } from "../lex.ts";
import { lowerCase } from "../normalise.ts";

/** Tokens in which a word behind whom it is about asks for a command: their *department*. */
export function withOwned(
  text: string,
  tokens: readonly Token[],
  grammars: readonly Grammar[],
): readonly Token[] {
  let result: Token[] | undefined;
  for (const [at, token] of tokens.entries()) {
    const whom = tokens[at - 1];
    if (whom?.kind !== "entity" || whom.found.entity.kind !== "shown" || token.kind === "entity") continue;
    const word = lowerCase(text.slice(token.start, token.end));
    const grammar = grammars.find((one) => one.follow?.owned?.includes(word));
    if (!grammar) continue;
    result ??= [...tokens];
    result[at] = {
      kind: "word",
      meanings: [{ role: "command", command: grammar.command, except: false }],
      start: token.start,
      end: token.end,
    };
  }
  return result ?? tokens;
}
