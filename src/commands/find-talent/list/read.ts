import { languageOf } from "../../../language/detect.ts";
import type { Grammar } from "../../../language/grammar.ts";
import { isPromptLike } from "../../../language/guard.ts";
import { bookFor } from "../../../language/lexicon/compile.ts";
import type { Meaning } from "../../../language/lexicon/meaning.ts";
import { says } from "../../../language/means.ts";
import { lowerCase } from "../../../language/normalise.ts";
import type { Context, Understanding } from "../../../language/understanding.ts";
import type { Both } from "../../../words.ts";
import { mostSought } from "../request.ts";
import { type Cell, cellsIn, type ListValue, readCell } from "./cells.ts";

/** Fewer values on a line are a sentence rather than a list, and are read as one. */
const fewest = 5;

/** Below each other, two of a kind are a list: one person has one phone. */
const fewestBelow = 2;

/** In a list, at most every third line may be one that cannot be read. */
const readable = 2 / 3;

/** What cannot be read is shown in so many characters. */
const longestUnread = 60;

/** A message may hold 150 KB (document im/v1 message), its text may be as long. */
const longest = 150_000;

const ambiguous: Both = {
  zh: "这些号码可以有几种理解，所以还没有查询。请在名单第一行写明是什么，例如“护照”或“手机号”；国外手机号请带区号，例如 +1。",
  en: "These numbers could be several things, so nothing was looked up. Please say on the first line what they are, for example “passport” or “phone”; give foreign phones with their country code, such as +1.",
};

const unclearLead: Both = {
  zh: "收到了一份名单，但没看懂上面的话，所以还没有查询。要找名单里的人才，请只发名单。",
  en: "That is a list, but I did not understand the words above it, so nothing was looked up. To find the talents on it, please send just the list.",
};

const lineBreak = /\r\n|[\r\n\u2028\u2029\u0085]/;

interface Row {
  /** Counted from 1, as it stands in the message. */
  readonly line: number;
  readonly cells: readonly Cell[];
}

/**
 * Reads a pasted list: values below each other or parted by commas, or columns copied out of a sheet, with or
 * without a heading, names and remarks beside the values. Each line stands for itself, so that a line which
 * cannot be read does not spoil the others: it is named in the answer. Undefined where the text is no such list,
 * or asks for something else about it.
 */
export function readList(
  text: string,
  context: Context,
  grammars: readonly Grammar[],
): Understanding | undefined {
  if (text.length > longest || (text.match(/\d{3}|@/g)?.length ?? 0) < fewestBelow) return undefined;
  const rows = rowsOf(text, context, grammars);
  const valued = rows.filter((row) => row.cells.some((cell) => cell.values.length > 0));
  const lead = rows.filter((row) => row.line < (valued[0]?.line ?? 0));
  const unread = rows.filter((row) => !lead.includes(row) && isUnread(row));
  const values = valued.flatMap((row) =>
    row.cells.flatMap((cell) => cell.values.map((value) => ({ value, line: row.line }))),
  );
  const lang = languageIn(lead, context);
  if (rows.some(isAboutElse)) return undefined;
  const few = values.length < fewest;
  if (
    (few && !(lineBreak.test(text.trim()) && areBelow(values))) ||
    values.length < readable * (values.length + unread.length)
  ) {
    const open = unread.filter((row) => row.cells.some((cell) => cell.ambiguous));
    return open.length >= fewest && open.length >= readable * unread.length
      ? { kind: "question", lang, question: ambiguous, choices: [] }
      : undefined;
  }
  if (!lead.every(isLead)) {
    // So few may be a sentence over several lines, and are read as one.
    if (few) return undefined;
    return { kind: "question", lang, question: unclearLead, choices: [] };
  }
  return {
    kind: "ask",
    lang,
    command: "find-talent",
    request: requestOf(values, unread),
  };
}

/** Whether values of one kind stand below each other. */
function areBelow(values: readonly Listed[]): boolean {
  const kinds = [...Map.groupBy(values, ({ value }) => value.kind).values()];
  return kinds.some((ones) => new Set(ones.map(({ line }) => line)).size >= fewestBelow);
}

