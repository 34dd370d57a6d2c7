import type { Entity } from "../entities/entity.ts";
import { settingKinds } from "../entities/entity.ts";
import type { Following, Grammar, Option } from "../grammar.ts";
import { type Token, wordToken } from "../lex.ts";
import { roleBits } from "../lexicon/meaning.ts";
import { means, meansAny, says } from "../means.ts";
import { entitiesOf, isOwn, type Parse } from "../parse.ts";
import { type Proposal, propose } from "../propose.ts";
import type { Earlier, Shown } from "../understanding.ts";
import { addsTo, goesOn, opensGoingOn } from "./words.ts";

/** Where words stand that were not written but said before. */
const before = { start: -1, end: -1 };
/** At most so many people are offered. */
const mostOffered = 3;

/**
 * The ask of before with something else in it: “换成按相关度”, "and since last month?", “那李娜呢”. Sure where the text
 * holds nothing but what that command can be told; undefined where it asks for something else.
 */
export function amended(parse: Parse, grammars: readonly Grammar[], earlier: Earlier): Proposal | undefined {
  const { ask } = earlier;
  const grammar = grammars.find((one) => one.command === ask?.command);
  if (!ask || !grammar?.follow || parse.tokens.some((token) => callsAnother(token, grammar)))
    return undefined;
  const { subject } = grammar.follow;
  const called = wordToken([{ role: "command", command: grammar.command, except: false }], before);
  // “their department”: who is meant is said, nothing is taken over.
  if (entitiesOf(parse.tokens).some(({ entity }) => entity.kind === "shown")) return undefined;
  const others = parse.tokens.some(saysWhom);
  const loose = grammar.takes === "text";
  if (others && !(loose ? opensGoingOn(parse.tokens) : goesOn(parse.tokens)) && !addsTo(parse.tokens))
    return undefined;
  if (!others && !setsSomething(parse.tokens, grammar)) return undefined;
  const whom = others
    ? []
    : subject(ask.request, earlier.shown).map((entity) => saidBefore({ ...entity, ...before }));
  const proposals = propose(grammar, { ...parse, tokens: [called, ...whom, ...parse.tokens] });
  const [only, another] = proposals.filter((one) => one.sure);
  if (!only || another) return undefined;
  return amendedBy(grammar.follow, only, ask.request, parse.text);
}

function amendedBy(follow: Following, proposal: Proposal, before: unknown, text: string): Proposal {
  const { draft } = proposal;
  const amended = <O extends Option>(one: O): O => {
    const kept = follow.kept?.(before, one.request) ?? "";
    const { zh, en } = typeof one.subject === "string" ? { zh: one.subject, en: one.subject } : one.subject;
    const subject = { zh: `${kept} ${zh}`.trim(), en: `${kept} ${en}`.trim() };
    return { ...one, request: follow.amend(before, one.request, text), subject };
  };
  switch (draft.kind) {
    case "request":
      return {
        ...proposal,
        draft: amended(draft),
        sure: proposal.sure && follow.doubts?.(text, draft.request) !== true,
      };
    case "question":
      return { ...proposal, draft: { ...draft, options: draft.options.map(amended) } };
    default:
      return proposal;
  }
}

/**
 * Another command about whom the card before has shown: “内推呢？”, "and the job?". Sure where the text says that it goes
 * on and one person was shown; else the people are offered.
 */
export function filled(parse: Parse, grammars: readonly Grammar[], earlier: Earlier): readonly Proposal[] {
  const called = grammars.filter(
    (grammar) => grammar.follow && parse.tokens.some((token) => isOwn(token, grammar)),
  );
  if (called.length === 0 || parse.tokens.some(saysWhom)) return [];
  const [, several] = earlier.shown;
  const sure = (goesOn(parse.tokens) || addsTo(parse.tokens)) && !several;
  return earlier.shown.slice(0, mostOffered).flatMap((shown) =>
    called
      .filter((grammar) => grammar.uses.includes("shown"))
      .flatMap((grammar) => propose(grammar, { ...parse, tokens: [shownBefore(shown), ...parse.tokens] }))
      .filter((one) => one.explained && one.draft.kind === "request")
      .map((one) => ({ ...one, sure: sure && one.sure })),
  );
}

const shownBefore = (shown: Shown): Token => saidBefore({ kind: "shown", value: [shown], ...before });

function saidBefore(entity: Entity): Token {
  return { kind: "entity", found: { entity, named: true, or: [] }, ...before };
}

/** Free text, or a value of somebody's. */
function saysWhom(token: Token): boolean {
  return token.kind === "free" || (token.kind === "entity" && !settingKinds.has(token.found.entity.kind));
}

function setsSomething(tokens: readonly Token[], grammar: Grammar): boolean {
  const values = entitiesOf(tokens).some(({ entity }) => grammar.uses.includes(entity.kind));
  return values || says(tokens, "slot", (one) => one.command === grammar.command && one.value !== undefined);
}

/** A word of another command, which this one does not know. */
function callsAnother(token: Token, grammar: Grammar): boolean {
  return (
    !isOwn(token, grammar) &&
    means(token, "command", (one) => one.command !== grammar.command) &&
    !meansAny(token, roleBits.filler | roleBits.follow)
  );
}
