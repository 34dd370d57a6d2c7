import { isHan } from "./characters.ts";
import { chineseName } from "./entities/name-zh.ts";
import type { Grammar } from "./grammar.ts";
import type { Token } from "./lex.ts";
import { isOwn, type Parse, saysWhatToDo } from "./parse.ts";

/** Short words that may hang on to the end of a keyword: 产品经理的, java 吗. */
const hanging = /^[的了吗吧呢嘛呀啊哦]$/;

/**
 * The stretch of text a free-text slot gets: all but the words that lead to it (verbs, politeness, the
 * command's own words) and those that trail behind. Everything between stays as written. Empty where only
 * known words would be left.
 */
export function freeText(parse: Parse, grammar: Grammar): string {
  const { text, tokens } = parse;
  let first = 0;
  while (first < tokens.length && leads(tokens, first, text, grammar)) first += 1;
  let last = tokens.length - 1;
  while (last >= first && trails(tokens, last, text, grammar)) last -= 1;
  const inside = tokens.slice(first, last + 1);
  const [opening] = inside;
  const closing = inside.at(-1);
  if (!opening || !closing || !inside.some((token) => token.kind !== "word")) return "";
  const start = text.charAt(opening.start - 1) === "(" ? opening.start - 1 : opening.start;
  return text.slice(start, reachMarks(text, closing.end, opening.start));
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
    isHan(text.charAt(next.start)) &&
    isHan(text.charAt(token.start));
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
