import { common, compound, notNames, roles, single } from "../lexicon/surnames.ts";
import { asSimplified } from "../lexicon/traditional.ts";

/** How well a stretch of Chinese fits a person's name. */
export type NameFit = "sure" | "common" | "no";

/**
 * Chinese names: a surname and one or two characters, a double surname and up to two, or parts joined by a
 * middle dot (阿卜杜拉·买买提). `common` means that the surname is one of the hundred most usual.
 */
export function chineseName(written: string): NameFit {
  if (joined.test(written) && written.length <= 60) return "sure";
  if (!short.test(written)) return "no";
  const text = asSimplified(written);
  if (isKnown(text)) return "no";
  const length = Array.from(text).length;
  const first = text.charAt(0);
  if (compound.has(text.slice(0, 2)) && length >= 3) return "sure";
  if (length > 3 || !single.has(first)) return "no";
  return common.has(first) ? "common" : "sure";
}

const joined = /^\p{Script=Han}+(?:[·・•]\p{Script=Han}+)+$/u;
const short = /^\p{Script=Han}{2,4}$/u;

/** Whether a text is none of the everyday words that look like names, nor a job's or a group's. */
export function isNoWord(written: string): boolean {
  return !isKnown(asSimplified(written));
}

function isKnown(text: string): boolean {
  return notNames.has(text) || /[你我他她它您们]/.test(text) || roles.test(text);
}
