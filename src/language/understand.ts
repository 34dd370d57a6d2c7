import { isCourtesy } from "./courtesy.ts";
import { languageOf } from "./detect.ts";
import type { Found } from "./entities/entity.ts";
import { readEntities } from "./entities/read.ts";
import type { Grammar } from "./grammar.ts";
import { isCodeLike, isPromptLike } from "./guard.ts";
import { lex, type Token } from "./lex.ts";
import { bookFor } from "./lexicon/compile.ts";
import { lineOf } from "./line.ts";
import { withNameParts } from "./name-parts.ts";
import { lowerCase, normalise } from "./normalise.ts";
import { entitiesOf, isLinked, isOwn, parses, says } from "./parse.ts";
import { type Proposal, propose } from "./propose.ts";
import { ask, helpAsked, missing, offer, repeat, thanked, unclear } from "./replies.ts";
import { severalAsks } from "./several.ts";
import type { Context, Understanding } from "./understanding.ts";

/** Longer texts are not read at all: a list of a thousand values has some 25,000 characters. */
const longest = 50_000;

/**
 * What a text wants. An ask only where every part of it is explained and exactly one request follows; where
 * several do, or something stays unexplained, a question that offers them; else help. Pure: the grammars say
 * what commands there are, the context all the rest. Never throws; linear in the text.
 */
export function understand(text: string, context: Context, grammars: readonly Grammar[]): Understanding {
  return read(text, context, grammars);
}

function read(text: string, context: Context, grammars: readonly Grammar[]): Understanding {
  const clean = text.length > longest ? "" : normalise(withoutStrangers(text, context));
  // Some single characters unfold into eighteen.
  if (clean === "" || clean.length > longest) return unclear(context.fallback, []);
  const lower = lowerCase(clean);
  const tokens = tokensOf(clean, lower, context, grammars);
  const lang = languageOf(clean, tokens, context.fallback);
  if (isPromptLike(lower)) return unclear(lang, []);
  if (isCourtesy(lower)) return thanked(lang);
  const proposals = proposed(clean, tokens, context, grammars);
  const code = isCodeLike(withoutQuotes(clean, tokens));
  return decide(proposals, clean, tokens, lang, code, () =>
    severalAsks(clean, tokens, (part) => surely(part, context, grammars)),
  );
}

function tokensOf(clean: string, lower: string, context: Context, grammars: readonly Grammar[]) {
  const book = bookFor(grammars);
  return withNameParts(clean, lex(clean, lower, readEntities(lineOf(clean, lower, book, context)), book));
}

function proposed(
  text: string,
  tokens: readonly Token[],
  context: Context,
  grammars: readonly Grammar[],
): readonly Proposal[] {
  return parses({ text, tokens, context }).flatMap((parse) =>
    grammars.flatMap((grammar) => propose(grammar, parse)),
  );
}

/** The one thing a part of a text surely asks for. */
function surely(part: string, context: Context, grammars: readonly Grammar[]): Proposal | undefined {
  const text = part.trim();
  const tokens = tokensOf(text, lowerCase(text), context, grammars);
  const sure = proposed(text, tokens, context, grammars).filter((one) => one.sure);
  const [only, another] = best(sure, isLinked({ text, tokens }));
  return only?.draft.kind === "request" && !another ? only : undefined;
}

