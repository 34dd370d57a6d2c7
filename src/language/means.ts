import type { Token } from "./lex.ts";
import { type Meaning, type Role, roleBits } from "./lexicon/meaning.ts";

/** A meaning of one role. */
type Of<R extends Role> = Extract<Meaning, { readonly role: R }>;

/**
 * Whether a word has a meaning of a role, and of those one that passes the test. Most words have not: their bits say so
 * before any meaning is looked at, for this is asked of every word for every command.
 */
export function means<R extends Role>(
  token: Token | undefined,
  role: R,
  test?: (meaning: Of<R>) => boolean,
): boolean {
  if (token?.kind !== "word" || (token.roles & roleBits[role]) === 0) return false;
  if (test === undefined) return true;
  for (const one of token.meanings) if (isOf(one, role) && test(one)) return true;
  return false;
}

/** Whether some word of the text has a meaning of a role, and of those one that passes the test. */
export function says<R extends Role>(
  tokens: readonly Token[],
  role: R,
  test?: (meaning: Of<R>) => boolean,
): boolean {
  for (const token of tokens) if (means(token, role, test)) return true;
  return false;
}

/** Whether a word has a meaning of any of some roles, given as bits. */
export function meansAny(token: Token | undefined, roles: number): boolean {
  return token?.kind === "word" && (token.roles & roles) !== 0;
}

function isOf<R extends Role>(meaning: Meaning, role: R): meaning is Of<R> {
  return meaning.role === role;
}
