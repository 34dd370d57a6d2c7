import { isHanAt } from "./characters.ts";
import { westernName } from "./entities/name-western.ts";
import { chineseName } from "./entities/name-zh.ts";
import type { Grammar } from "./grammar.ts";
import type { Token } from "./lex.ts";
import { closers, glue, hanging, openers, skill, things } from "./lexicon/around-keyword.ts";
import { isContact, roleBits } from "./lexicon/meaning.ts";
import { means, meansAny } from "./means.ts";
import { isOwn, type Parse } from "./parse.ts";
import {
  hangs,
  isOneWord,
  isStuck,
  isSurname,
  isTalent,
  nounBefore,
  nounBehind,
  wordOf,
} from "./stretch-joins.ts";

/** What is searched for. */
export interface Stretch {
  readonly text: string;
  /** The same with a word that may belong to it: 人才发展 beside 发展. */
  readonly or?: string;
  /** It is made of words of other commands only: 内推 and 职务. */
  readonly borrowed?: boolean;
}

/** A run of tokens, and what was said before it. */
export interface Run extends Parse {
  /** Where the run begins and ends in `tokens`. */
  readonly from: number;
  readonly to: number;
  /** Where in `tokens` the command's own word is first said, and where a verb, 有没有 or that word. */
  readonly own: number;
  readonly begun: number;
}

/** Where searching begins in a parse: the indexes of a run. Infinite where it does not. */
export function beginnings({ tokens }: Parse, grammar: Grammar): Pick<Run, "own" | "begun"> {
  const own = tokens.findIndex((token) => isOwn(token, grammar));
  const begun = tokens.findIndex((token) => begins(token) || isOwn(token, grammar));
  return { own: own < 0 ? Infinity : own, begun: begun < 0 ? Infinity : begun };
}

const nothing: Stretch = { text: "" };

/**
 * The searched text in a run: without the words that lead to it (politeness, verbs, the command's own word, 有没有)
 * and those that trail behind (谢谢, 的候选人). Everything between stays as written, known to the vocabulary or not.
 */
export function stretch(run: Run, grammar: Grammar): Stretch {
  const { text, tokens } = run;
  const first = openingEnd(run, grammar);
  const { last, tail } = closingStart(run, first, grammar);
  const inside = tokens.slice(first, last + 1);
  const [opening] = inside;
  const closing = inside.at(-1);
  const led = run.own < first;
  if (!opening || !closing) return nothing;
  const content = inside.some(isContent);
  if (!content && !(led && isBorrowed(inside, text))) return nothing;
  const start = text.charAt(opening.start - 1) === "(" ? opening.start - 1 : opening.start;
  const end = reachMarks(text, closing.end, opening.start);
  const found = withoutSkill(text.slice(start, end), tail);
  const noun = nounBefore(run, first) ?? nounBehind(run, last, tail);
  const or = noun && text.slice(Math.min(noun.start, start), Math.max(noun.end, end));
  return { text: found, ...(or ? { or } : {}), ...(content ? {} : { borrowed: true }) };
}

/** 会 Java 的人 → Java: before Latin words always, before Chinese ones where people are spoken of. */
function withoutSkill(found: string, tail: boolean): string {
  const shorter =
    tail || /^(?:[会會懂做]|熟悉|精通|擅[长長])[用过過写寫]? ?\w/.test(found)
      ? found.replace(skill, (_, join: string) =>
          /^[又也还]$/.test(join) ? " and " : join.replace("既", ""),
        )
      : found;
  return shorter.trim() === "" ? found : shorter;
}

/** Where the words that lead to a keyword end. */
function openingEnd(run: Run, grammar: Grammar): number {
  const { text, tokens, from, to } = run;
  let at = from;
  while (at < to && leads(run, at, grammar)) at += 1;
  // 有人驾驶: what is stuck to a stuck character belongs to it as well.
  while (at > from && isStuck(text, tokens, at - 1) && isStuck(text, tokens, at)) at -= 1;
  return at;
}

