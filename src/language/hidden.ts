import type { Proposal } from "./propose.ts";

/** Longer messages are not searched for asks. */
const longest = 8000;
/** How many sentences are read at most, and how long one may be. */
const mostSentences = 60;
const longestSentence = 200;
/** A line of more than this many characters may number its points between commas. */
const longLine = 60;
const numbering = /^\s*(?:[一二三四五六七八九十]{1,3}|\d{1,2})[、.)）]\s*/;
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
  const parted =
    text.length > longLine
      ? text.replace(/[，,。](?=\s?(?:[一二三四五六七八九十]{1,2}|\d{1,2})[、.)）])/g, "\n")
      : text;
  const sentences = parted
    .split(/(?<=[。！？；…])|(?<=[!?;.])(?=\s)|\n|(?<=[:：])(?=\s)/)
    .filter((one) => one.trim() !== "");
  if (sentences.length < 2) return [];
  const found: Proposal[] = [];
  for (const sentence of sentences.slice(0, mostSentences)) {
    if (sentence.length > longestSentence) continue;
    const plain = sentence.replace(numbering, "");
    // “麻烦看下 @王伟 的职务，确认他能不能做面试官”: what stands before the comma.
    const one = surely(plain) ?? surely(plain.split(/[，,]/, 1)[0] ?? "");
    if (one) found.push(one);
    if (found.length === mostOffered) break;
  }
  return found;
}