function rowsOf(text: string, context: Context, grammars: readonly Grammar[]): Row[] {
  const book = bookFor(grammars);
  const tabs = text.includes("\t");
  const lines = text.split(lineBreak).map((line) => cellsIn(line, tabs));
  const filled = lines.filter((cells) => cells.some((cell) => cell !== ""));
  // One line of many values: each of them counts as a line.
  const all = filled.length === 1 ? filled.flatMap((cells) => cells.map((cell) => [cell])) : lines;
  let headings: readonly string[] = [];
  return all.flatMap((cells, index): Row[] => {
    if (cells.every((cell) => cell === "")) return [];
    const read = cells.map((cell, column) => readCell(cell, headings[column] ?? "", book, context));
    const row = { line: index + 1, cells: read };
    if (read.every((cell) => cell.values.length === 0 && !cell.flawed && !cell.ambiguous)) {
      const labels = read.map((cell) => (cell.words && announces(cell) ? cell.text : ""));
      if (labels.some((label) => label !== "")) headings = labels;
    }
    return [row];
  });
}

/** Whether a cell's words say what stands below it. */
function announces({ tokens }: Cell): boolean {
  return says(tokens, "label");
}

function isUnread({ cells }: Row): boolean {
  if (cells.some((cell) => cell.values.length > 0)) return false;
  return cells.some((cell) => cell.text !== "" && !cell.words);
}

/** What stands above the values: a heading of several columns, or known words only. */
function isLead({ cells }: Row): boolean {
  const filled = cells.filter((cell) => cell.text !== "");
  return filled.length > 1 || filled.every((cell) => cell.words);
}

/**
 * Whether a line asks for something else than to find people. A remark in a cell of its own (“内推”) is a remark;
 * the same word beside the value, or alone on a line, is another command's.
 */
function isAboutElse({ cells }: Row): boolean {
  const filled = cells.filter((cell) => cell.text !== "");
  const speaking = filled.length === 1 ? filled : filled.filter((cell) => cell.values.length > 0);
  return speaking.some(
    ({ text, tokens }) =>
      isPromptLike(lowerCase(text)) ||
      tokens.some((token) => token.kind === "word" && token.meanings.every(isOfAnother)),
  );
}

function isOfAnother(meaning: Meaning): boolean {
  return meaning.role === "elsewhere" || (meaning.role === "command" && meaning.command !== "find-talent");
}

/** The language of what was said above the list; a list itself has none. */
function languageIn(lead: readonly Row[], context: Context): Context["fallback"] {
  const cells = lead.flatMap((row) => row.cells);
  const text = cells.map((cell) => cell.text).join(" ");
  if (/\p{Script=Latin}/u.test(text) && !/\p{Script=Han}/u.test(text)) return "en";
  return languageOf(text, [], context.fallback);
}

interface Listed {
  readonly value: ListValue;
  readonly line: number;
}

/** The request: each value once, the first thousand of them, and what is to be said about the rest. */
function requestOf(values: readonly Listed[], unread: readonly Row[]) {
  const distinct = [...new Map(values.toReversed().map((one) => [keyOf(one.value), one])).values()].sort(
    (a, b) => a.line - b.line || a.value.start - b.value.start,
  );
  const taken = distinct.slice(0, mostSought).map((one) => one.value);
  const [next] = distinct.slice(mostSought);
  return {
    phones: taken.flatMap((one) => (one.kind === "phone" ? [one.value] : [])),
    emails: taken.flatMap((one) => (one.kind === "email" ? [one.value] : [])),
    identities: taken.flatMap((one) => (one.kind === "identity" ? [one.value] : [])),
    match: "any",
    list: {
      unread: unread.slice(0, mostSought).map(({ line, cells }) => unreadLine(line, cells)),
      repeated: values.length - distinct.length,
      ...(next && { beyond: { count: distinct.length - mostSought, line: next.line } }),
    },
  };
}

const keyOf = ({ kind, value }: ListValue) => `${kind} ${JSON.stringify(value)}`;

/** E.164 has 15 digits at most; what has more is rather a document's number. */
function unreadLine(line: number, cells: readonly Cell[]) {
  const text = [...cells.map((cell) => cell.text).join(" ")].slice(0, longestUnread).join("").trim();
  const long = text.replace(/[^\dA-Za-z]/g, "").length > 14 && !text.includes("@");
  return { as: long ? "identity" : "contact", line, text };
}
