import { asSimplified } from "./lexicon/traditional.ts";

/**
 * The text as the readers want it: compatibility forms folded (１３８ → 138, ＠ → @, ： → :), invisible and
 * control characters gone, runs of blanks made one, line breaks kept one at a time, an
 * e-mail out of its angle brackets. Case is kept, for names and keywords are shown as they were typed.
 * Traditional characters stay as they are.
 */
export function normalise(text: string): string {
  return isPlain(text) ? text.trim() : folded(text);
}

/** Nothing but ASCII without control characters and usual Chinese, single blanks, no angle brackets: most of what is written. */
function isPlain(text: string): boolean {
  return plain.test(text);
}

const plain = /^[!-;=?-~\u4e00-\u9fff]+(?: [!-;=?-~\u4e00-\u9fff]+)*$/;

function folded(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, "\n")
    .replace(/\t/g, " ")
    .replace(/\n|\p{C}|\p{Variation_Selector}/gu, (one) => (one === "\n" ? one : ""))
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{2,}/g, "\n")
    .replace(/(?<=\p{L})[’ʼ＇](?=\p{L})/gu, "'")
    .replace(/<([^<>\s]{1,320}@[^<>\s]{1,320})>/g, " $1 ")
    .trim();
}

/** As words are compared: lower case for A–Z only, so that offsets stay where they are, and simplified characters. */
export function lowerCase(text: string): string {
  if (text !== last.text) last = { text, lower: lowered(text) };
  return last.lower;
}

/** One text is asked for several times in a row. */
let last = { text: "", lower: "" };

function lowered(text: string): string {
  return asSimplified(
    /[A-Z]/.test(text) ? text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()) : text,
  );
}
