import { isHanAt } from "./characters.ts";
import type { Entity } from "./entities/entity.ts";
import { chineseName } from "./entities/name-zh.ts";
import type { Grammar } from "./grammar.ts";
import type { Token } from "./lex.ts";
import type { Meaning } from "./lexicon/meaning.ts";
import { isOwn, type Parse, saysWhatToDo } from "./parse.ts";

/** Short words that may hang on to the end of a keyword: 产品经理的, java 吗. */
const hanging = /^[的了吗吧呢嘛呀啊哦]$/;

/**
 * The text a free-text slot gets: all but the words that lead to it (verbs, politeness, the command's own words),
 * those that trail behind, and what sets something else of the request. Everything between stays as written.
 * Empty where only known words would be left.
 */
export function freeText(parse: Parse, grammar: Grammar, without: ReadonlySet<Entity> = new Set()): string {
  const cut = settingsIn(parse, grammar, without);
  const pieces: string[] = [];
  for (let at = 0; at < parse.tokens.length; ) {
    let end = at;
    while (end < parse.tokens.length && !cut.has(end)) end += 1;
    const piece = stretch({ ...parse, tokens: parse.tokens.slice(at, end) }, grammar);
    // “上周的产品经理”: 的 only tied it to what was cut.
    const tied = cut.has(at - 1) && parse.text.startsWith("的", parse.tokens[at - 1]?.end);
    if (piece !== "") pieces.push(tied ? piece.replace(/^的 ?/, "") : piece);
    at = end + 1;
  }
  return pieces.join(" ");
}

/** One stretch without settings. */
function stretch({ text, tokens }: Parse, grammar: Grammar): string {
  let first = 0;
  while (first < tokens.length && leads(tokens, first, text, grammar)) first += 1;
  let last = tokens.length - 1;
  while (last >= first && trails(tokens, last, text, grammar)) last -= 1;
  const inside = tokens.slice(first, last + 1);
  const [opening] = inside;
  const closing = inside.at(-1);
  if (!opening || !closing || !inside.some(isContent)) return "";
  const start = text.charAt(opening.start - 1) === "(" ? opening.start - 1 : opening.start;
  return text.slice(start, reachMarks(text, closing.end, opening.start));
}

/** Anything but a word all commands share or a command goes by: 兼职 sets something elsewhere, here it is text. */
const isContent = (token: Token) =>
  token.kind !== "word" || token.meanings.every((one) => one.role === "slot");

/**
 * Indexes of the tokens that set something: a word with a value, an entity the grammar uses; a word and an entity
 * that count only together, where just glue is between them.
 */
function settingsIn({ text, tokens }: Parse, grammar: Grammar, without: ReadonlySet<Entity>): Set<number> {
  const cut = new Set<number>();
  const bound = new Set((grammar.slots ?? []).flatMap((slot) => slot.of ?? []));
  for (const [at, token] of tokens.entries()) {
    if (token.kind === "entity") {
      const { entity } = token.found;
      if (without.has(entity) || (grammar.uses.includes(entity.kind) && !bound.has(entity.kind))) cut.add(at);
      if (bound.has(entity.kind)) for (const one of together(tokens, at, text, grammar)) cut.add(one);
    } else if (token.kind === "word" && token.meanings.some((one) => isSlotOf(one, grammar) && !one.of)) {
      cut.add(at);
    }
  }
  return cut;
}

/** The entity at `at`, the word that counts beside it, and the glue between them; nothing without the word. */
function together(tokens: readonly Token[], at: number, text: string, grammar: Grammar): number[] {
  for (const step of [1, -1]) {
    const between: number[] = [at];
    for (let next = at + step; between.length <= 4; next += step) {
      const token = tokens[next];
      if (token?.kind !== "word" || clauseEnds(text, token, tokens[next - step])) break;
      between.push(next);
      if (token.meanings.some((one) => isSlotOf(one, grammar) && one.of !== undefined)) return between;
      if (!token.meanings.some((one) => one.role === "particle" || one.role === "filler")) break;
    }
  }
  return [];
}

/** A full stop between two tokens parts them. */
function clauseEnds(text: string, one: Token, other: Token | undefined): boolean {
  if (other === undefined) return false;
  return /[。.!?！？;；\n]/.test(text.slice(Math.min(one.end, other.end), Math.max(one.start, other.start)));
}

function isSlotOf(meaning: Meaning, grammar: Grammar): meaning is Meaning & { role: "slot" } {
  return meaning.role === "slot" && meaning.command === grammar.command;
}

function leads(tokens: readonly Token[], at: number, text: string, grammar: Grammar): boolean {
  const token = tokens[at];
  if (token?.kind !== "word") return false;
  if (isOwn(token, grammar)) return true;
  const next = tokens[at + 1];
  const verb = token.meanings.some((one) => one.role === "verb");
  // A single character stuck to an unknown one is rather a part of it: 的士, 有机.
  const stuck =
    token.end - token.start === 1 &&
    next?.kind === "free" &&
    next.start === token.end &&
    isHanAt(text, next.start) &&
    isHanAt(text, token.start);
  if (stuck && verb) return !isSurname(tokens, at, text) && wraps(token);
  return !stuck && wraps(token);
}

/** “搜索查文斌”, “查文斌”: the verb is, or may be, the surname of a name. */
function isSurname(tokens: readonly Token[], at: number, text: string): boolean {
  const [token, name] = [tokens[at], tokens[at + 1]];
  if (!token || !name) return false;
  if (chineseName(text.slice(token.start, name.end)) === "no") return false;
  const given = text.slice(name.start, name.end);
  const doubled = text.charAt(token.start - 1) === "查";
  return (!doubled && tokens.slice(0, at).some(saysWhatToDo)) || chineseName(given) !== "common";
}

function trails(tokens: readonly Token[], at: number, text: string, grammar: Grammar): boolean {
  const token = tokens[at];
  if (token?.kind !== "word") return false;
  if (isOwn(token, grammar)) return true;
  const before = tokens[at - 1];
  const stuck = token.end - token.start === 1 && before?.kind === "free" && before.end === token.start;
  return (!stuck || hanging.test(text.slice(token.start, token.end))) && wraps(token);
}

/** Words around a search that are no part of what is searched for. */
function wraps(token: Token & { kind: "word" }): boolean {
  return token.meanings.some(
    (one) =>
      one.role === "filler" ||
      one.role === "verb" ||
      one.role === "wish" ||
      one.role === "particle" ||
      (one.role === "noun" && one.subject === "talent") ||
      (one.role === "label" && (one.label.kind === "keyword" || one.label.kind === "name")),
  );
}

/** Takes in what belongs to the last word though it is no token: the ++ of C++, a closing bracket. */
function reachMarks(text: string, end: number, start: number): number {
  let reached = end;
  while (reached < text.length && /[+#)]/.test(text.charAt(reached))) {
    if (text.charAt(reached) === ")" && !text.slice(start, reached).includes("(")) break;
    reached += 1;
  }
  return reached;
}
