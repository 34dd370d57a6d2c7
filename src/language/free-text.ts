import type { Entity, EntityKind } from "./entities/entity.ts";
import type { Grammar } from "./grammar.ts";
import type { Token } from "./lex.ts";
import { roleBits } from "./lexicon/meaning.ts";
import { means, meansAny } from "./means.ts";
import type { Parse } from "./parse.ts";
import { beginnings, type Stretch, stretch } from "./stretch.ts";

/** What a free-text slot gets. */
export interface FreeText {
  readonly text: string;
  /** Another way to read it, with a word more. */
  readonly or?: string;
  /** Only words of other commands are in it. */
  readonly borrowed: boolean;
}

/**
 * The text a free-text slot gets: all but the words that lead to it, those that trail behind, and what sets
 * something else of the request. Empty where only known words would be left.
 */
export function freeText(parse: Parse, grammar: Grammar, without?: Entity): FreeText {
  const cut = settingsIn(parse, grammar, without);
  const { text, tokens, context } = parse;
  const { own, begun } = beginnings(parse, grammar);
  const pieces: Stretch[] = [];
  for (let from = 0; from < tokens.length; ) {
    let to = from;
    while (to < tokens.length && !cut.has(to)) to += 1;
    const piece = stretch({ text, tokens, context, own, begun, from, to }, grammar);
    // “上周的产品经理”: 的 only tied it to what was cut.
    const tied = cut.has(from - 1) && text.startsWith("的", tokens[from - 1]?.end);
    if (piece.text !== "") pieces.push(tied ? { ...piece, text: piece.text.replace(/^的 ?/, "") } : piece);
    from = to + 1;
  }
  const [piece, another] = pieces;
  if (piece === undefined) return nothing;
  if (another === undefined) return { ...piece, borrowed: piece.borrowed === true };
  const wider = pieces.some((one) => one.or !== undefined);
  return {
    text: pieces.map((one) => one.text).join(" "),
    ...(wider ? { or: pieces.map((one) => one.or ?? one.text).join(" ") } : {}),
    borrowed: pieces.every((one) => one.borrowed === true),
  };
}

const nothing: FreeText = { text: "", borrowed: false };

/**
 * Indexes of the tokens that set something: a word with a value, an entity the grammar uses; a word and an entity
 * that count only together, where just glue is between them.
 */
function settingsIn({ text, tokens }: Parse, grammar: Grammar, without: Entity | undefined): Set<number> {
  const cut = new Set<number>();
  const bound = boundKinds(grammar);
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.kind === "entity") {
      const { entity } = token.found;
      if (entity === without || (grammar.uses.includes(entity.kind) && !bound.has(entity.kind))) cut.add(at);
      if (bound.has(entity.kind)) for (const one of together(tokens, at, text, grammar)) cut.add(one);
    } else if (means(token, "slot", (one) => one.command === grammar.command && one.of === undefined)) {
      cut.add(at);
    }
  }
  return cut;
}

const bounds = new WeakMap<Grammar, ReadonlySet<EntityKind>>();

/** The kinds of entities that count only beside a word. */
function boundKinds(grammar: Grammar): ReadonlySet<EntityKind> {
  const known = bounds.get(grammar);
  if (known) return known;
  const kinds = new Set((grammar.slots ?? []).flatMap((slot) => slot.of ?? []));
  bounds.set(grammar, kinds);
  return kinds;
}

/** The entity at `at`, the word that counts beside it, and the glue between them; nothing without the word. */
function together(tokens: readonly Token[], at: number, text: string, grammar: Grammar): number[] {
  for (const step of [1, -1]) {
    const between: number[] = [at];
    for (let next = at + step; between.length <= 4; next += step) {
      const token = tokens[next];
      if (token?.kind !== "word" || clauseEnds(text, token, tokens[next - step])) break;
      between.push(next);
      if (means(token, "slot", (one) => one.command === grammar.command && one.of !== undefined))
        return between;
      if (!meansAny(token, roleBits.particle | roleBits.filler)) break;
    }
  }
  return [];
}

/** A full stop between two tokens parts them. */
function clauseEnds(text: string, one: Token, other: Token | undefined): boolean {
  if (other === undefined) return false;
  return /[。.!?！？;；\n]/.test(text.slice(Math.min(one.end, other.end), Math.max(one.start, other.start)));
}
