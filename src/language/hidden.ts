import type { Proposal } from "./propose.ts";

/** Longer messages are not searched for asks. */
const longest = 8000;
/** How many sentences are read at most, and how long one may be. */
const mostSentences = 60;
const longestSentence = 200;
/** A question has no more buttons. */
const mostOffered = 3;

/**
 * The asks that stand in a message of several sentences or lines, each by itself one thing surely wanted: somebody's
 * forwarded mail with “查一下 …” in it. They are for offering only. `surely` reads one sentence.
 */
export function hiddenAsks(
  text: string,
  surely: (sentence: string) => Proposal | undefined,
): readonly Proposal[] {
  if (text.length > longest) return [];
  const sentences = text
    .split(/(?<=[。！？；…])|(?<=[!?;.])(?=\s)|\n|(?<=[:：])(?=\s)/)
    .filter((one) => one.trim() !== "");
  if (sentences.length < 2) return [];
  const found: Proposal[] = [];
  for (const sentence of sentences.slice(0, mostSentences)) {
    if (sentence.length > longestSentence) continue;
    const one = surely(sentence);
    if (one) found.push(one);
    if (found.length === mostOffered) break;
  }
  return found;
}
