import { isCourtesy } from "./courtesy.ts";
import { best, type Decision, decide, settled } from "./decide.ts";
import { languageOf } from "./detect.ts";
import { readEntities } from "./entities/read.ts";
import { amended, filled } from "./follow/again.ts";
import { nobodyMeant } from "./follow/nobody.ts";
import { withOwned } from "./follow/owned.ts";
import { withoutResumed } from "./follow/resumed.ts";
import { turned } from "./follow/turn.ts";
import { addsTo, goesOn } from "./follow/words.ts";
import type { Grammar } from "./grammar.ts";
import { isCodeLike, isPromptLike } from "./guard.ts";
import { hiddenAsks } from "./hidden.ts";
import { lex, type Token } from "./lex.ts";
import { bookFor } from "./lexicon/compile.ts";
import { lineOf } from "./line.ts";
import { withNameParts } from "./name-parts.ts";
import { lowerCase, normalise } from "./normalise.ts";
import { parses } from "./parse.ts";
import { type Proposal, proposeCalled, proposeUncalled } from "./propose.ts";
import { maybe, missing, offer, thanked, unclear } from "./replies.ts";
import { severalAsks } from "./several.ts";
import { slipsIn } from "./slips/slips.ts";
import type { Context, Understanding } from "./understanding.ts";

/** Longer texts are not read at all: a list of a thousand values has some 25,000 characters. */
const longest = 50_000;
/** Nor are texts of more words and values than this: a thousand values with their commas are no more. */
const mostTokens = 3000;

/**
 * What a text wants. An ask only where every part of it is explained and exactly one request follows; where
 * several do, or something stays unexplained, a question that offers them; else help. Pure: the grammars say
 * what commands there are, the context all the rest. Never throws; linear in the text.
 */
export function understand(text: string, context: Context, grammars: readonly Grammar[]): Understanding {
  const clean = text.length > longest ? "" : cleaned(text, context);
  // Some single characters unfold into eighteen.
  if (clean === "" || clean.length > longest) return unclear(context.fallback, []);
  const tokens = tokensOf(clean, context, grammars);
  const lang = languageOf(clean, tokens, context.fallback);
  if (tokens.length > mostTokens) return unclear(lang, []);
  const lower = lowerCase(clean);
  if (isPromptLike(lower)) return unclear(lang, []);
  if (isCourtesy(lower)) return thanked(lang);
  const named = namedAlone(lower, lang, grammars);
  if (named) return named;
  const read = reading(clean, tokens, lang, context, grammars);
  if (typeof read !== "function") return read;
  const mended = withoutSlips(clean, tokens, lang, context, grammars);
  if (mended) return mended;
  const unsure = read();
  return (
    hidden(clean, lang, unsure, context, grammars) ?? nobodyMeant(lower, tokens, unsure, context) ?? unsure
  );
}

/** A text that is but a command's name: “查人才”, “人才？”. */
function namedAlone(
  lower: string,
  lang: Understanding["lang"],
  grammars: readonly Grammar[],
): Understanding | undefined {
  const bare = lower.replace(/[\s?!.。,，]+$/, "");
  const named = grammars.find(({ alone }) => alone?.[lang].includes(bare));
  const others = grammars.filter(({ aside }) => aside?.[lang].includes(bare));
  return (
    named &&
    missing(
      lang,
      { grammar: named },
      others.map((grammar) => ({ grammar })),
    )
  );
}

const placeholder = /@_[a-z]+(?:_\d+)?/g;

/** The text as readers want it; placeholders of nobody the context knows (@all, the bot) say nothing. */
export function cleaned(text: string, context: Context): string {
  if (!text.includes("@_")) return normalise(text);
  const known = new Set(context.mentions.map((one) => one.key));
  return normalise(text.replace(placeholder, (key) => (known.has(key) ? ` ${key} ` : " ")));
}

/** The text cut up into words, values, and what nobody knows. */
export function tokensOf(clean: string, context: Context, grammars: readonly Grammar[]): readonly Token[] {
  const book = bookFor(grammars, context.earlier ? "following" : "plain");
  const line = lineOf(clean, lowerCase(clean), book, context);
  const tokens = lex(clean, readEntities(line), line.phrases);
  return withOwned(clean, withoutResumed(clean, withNameParts(clean, tokens)), grammars);
}

