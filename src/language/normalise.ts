import { simplifiedCode } from "./lexicon/traditional.ts";

/**
 * The text as the readers want it: compatibility forms folded (１３８ → 138, ＠ → @, ： → :), invisible and
 * control characters gone, runs of blanks made one, line breaks kept one at a time, an
 * e-mail out of its angle brackets. Case is kept, for names and keywords are shown as they were typed.
 * Traditional characters stay as they are.
 */
export function normalise(text: string): string {
  return foldedUsual(text) ?? folded(text);
}

/**
 * The same for texts of nothing but ASCII without control characters and angle brackets, usual Chinese with its marks,
 * and full-width ASCII: nearly all that is written, in one walk instead of nine. Undefined for any other text.
 */
function foldedUsual(text: string): string | undefined {
  let result = "";
  let from = 0;
  let blank = true;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isBlankCode(code)) {
      if (blank || code !== space) {
        result += text.slice(from, at) + (blank ? "" : " ");
        from = at + 1;
      }
      blank = true;
      continue;
    }
    blank = false;
    if (isKept(code)) continue;
    if (!isFullWidth(code)) return undefined;
    result += text.slice(from, at) + String.fromCharCode(code - fullWidth);
    from = at + 1;
  }
  const all = from === 0 ? text : result + text.slice(from);
  return blank ? all.trimEnd() : all;
}

const space = 0x20;
/** U+FF01 is the full-width form of U+0021, and so on. */
const fullWidth = 0xfee0;
const isBlankCode = (code: number) => code === space || code === 0x3000;

/** ! to ~ but < and >; ideographs; · — “ ” ‘ 、 。 《 》 「 」 『 』. */
function isKept(code: number): boolean {
  if (code < 0x7f) return code > space && code !== 0x3c && code !== 0x3e;
  if (code >= 0x4e00) return code <= 0x9fff;
  if (code >= 0x300a) return code <= 0x300f;
  return (
    code === 0x3001 ||
    code === 0x3002 ||
    code === 0x201c ||
    code === 0x201d ||
    code === 0x2018 ||
    code === 0xb7
  );
}

/** The same of full width, but < and >. */
const isFullWidth = (code: number) => code >= 0xff01 && code <= 0xff5e && code !== 0xff1c && code !== 0xff1e;

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

/** One walk for both. Most texts have neither a capital nor a traditional character and are given back as they are. */
function lowered(text: string): string {
  let result = "";
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const lower = code < 128 ? (code >= 65 && code <= 90 ? code + 32 : 0) : simplifiedCode(code);
    if (lower === 0) continue;
    result += text.slice(from, at) + String.fromCharCode(lower);
    from = at + 1;
  }
  return from === 0 ? text : result + text.slice(from);
}
