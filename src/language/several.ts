import type { Token } from "./lex.ts";
import { means } from "./means.ts";
import type { Proposal } from "./propose.ts";

/** Longer texts are no two requests in a row. */
const longest = 300;
/** How many places to part a text are tried. */
const mostCuts = 8;
/** At most so many asks are read out of one message. */
const mostAsks = 3;

/**
 * The asks of a message that holds several in a row: “王伟的职务 和 ada@example.com 的内推”. Every part must be one by
 * itself, with nothing left over; empty where that is not so. `surely` reads one part.
 */
export function severalAsks(
  text: string,
  tokens: readonly Token[],
  surely: (part: string) => Proposal | undefined,
): readonly Proposal[] {
  if (text.length > longest) return [];
  const cuts = cutsIn(text, tokens).slice(0, mostCuts);
  const after = (from: number, left: number): readonly Proposal[] => {
    if (left > 1) {
      for (const cut of cuts.filter((one) => one.start > from)) {
        const first = surely(text.slice(from, cut.start));
        const others = first ? after(cut.end, left - 1) : [];
        if (first && others.length > 0) return [first, ...others];
      }
    }
    const only = from > 0 ? surely(text.slice(from)) : undefined;
    return only ? [only] : [];
  };
  return after(0, mostAsks);
}

/** Where one ask may end and another begin: 和, "and", a comma, a line break. */
function cutsIn(text: string, tokens: readonly Token[]): { start: number; end: number }[] {
  const joins = tokens.filter((token) => means(token, "join", ({ how }) => how !== "not"));
  const marks = [...text.matchAll(/[,，、;；。\n]/g)]
    .map((match) => ({ start: match.index, end: match.index + 1 }))
    .filter(({ start }) => !tokens.some((token) => token.start <= start && token.end > start));
  return [...joins, ...marks].map(({ start, end }) => ({ start, end })).sort((a, b) => a.start - b.start);
}