function leads(run: Run, at: number, grammar: Grammar): boolean {
  const { text, tokens } = run;
  const own = run.own < at;
  const begun = run.begun < at;
  const token = tokens[at];
  if (token?.kind !== "word") return false;
  if (isOwn(token, grammar)) return !own;
  // “search "a b”: from an open quote on it is text.
  if (own && /["“”「『]/.test(text.slice(tokens[at - 1]?.end ?? 0, token.start))) return false;
  if (isTalent(token) || isKeywordLabel(token)) return !isOneWord(text, tokens, at);
  const verb = means(token, "verb");
  if (isStuck(text, tokens, at)) return verb && !own && !isSurname(tokens, at, text);
  const word = wordOf(text, token);
  if (openers.has(word)) {
    // A capital makes it a word of a name: The North Face, A B Testing.
    return !(own && /^\p{Lu}/u.test(text.slice(token.start, token.end)));
  }
  if (glue.has(word)) {
    const next = tokens[at + 1];
    return next?.kind === "word" && (isTalent(next) || glue.has(wordOf(text, next)));
  }
  if (own) return false;
  const wish = means(token, "wish");
  return wish || (!begun && (verb || means(token, "filler")));
}

/** Where the words behind a keyword begin, and whether they speak of people: `last` is the keyword's last token. */
function closingStart(run: Run, first: number, grammar: Grammar): { last: number; tail: boolean } {
  const { text, tokens } = run;
  const own = run.own < first;
  const begun = run.begun < first;
  let last = run.to - 1;
  let tail = false;
  for (; last >= first; last -= 1) {
    const token = tokens[last];
    if (token?.kind !== "word") break;
    const word = wordOf(text, token);
    const talent = isTalent(token);
    if (talent || /^(?:的人|people|persons?)$/.test(word)) tail = true;
    else if (isOwn(token, grammar) && !own) continue;
    else if (/^(?:同学|老师)$/.test(word) && text.charAt(token.start - 1) === "的") tail = true;
    else if (!own && isContactOf(run, first, last)) continue;
    else if (!begun && means(token, "verb") && isHanAt(text, token.start)) continue;
    else if (tail && glue.has(word)) continue;
    else if (!closers.has(word)) break;
    else if (hangs(text, tokens, last) && !hanging.test(word)) break;
  }
  return { last, tail };
}

/** “张三的手机号”, "Ada Byrne's phone": of whom, and what. */
function isContactOf({ text, tokens }: Run, first: number, at: number): boolean {
  const [name, of, label] = [tokens[first], tokens[at - 1], tokens[at]];
  if (!name || !of || !label || !means(label, "label", (one) => isContact(one.label))) return false;
  if (!/^(?:的|'s)$/i.test(text.slice(of.start, of.end))) return false;
  const whose = text.slice(name.start, of.start).trim();
  return chineseName(whose) !== "no" || westernName(whose) === "sure";
}

/** Anything but a word all commands share or a command goes by: 兼职 sets something elsewhere, here it is text. */
const isContent = (token: Token) =>
  token.kind !== "word" ||
  token.meanings.every(
    (one) => one.role === "slot" || one.role === "text" || (one.role === "command" && one.faint),
  );

/**
 * Known words that were searched for in so many words: two or more (内推 and 职务), one for help of some length
 * (帮助中心), or things.
 */
function isBorrowed(inside: readonly Token[], text: string): boolean {
  const words = inside.filter((token) => !means(token, "join"));
  if (
    inside.some(
      (token) => meansAny(token, roleBits.label | roleBits.vague | roleBits.noun) && !means(token, "command"),
    )
  )
    return false;
  if (words.length > 1) return inside.length > words.length;
  const [only] = words;
  if (!only) return false;
  const word = wordOf(text, only);
  return (
    things.has(word) ||
    (means(only, "command", ({ command }) => command === "help") &&
      word.length > 3 &&
      word !== "help" &&
      word !== "help me")
  );
}

/** A verb, or 有没有. */
const begins = (token: Token) => meansAny(token, roleBits.verb | roleBits.wish);
const isKeywordLabel = (token: Token) =>
  means(token, "label", ({ label }) => label.kind === "keyword" || label.kind === "name");

/** Takes in what belongs to the last word though it is no token: the ++ of C++, a closing bracket. */
function reachMarks(text: string, end: number, start: number): number {
  let reached = end;
  while (reached < text.length && /[+#)]/.test(text.charAt(reached))) {
    if (text.charAt(reached) === ")" && !text.slice(start, reached).includes("(")) break;
    reached += 1;
  }
  return reached;
}