function decide(
  proposals: readonly Proposal[],
  text: string,
  tokens: readonly Token[],
  lang: Understanding["lang"],
  code: boolean,
  several: () => readonly Proposal[],
): Understanding {
  const sure = best(
    proposals.filter((one) => one.sure),
    isLinked({ text, tokens }),
  );
  const [only] = sure;
  if (only && !code) {
    if (sure.length > 1) return offer(lang, sure, "several");
    // “搜索 java，王伟的职务”: a keyword takes anything, another ask as well.
    const swallowed = only.rank === 2 && proposals.some((one) => one.call === "word" && one.rank < 2);
    const apart = swallowed ? several() : [];
    if (apart.length > 0) return offer(lang, apart, "apart");
    if (only.draft.kind === "request") return ask(lang, only.grammar, only.draft.request);
    if (only.draft.kind === "question") return repeat(lang, only.grammar, only.draft);
  }
  const flaw = entitiesOf(tokens).find((found) => isFlaw(found, tokens))?.entity;
  if (flaw?.kind === "flaw") return { kind: "question", lang, question: flaw.value.why, choices: [] };
  const called = proposals.filter((one) => one.call === "word" && one.grammar.command !== "help");
  const help = proposals.find((one) => one.draft.kind === "help");
  // A greeting before something else is only a greeting.
  if (help?.sure && (called.length === 0 || asksForHelp(tokens, help.grammar))) {
    return helpAsked(lang, commandsOf(called));
  }
  const apart = !code && called.length > 0 ? several() : [];
  if (apart.length > 0) return offer(lang, apart, "apart");
  const possible = offerable(code ? proposals.filter((one) => one.call === "word") : proposals);
  if (possible.length > 0) return offer(lang, possible, "unsure");
  const lacking = proposals.filter((one) => one.draft.kind === "incomplete" && one.explained);
  const needy = lacking.find((one) => one.call === "word") ?? (isHalf(tokens) ? lacking[0] : undefined);
  if (needy) return missing(lang, needy.grammar);
  return unclear(lang, commandsOf(called));
}

/** Of what is surely meant: what needs the fewest assumptions, a command's own word before none. */
function best(sure: readonly Proposal[], linked: boolean): readonly Proposal[] {
  const asks = distinct(sure.filter((one) => one.draft.kind !== "help"));
  const rank = Math.min(...asks.map((one) => one.rank));
  // “搜索 部门 王伟”: a search in so many words, and nothing ties the name to the other command's word.
  const search = asks.filter((one) => one.rank === 2 && one.call === "word");
  const first = [...asks.filter((one) => one.rank === rank), ...(rank === 1 && !linked ? search : [])];
  const worded = first.filter((one) => one.call === "word");
  return worded.length > 0 ? worded : first;
}

/** What may be offered as a button: what a word called for, else what a bare value would be, else any use. */
function offerable(proposals: readonly Proposal[]): readonly Proposal[] {
  const requests = distinct(proposals.filter((one) => one.draft.kind === "request"));
  for (const call of ["word", "value", "none"] as const) {
    const some = requests.filter((one) => one.call === call);
    if (some.length > 0) return some;
  }
  return [];
}

/** Something amiss with a value. Digits that merely look like a phone's are one only where nothing is unknown. */
function isFlaw({ entity, named }: Found, tokens: readonly Token[]): boolean {
  if (entity.kind !== "flaw") return false;
  return named || entity.value.of !== "phone" || !tokens.some((token) => token.kind === "free");
}

/** Help in so many words, not a greeting. */
function asksForHelp(tokens: readonly Token[], help: Grammar): boolean {
  return tokens.some(
    (token) =>
      token.kind === "word" && isOwn(token, help) && !token.meanings.some((one) => one.role === "filler"),
  );
}

/** “查人才”, "find talent by phone": what is wanted is clear, of whom is not. */
function isHalf(tokens: readonly Token[]): boolean {
  return (
    says(tokens, (one) => one.role === "verb") &&
    says(tokens, (one) => one.role === "noun" || one.role === "label")
  );
}

function distinct(proposals: readonly Proposal[]): readonly Proposal[] {
  const seen = new Set<string>();
  return proposals.filter(({ grammar, draft }) => {
    const key = `${grammar.command} ${JSON.stringify(draft.kind === "request" ? draft.request : draft.kind)}`;
    return !seen.has(key) && seen.add(key);
  });
}

const commandsOf = (proposals: readonly Proposal[]) => [
  ...new Set(proposals.map((one) => one.grammar.command)),
];

/** Placeholders of nobody the context knows (@all, the bot) say nothing. */
function withoutStrangers(text: string, context: Context): string {
  const known = new Set(context.mentions.map((one) => one.key));
  return text.replace(/@_[a-z]+(?:_\d+)?/g, (key) => (known.has(key) ? ` ${key} ` : " "));
}

/** Quoted text is a person's own words, whatever they look like. */
function withoutQuotes(text: string, tokens: readonly Token[]): string {
  let rest = "";
  let from = 0;
  for (const token of tokens) {
    if (token.kind !== "entity" || token.found.entity.kind !== "quoted") continue;
    rest += text.slice(from, token.start);
    from = token.end;
  }
  return rest + text.slice(from);
}
