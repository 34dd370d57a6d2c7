import { isCount, pointingIn } from "../entities/referred.ts";
import type { Token } from "../lex.ts";
import { means } from "../means.ts";
import { meansNobody } from "../replies.ts";
import type { Context, Understanding } from "../understanding.ts";

/** “他的内推”, "the second one", and nothing was told before that they could mean: which answers they would go by. */
export function nobodyMeant(
  lower: string,
  tokens: readonly Token[],
  read: Understanding,
  { earlier }: Context,
): Understanding | undefined {
  if (read.kind !== "help" || read.why !== "unclear") return undefined;
  if ((earlier?.shown.length ?? 0) + (earlier?.list?.length ?? 0) > 0) return undefined;
  const pointing = pointingIn(lower);
  const inside = (token: Token) =>
    pointing.some(({ start, end }) => start <= token.start && token.start < end);
  if (pointing.length === 0 || !tokens.every((token) => inside(token) || isKnown(token))) return undefined;
  const asks = read.nearest.length > 0 || isCount(lower) || /谁|\bwho\b/.test(lower);
  return asks ? meansNobody(read.lang, read.nearest[0]) : undefined;
}

/** “delete her profile” wants something else altogether. */
const isKnown = (token: Token) =>
  token.kind === "word" && !means(token, "elsewhere") && !means(token, "vague");
