import type { Found } from "./entities/entity.ts";
import type { Grammar } from "./grammar.ts";
import type { Token } from "./lex.ts";
import { type Label, type Meaning, roleBits } from "./lexicon/meaning.ts";
import { means, meansAny, says } from "./means.ts";
import type { Context } from "./understanding.ts";

/** A text cut up, with one way to read what is ambiguous in it. */
export interface Parse {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly context: Context;
}

/** One parse per way to read the ambiguous entities; a list is read the same way throughout. */
export function parses(parse: Parse): readonly Parse[] {
  const ways = parse.tokens.reduce(
    (most, token) => (token.kind === "entity" ? Math.max(most, token.found.or.length) : most),
    0,
  );
  const all = [parse];
  for (let way = 0; way < ways; way += 1) {
    all.push({ ...parse, tokens: parse.tokens.map((token) => instead(token, way)) });
  }
  return all;
}

function instead(token: Token, way: number): Token {
  if (token.kind !== "entity") return token;
  const entity = token.found.or[way];
  return entity ? { ...token, found: { ...token.found, entity } } : token;
}

/** Whether a word says nothing against a grammar. */
export function allows(meaning: Meaning, grammar: Grammar): boolean {
  switch (meaning.role) {
    case "filler":
    case "verb":
    case "wish":
    case "particle":
    case "follow":
      return true;
    case "label":
      return announces(meaning.label, grammar);
    case "noun":
      return grammar.nouns?.[meaning.subject] !== undefined;
    case "join":
      return meaning.how !== "not";
    case "command":
    case "slot":
      return meaning.command === grammar.command;
    default:
      return false;
  }
}

/** “职务” announces a code, “union_id” a person's id only to who can use one. */
function announces(label: Label, { uses }: Grammar): boolean {
  switch (label.kind) {
    case "code":
    case "user":
    case "reason":
      return uses.includes(label.kind);
    case "country":
      return uses.includes("phone");
    default:
      return true;
  }
}

/** Whether a token is one of this command's words. */
export function isOwn(token: Token, grammar: Grammar): boolean {
  return means(token, "command", (one) => one.command === grammar.command && !one.except);
}

/** Whether a phrase that speaks against this command is in the text. */
export function isExcepted(tokens: readonly Token[], grammar: Grammar): boolean {
  return says(tokens, "command", (one) => one.command === grammar.command && one.except);
}

/** Words that tie a name to what is asked about it: job *of* Wang Wei, *who* referred Ada. */
const links =
  /(?:^|\s)(?:of|for|'s|who|whose|what|what's|is|by|named?|called|referred)$|^(?:who|what|'s)\b|[的谁誰是]|什[么麼]/i;

/** Whether some word ties a name to what is asked about it. */
export function isLinked({ text, tokens }: Pick<Parse, "text" | "tokens">): boolean {
  return tokens.some((token) => token.kind === "word" && links.test(text.slice(token.start, token.end)));
}

/** A verb or any command's word: after one, a further verb stuck to a name is rather a part of the name. */
export function saysWhatToDo(token: Token): boolean {
  return meansAny(token, roleBits.verb | roleBits.command);
}

/** Entities of a parse, whoever uses them. */
export function entitiesOf(tokens: readonly Token[]): Found[] {
  return tokens.flatMap((token) => (token.kind === "entity" ? [token.found] : []));
}
