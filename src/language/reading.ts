import { isHanAt } from "./characters.ts";
import { type Entity, settingKinds } from "./entities/entity.ts";
import { type NameReading, readNames, type Stuck } from "./entities/names.ts";
import { freeText } from "./free-text.ts";
import type { Grammar, Reading } from "./grammar.ts";
import type { Token } from "./lex.ts";
import { meansAny } from "./means.ts";
import { allowsAny, alwaysAllowed, isAgainst, isLinked, isOwn, type Parse, saysWhatToDo } from "./parse.ts";

function explained(token: Token, grammar: Grammar): boolean {
  if (token.kind === "free") return false;
  if (token.kind === "entity") return grammar.uses.includes(token.found.entity.kind);
  if (isAgainst(token, grammar)) return false;
  return meansAny(token, alwaysAllowed) || allowsAny(token.meanings, grammar);
}

/** Whether free text was read as names, and how surely. */
export type NamesIn = "none" | "sure" | "maybe";

export interface GrammarReading {
  readonly reading: Reading;
  readonly names: NamesIn;
}

/** The text as a grammar sees it: once, or once for each way to read the names in it. */
export function readingsFor(grammar: Grammar, parse: Parse): readonly GrammarReading[] {
  const { text, tokens, context } = parse;
  // Nearly every text is read by several grammars: one walk gathers what each needs.
  const unknown: Token[] = [];
  const own: Token[] = [];
  const entities: Entity[] = [];
  for (const token of tokens) {
    if (!explained(token, grammar)) unknown.push(token);
    else if (token.kind === "entity") entities.push(token.found.entity);
    if (isOwn(token, grammar)) own.push(token);
  }
  const span = { start: unknown[0]?.start ?? 0, end: unknown.at(-1)?.end ?? 0 };
  const free = grammar.takes === "text" ? freeText(parse, grammar) : undefined;
  const plain: Reading = {
    text,
    tokens,
    entities,
    rest: unknown.length === 0 ? "" : text.slice(span.start, span.end),
    free: free?.text ?? "",
    ...(free?.or === undefined ? undefined : { freeOr: free.or }),
    own,
    context,
  };
  const readable = grammar.takes === "name" && unknown.some(isFree) && unknown.every(mayBeInName);
  const read = readable ? readNames(text, span, stuckTo(parse, span, grammar)) : none;
  // Beside a value, what merely might be a name is rather something that was not understood.
  if (read.length === 0) return [{ reading: plain, names: "none" }];
  const named = entities.some((one) => !settingKinds.has(one.kind));
  const names = named ? read.filter((one) => one.sure) : read;
  if (names.length === 0) return [{ reading: plain, names: "none" }];
  return names.map((one) => ({
    reading: {
      ...plain,
      rest: one.sure ? "" : plain.rest,
      entities: withNames(entities, one, span),
    },
    names: one.sure ? "sure" : "maybe",
  }));
}

/** Single known Chinese characters without a blank between them and the stretch: a name may reach into them. */
function stuckTo({ text, tokens }: Parse, span: { start: number; end: number }, grammar: Grammar): Stuck {
  const index = tokens.findIndex((token) => token.start === span.start);
  const before = tokens[index - 1];
  const isStuck = (token: Token | undefined, at: number) =>
    token?.kind === "word" &&
    token.end - token.start === 1 &&
    isHanAt(text, token.start) &&
    (token.end === at || token.start === at);
  let right = "";
  let next = tokens.findIndex((token) => token.end === span.end) + 1;
  while (next > 0 && right.length < 2 && isStuck(tokens[next], span.end + right.length)) {
    right += text.charAt(span.end + right.length);
    next += 1;
  }
  // “帮我查文斌” as well as “查文斌”: the last character of a longer verb could be the surname too.
  const verb = before?.kind === "word" && before.end === span.start && text.charAt(before.end - 1) === "查";
  return {
    left: verb || isStuck(before, span.start) ? text.charAt(span.start - 1) : "",
    right,
    linked: () => !tokens.some((token) => isOwn(token, grammar)) || isLinked({ text, tokens }),
    // 查查 is one verb said twice, not a verb and a surname.
    verbSaid:
      text.charAt(span.start - 2) !== "查" && tokens.slice(0, Math.max(0, index - 1)).some(saysWhatToDo),
  };
}

const none: readonly NameReading[] = [];
const isFree = (token: Token) => token.kind === "free";
/** Unknown text, or a single known character in the middle of it. */
const mayBeInName = (token: Token) =>
  token.kind === "free" || (token.kind === "word" && token.end - token.start === 1);

function withNames(
  entities: readonly Entity[],
  { names }: NameReading,
  span: { start: number; end: number },
): Entity[] {
  const named = names.map((value): Entity => ({ kind: "name", value, ...span }));
  return [...entities, ...named].sort((a, b) => a.start - b.start);
}
