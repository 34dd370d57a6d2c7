import { type EntityKind, settingKinds } from "./entities/entity.ts";
import { westernName } from "./entities/name-western.ts";
import { chineseName } from "./entities/name-zh.ts";
import type { Draft, Grammar, Reading } from "./grammar.ts";
import type { Token } from "./lex.ts";
import { isContact, type Label, roleBits, type Subject } from "./lexicon/meaning.ts";
import { means, meansAny, says } from "./means.ts";
import { allowsAny, alwaysAllowed, entitiesOf, isExcepted, type Parse } from "./parse.ts";
import { type GrammarReading, type NamesIn, readingsFor } from "./reading.ts";

/** One thing a text could want. */
export interface Proposal {
  readonly grammar: Grammar;
  readonly draft: Draft;
  /** What called for the command: a word, a value that needs none, or nothing. */
  readonly call: "word" | "value" | "none";
  /** Nothing in the text is left unexplained. */
  readonly explained: boolean;
  readonly sure: boolean;
  /** How much was assumed: 0 nothing but values, 1 names, 2 free text. */
  readonly rank: number;
}

/** What grammars make of a parse of which a word or a value calls for them. */
export function proposeCalled(grammars: readonly Grammar[], parse: Parse): readonly Proposal[] {
  const calls = callsIn(parse.tokens);
  const proposals: Proposal[] = [];
  for (const grammar of grammars) {
    const call = callOf(grammar, calls);
    if (call !== "none") proposals.push(...proposeAs(call, grammar, parse));
  }
  return proposals;
}

/** What the others make of it, for offering. */
export function proposeUncalled(grammars: readonly Grammar[], parse: Parse): readonly Proposal[] {
  const calls = callsIn(parse.tokens);
  const values = calls.kinds;
  const free = parse.tokens.some((token) => token.kind === "free");
  const half = isHalf(parse.tokens);
  const other = parse.tokens.some(speaksAgainst);
  return grammars.flatMap((grammar) => {
    if (callOf(grammar, calls) !== "none") return [];
    // Nothing it could be offered for: its making is saved.
    const text = grammar.takes === "text";
    const offers = values.some((kind) => grammar.offers?.includes(kind));
    const possible = half || (text ? !other : offers || (grammar.takes === "name" && free));
    return possible ? proposeAs("none", grammar, parse) : [];
  });
}

/** “查人才”, "find talent by phone": what is wanted is clear, of whom is not. */
export function isHalf(tokens: readonly Token[]): boolean {
  return says(tokens, "verb") && tokens.some((token) => meansAny(token, roleBits.noun | roleBits.label));
}

/** What one grammar makes of one parse. */
export function propose(grammar: Grammar, parse: Parse): readonly Proposal[] {
  return proposeAs(callOf(grammar, callsIn(parse.tokens)), grammar, parse);
}

function proposeAs(call: Proposal["call"], grammar: Grammar, parse: Parse): readonly Proposal[] {
  const proposals: Proposal[] = [];
  for (const one of readingsFor(grammar, parse)) {
    const proposal = proposalOf(call, grammar, parse, one);
    if (proposal) proposals.push(proposal);
  }
  return proposals;
}

function proposalOf(
  call: Proposal["call"],
  grammar: Grammar,
  parse: Parse,
  { reading, names }: GrammarReading,
): Proposal | undefined {
  const draft = grammar.build(reading);
  if (draft.kind === "none") return undefined;
  const text = grammar.takes === "text";
  const help = draft.kind === "help" && parse.tokens.every(isWord);
  const explained = text ? draft.kind !== "incomplete" || reading.rest === "" : help || reading.rest === "";
  const unsure = draft.kind === "request" && draft.unsure === true;
  const settled = draft.kind !== "incomplete" && explained && !unsure;
  const sure = settled && call !== "none" && !isExcepted(parse.tokens, grammar);
  // Without a call, free text is offered only where it surely names somebody or something was to be found.
  const weak = call === "none" || (text && call === "value" && unsure);
  if (weak && draft.kind === "request" && !worthOffering(grammar, parse, reading, names)) return undefined;
  return { grammar, draft, call, explained, sure, rank: text ? 2 : names === "none" ? 0 : 1 };
}

/** What a text says that may call for a command: gathered once for all grammars. */
interface Calls {
  /** Words that some command goes by, and the commands they ask for. */
  readonly worded: readonly Token[];
  readonly commands: readonly string[];
  readonly subjects: readonly Subject[];
  readonly kinds: readonly EntityKind[];
}

