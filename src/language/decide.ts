import type { Found } from "./entities/entity.ts";
import type { Grammar } from "./grammar.ts";
import type { Token } from "./lex.ts";
import { means } from "./means.ts";
import { entitiesOf, isLinked, isOwn, type Parse } from "./parse.ts";
import { isHalf, type Proposal } from "./propose.ts";
import { ask, helpAsked, missing, offer, repeat, unclear } from "./replies.ts";
import type { Understanding } from "./understanding.ts";

/** What there is to decide on. */
export interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly lang: Understanding["lang"];
  /** It looks like code or markup: nothing in it is done unasked. */
  readonly code: boolean;
  /** Of the commands that a word or a value calls for. */
  readonly proposals: readonly Proposal[];
  /** Of all others: for offering only, so they are made only where nothing is sure. */
  uncalled(): readonly Proposal[];
  /** The asks of a text that holds several in a row. */
  several(): readonly Proposal[];
}

/** An ask, or what makes a question or help: much work, which is spared where a slip is mended instead. */
export type Decision = (Understanding & { kind: "ask" }) | (() => Understanding);

/** What a decision comes to. */
export const settled = (decision: Decision): Understanding =>
  typeof decision === "function" ? decision() : decision;

/** One ask where exactly one is sure, else a question that offers what could be meant, else help. */
export function decide(reading: Reading): Decision {
  const { text, tokens, lang, code, proposals } = reading;
  const sure = best(
    proposals.filter((one) => one.sure),
    { text, tokens },
  );
  const [only] = sure;
  if (!only || code) return () => undecided(reading);
  if (sure.length > 1) return () => offer(lang, sure, tokens.some(isReferred) ? "which" : "several");
  // “搜索 java，王伟的职务”: a keyword takes anything, another ask as well.
  const swallowed = only.rank === 2 && proposals.some((one) => one.call === "word" && one.rank < 2);
  const apart = swallowed ? reading.several() : [];
  if (apart.length > 0) return () => offer(lang, apart, "apart");
  const { grammar, draft } = only;
  if (draft.kind === "request") return ask(lang, grammar, draft.request);
  return () => (draft.kind === "question" ? repeat(lang, grammar, draft) : undecided(reading));
}

/** Nothing is sure: what could be meant, what is missing, or help. */
function undecided({ tokens, lang, code, proposals, uncalled, several }: Reading): Understanding {
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
  const all = [...proposals, ...uncalled()];
  const possible = offerable(code ? called : all);
  if (possible.length > 0) return offer(lang, possible, "unsure");
  const lacking = all.filter((one) => one.draft.kind === "incomplete" && one.explained);
  const worded = lacking.filter((one) => one.call === "word");
  const needy = worded[0] ?? (isHalf(tokens) ? lacking[0] : undefined);
  if (needy) return missing(lang, needy, worded);
  return unclear(lang, commandsOf(called));
}

/** Of what is surely meant: what needs the fewest assumptions, a command's own word before none. */
export function best(sure: readonly Proposal[], parse: Pick<Parse, "text" | "tokens">): readonly Proposal[] {
  const asks = distinct(sure.filter((one) => one.draft.kind !== "help"));
  if (asks.length < 2) return asks;
  const rank = Math.min(...asks.map((one) => one.rank));
  const linked = rank === 1 && isLinked(parse);
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
  return tokens.some((token) => isOwn(token, help) && !means(token, "filler"));
}

function distinct(proposals: readonly Proposal[]): readonly Proposal[] {
  if (proposals.length < 2) return proposals;
  const seen = new Set<string>();
  return proposals.filter(({ grammar, draft }) => {
    const key = `${grammar.command} ${JSON.stringify(draft.kind === "request" ? draft.request : draft.kind)}`;
    return !seen.has(key) && seen.add(key);
  });
}

const commandsOf = (proposals: readonly Proposal[]) => [
  ...new Set(proposals.map((one) => one.grammar.command)),
];

/** “他”, of whom the card before has shown several. */
const isReferred = (token: Token) => token.kind === "entity" && token.found.entity.kind === "shown";