/** What the text says by itself, or as it goes on from the answer before. */
function reading(
  text: string,
  tokens: readonly Token[],
  lang: Understanding["lang"],
  context: Context,
  grammars: readonly Grammar[],
): Decision {
  const { earlier } = context;
  const code = isCodeLike(withoutQuotes(text, tokens));
  const parse = { text, tokens, context };
  const turn = earlier && !code ? turned(text, tokens, lang, earlier) : undefined;
  if (turn) return turn.kind === "ask" ? turn : () => turn;
  const further = (): readonly Proposal[] => {
    const again = earlier && amended(parse, grammars, earlier);
    return again ? [again] : [];
  };
  const plain = { text, tokens, lang, code, uncalled: () => [], several: () => [] };
  // “那 ada@example.com 呢”: the same of somebody else, though an address alone would be looked up too.
  const said = earlier && goesOn(tokens) ? further() : [];
  if (said.length > 0) return continued(decide({ ...plain, proposals: said }));
  const all = parses(parse);
  const proposals =
    all.length === 1 ? proposeCalled(grammars, parse) : all.flatMap((one) => proposeCalled(grammars, one));
  const uncalled = () => all.flatMap((one) => proposeUncalled(grammars, one));
  const several = () => severalAsks(text, tokens, (part) => surely(part, context, grammars));
  const alone = decide({ ...plain, proposals, uncalled, several });
  if (!earlier) return alone;
  // “还有 139 …”: looked up as before, or by itself?
  const asks = typeof alone !== "function";
  const added = addsTo(tokens) && asks ? further() : [];
  if (added.length > 0)
    return () => offer(lang, [...added, ...proposals.filter((one) => one.sure)], "several");
  if (asks) return alone;
  const more = [...further(), ...filled(parse, grammars, earlier)];
  return more.length > 0 ? continued(decide({ ...plain, proposals: more })) : alone;
}

function continued(decision: Decision): Decision {
  return typeof decision === "function" ? decision : { ...decision, continued: true };
}

/** The one thing a part of a text surely asks for. */
function surely(part: string, context: Context, grammars: readonly Grammar[]): Proposal | undefined {
  const text = part.trim();
  const tokens = tokensOf(text, context, grammars);
  const called = parses({ text, tokens, context }).flatMap((one) => proposeCalled(grammars, one));
  const sure = called.filter((one) => one.sure);
  const [only, another] = best(sure, { text, tokens });
  return only?.draft.kind === "request" && !another ? only : undefined;
}

/** The text read once more with the slips in its keywords mended: “refferals of …”, “谁内退了 …”. Undefined where that is no ask. */
function withoutSlips(
  text: string,
  tokens: readonly Token[],
  lang: Understanding["lang"],
  context: Context,
  grammars: readonly Grammar[],
): Understanding | undefined {
  const slips = slipsIn(text, tokens, grammars);
  if (!slips) return undefined;
  const tokensThen = tokensOf(slips.text, context, grammars);
  const mended = settled(reading(slips.text, tokensThen, lang, context, grammars));
  if (mended.kind === "ask") {
    // “王伟内退了吗” may be about what it says.
    return /了(?:吗|么|没|没有)?[?？。!！]?$/.test(text)
      ? offerMended(mended, lang, grammars)
      : { ...mended, slips: slips.mended };
  }
  const offers = mended.kind === "question" && (mended.choices.length > 0 || mended.command !== undefined);
  return offers ? mended : undefined;
}

/** The same as a question: shall it be read so? */
function offerMended(
  { command, request }: Understanding & { kind: "ask" },
  lang: Understanding["lang"],
  grammars: readonly Grammar[],
): Understanding | undefined {
  const grammar = grammars.find((one) => one.command === command);
  return grammar && maybe(lang, grammar, request);
}

/** Asks in the middle of a longer message are offered, never done. */
function hidden(
  text: string,
  lang: Understanding["lang"],
  read: Understanding,
  context: Context,
  grammars: readonly Grammar[],
): Understanding | undefined {
  if (read.kind === "question" && read.choices.length > 0) return undefined;
  if (read.kind === "help" && read.why !== "unclear") return undefined;
  const found = hiddenAsks(text, (part) => surely(part, context, grammars));
  return found.length > 0 ? offer(lang, found, "hidden") : undefined;
}

/** Quoted text is a person's own words, whatever they look like. */
function withoutQuotes(text: string, tokens: readonly Token[]): string {
  if (!tokens.some(isQuoted)) return text;
  let rest = "";
  let from = 0;
  for (const token of tokens) {
    if (!isQuoted(token)) continue;
    rest += text.slice(from, token.start);
    from = token.end;
  }
  return rest + text.slice(from);
}

const isQuoted = (token: Token) => token.kind === "entity" && token.found.entity.kind === "quoted";
