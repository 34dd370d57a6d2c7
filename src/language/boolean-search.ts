import { isHanAt } from "./characters.ts";

/**
 * Feishu Hire's boolean language out of a person's words: 并且, 和, 且 → and; 或, 或者 → or; 不要, 除了, 排除,
 * without → not; operators in small letters. Text in quotes stays text: its quotes are kept where it holds
 * blanks or an operator of its own. Commas separate words.
 */
export function booleanSearch(text: string): string {
  if (!operator.test(text)) return text;
  const pieces = text.split(/("[^"\n]*"|“[^“”\n]*”|「[^「」\n]*」|‘[^‘’\n]*’)/);
  const joined = pieces.map((piece, at) => (at % 2 === 1 ? quoted(piece) : operators(piece))).join(" ");
  return joined
    .replace(/\s+/g, " ")
    .replace(/\( /g, "(")
    .replace(/ \)/g, ")")
    .replace(/^(?: ?(?:and|or) )+/, "")
    .replace(/(?: (?:and|or|not))+ ?$/, "")
    .trim()
    .replace(/^.*$/s, balanced);
}

/** What every operator, quote, bracket and superfluous blank begins with; most keywords have none and stay as they are. */
const operator =
  /[除不排剔去但而以之并並同或和且及,，、;；"“「‘()-]|[^\S ]| {2}|^ | $|\b(?:and|or|not|without|excluding|exclude|except|other)\b/i;

/** Without brackets that have no other half. */
function balanced(text: string): string {
  const count = (mark: string) => text.split(mark).length - 1;
  return count("(") === count(")") ? text : text.replace(/[()]/g, " ").replace(/\s+/g, " ").trim();
}

function quoted(piece: string): string {
  const content = piece.slice(1, -1).trim();
  return /\s|^(?:and|or|not)$/i.test(content) ? `"${content}"` : content;
}

function operators(piece: string): string {
  return shortOperators(
    piece
      // “除了 java 还会 python”: both. “不要实习的 java”: java, and not the other.
      .replace(/除了 ?(\S{1,40}?) ?(?:以外|之外|外)?[ ,，]*(?:还|也|又)(?:会|要|懂|有|做)? ?/g, "$1 and ")
      .replace(/^ ?(?:不要|不含|排除) ?(\S{1,20}?)的 +(.+)$/, "$2 not $1")
      .replace(/(?<=^|\s)-(?=[\p{L}\d])/gu, " not ")
      .replace(
        /\b(?:but not|and not|without|excluding|exclude|except for|except|other than|not)\b/gi,
        " not ",
      )
      .replace(/\b(and|or)\b/gi, (word) => ` ${word.toLowerCase()} `)
      .replace(/(?:但|而)?(?:不要|不含|不包含|不包括|除了|除去|除开|排除掉?|去掉|剔除|而?不是)/g, " not ")
      .replace(/(?:以外|之外)(?:的)?(?=\s|$)/g, " ")
      .replace(/[并並]且|而且|以及|同[时時]/g, " and ")
      .replace(/或者是?|或是/g, " or ")
      .replace(/[,，、;；\n]+/g, " "),
  );
}

/**
 * 和, 且, 或, 及 as operators: standing alone, or between two words of at least two characters; 和平 and 张和平
 * stay whole.
 */
function shortOperators(text: string): string {
  return text.replace(/[和且或及]/g, (char, at: number) => {
    const left = hanRun(text, at - 1, -1);
    const right = hanRun(text, at + 1, 1);
    const alone = left === 0 && right === 0;
    const between = left !== 1 && right !== 1 && !(left === 0 && isBlank(text, at - 1) && right > 0);
    if (!alone && !between) return char;
    return char === "或" ? " or " : " and ";
  });
}

/** How many Chinese characters stand in a row from `at` on, up to two. */
function hanRun(text: string, at: number, step: number): number {
  let count = 0;
  while (count < 2 && isHanAt(text, at + count * step)) count += 1;
  return count;
}

const isBlank = (text: string, at: number) => at < 0 || /\s/.test(text.charAt(at));
