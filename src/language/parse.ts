import type { Found } from "./entities/entity.ts";
import type { Grammar } from "./grammar.ts";
import type { Token } from "./lex.ts";
import { type Label, type Meaning, roleBits } from "./lexicon/meaning.ts";
import { meansAny } from "./means.ts";
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
  if (ways === 0) return [parse];
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

/** Roles that say nothing against any grammar, as bits. */
export const alwaysAllowed =
  roleBits.filler | roleBits.verb | roleBits.wish | roleBits.particle | roleBits.follow;

/** Whether a word says nothing against a grammar. */
function allows(meaning: Meaning, grammar: Grammar): boolean {
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

/** Whether a word of these meanings says nothing against a grammar. */
export function allowsAny(meanings: readonly Meaning[], grammar: Grammar): boolean {
  for (const one of meanings) if (allows(one, grammar)) return true;
  return false;
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

/** Whether a token is one of this command's words. Asked of every word for every command, so that it makes nothing. */
export function isOwn(token: Token, grammar: Grammar): boolean {
  return token.kind === "word" && saysOf(token, grammar.command, false);
}

/** Whether a token is a phrase that speaks against this command. */
export function isAgainst(token: Token, grammar: Grammar): boolean {
  return token.kind === "word" && saysOf(token, grammar.command, true);
}

function saysOf(word: Token & { kind: "word" }, command: string, except: boolean): boolean {
  if ((word.roles & roleBits.command) === 0) return false;
  for (const one of word.meanings)
    if (one.role === "command" && one.command === command && one.except === except) return true;
  return false;
}

/** Whether a phrase that speaks against this command is in the text. */
export function isExcepted(tokens: readonly Token[], grammar: Grammar): boolean {
  for (const token of tokens) if (isAgainst(token, grammar)) return true;
  return false;
}

/** Words that tie a name to what is asked about it: job *of* Wang Wei, *who* referred Ada. */
const links =
  /(?:^|\s)(?:of|for|'s|who|whose|what|what's|is|by|named?|called|referred)$|^(?:who|what|'s)\b|[的谁誰是]|什[么麼]/i;

/** Whether some word ties a name to what is asked about it. */
export function isLinked({ text, tokens }: Pick<Parse, "text" | "tokens">): boolean {
  for (const { kind, start, end } of tokens)
    if (kind === "word" && links.test(text.slice(start, end))) return true;
  return false;
}

/** A verb or any command's word: after one, a further verb stuck to a name is rather a part of the name. */
export function saysWhatToDo(token: Token): boolean {
  return meansAny(token, roleBits.verb | roleBits.command);
}

/** Entities of a parse, whoever uses them. */
export function entitiesOf(tokens: readonly Token[]): readonly Found[] {
  let found: Found[] | undefined;
  for (const token of tokens) {
    if (token.kind !== "entity") continue;
    found ??= [];
    found.push(token.found);
  }
  return found ?? none;
}

const none: readonly Found[] = [];