function callsIn(tokens: readonly Token[]): Calls {
  const worded: Token[] = [];
  const commands: string[] = [];
  const subjects: Subject[] = [];
  const kinds: EntityKind[] = [];
  for (const token of tokens) {
    if (token.kind === "entity") kinds.push(token.found.entity.kind);
    if (token.kind !== "word") continue;
    if (!meansAny(token, roleBits.command | roleBits.noun)) continue;
    if (means(token, "command")) worded.push(token);
    for (const one of token.meanings) {
      if (one.role === "command" && !one.except) commands.push(one.command);
      if (one.role === "noun" && !subjects.includes(one.subject)) subjects.push(one.subject);
    }
  }
  return { worded, commands, subjects, kinds };
}

function callOf(grammar: Grammar, { worded, commands, subjects, kinds }: Calls): Proposal["call"] {
  if (commands.includes(grammar.command)) return "word";
  if (subjects.length > 1) return "none";
  for (const token of worded) if (isForeign(token, grammar)) return "none";
  const [subject] = subjects;
  const calling = subject ? grammar.nouns?.[subject] : grammar.bare;
  if (calling === undefined) return "none";
  if (subject && grammar.takes !== undefined && calling.includes("name")) return "value";
  let called = false;
  for (const kind of kinds) {
    if (calling.includes(kind)) called = true;
    else if (!isSetting(kind, grammar)) return "none";
  }
  return called ? "value" : "none";
}

/** Says how the command is to do it. */
const isSetting = (kind: EntityKind, grammar: Grammar) =>
  settingKinds.has(kind) && grammar.uses.includes(kind);

const isWord = (token: Token) => token.kind === "word";

/** A word that only other commands know. */
function isForeign(token: Token, grammar: Grammar): boolean {
  if (token.kind !== "word") return false;
  if (meansAny(token, alwaysAllowed)) return false;
  let others = false;
  for (const one of token.meanings)
    if (one.role === "command" && one.command !== grammar.command && !one.faint) others = true;
  return others && !allowsAny(token.meanings, grammar);
}

/** A word that asks for something else than a search; “help me” only asks kindly. */
function speaksAgainst(token: Token): boolean {
  const speaks =
    meansAny(token, roleBits.vague | roleBits.elsewhere) || means(token, "command", (one) => !one.faint);
  return speaks && !means(token, "filler");
}

/** The kind of value a label speaks of where no value of a person's stands in the text. */
function contactAsked(tokens: readonly Token[]): Label["kind"] | undefined {
  const values = entitiesOf(tokens).filter(({ entity }) => !settingKinds.has(entity.kind));
  if (values.some(({ entity }) => entity.kind !== "shown")) return undefined;
  for (const token of tokens) {
    if (token.kind !== "word" || !means(token, "label")) continue;
    const label = token.meanings.find((one) => one.role === "label" && isContact(one.label));
    if (label?.role === "label") return label.label.kind;
  }
  return undefined;
}

/** Whether something nothing called for may still be offered as a button. */
function worthOffering(grammar: Grammar, parse: Parse, reading: Reading, names: NamesIn): boolean {
  if (grammar.takes === "text") {
    const others = entitiesOf(parse.tokens).map(({ entity }) => entity.kind);
    if (others.some((kind) => kind !== "quoted" && !isSetting(kind, grammar))) return false;
    if (parse.tokens.some(speaksAgainst)) return false;
    // “上周的候选人”: whom and of when, as good as a verb.
    if (others.length > 0 && says(parse.tokens, "noun", ({ subject }) => subject === "talent")) return true;
    const name = chineseName(reading.free) !== "no" || westernName(reading.free) === "sure";
    const found = says(parse.tokens, "verb") && reading.free.length <= 40;
    return found || (name && parse.tokens.length <= 6);
  }
  // “张三的电话”: names nothing but a person and what is wanted of them.
  const referred = reading.entities.some((one) => one.kind === "shown");
  const wanted = names === "none" && !referred ? undefined : contactAsked(parse.tokens);
  if (wanted) return (referred || names === "sure") && grammar.shows?.includes(wanted) === true;
  // “她说好的”: somebody is spoken of, nothing is asked.
  const asking = says(parse.tokens, "verb") || says(parse.tokens, "noun");
  if (referred && !asking && !/谁|誰|\bwho/i.test(parse.text)) return false;
  if (names === "maybe" || (names === "sure" && parse.tokens.length > 6)) return false;
  // What sets something counts for nothing where all else is explained too.
  const entities = reading.entities.filter((one) => reading.rest !== "" || !isSetting(one.kind, grammar));
  return entities.length > 0 && entities.every((one) => grammar.offers?.includes(one.kind));
}
