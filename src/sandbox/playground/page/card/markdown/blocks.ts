import { type ListRead, listAt } from "./lists.ts";
import { type TableRead, tableAt } from "./tables.ts";

/** A block of Markdown. Texts are still to be read with parseInline. */
export type Block =
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "heading"; readonly level: number; readonly text: string }
  | { readonly kind: "code"; readonly language: string; readonly text: string }
  | { readonly kind: "quote"; readonly blocks: readonly Block[] }
  | {
      readonly kind: "list";
      readonly start: number | undefined;
      readonly items: readonly (readonly Block[])[];
    }
  | ({ readonly kind: "table" } & TableRead)
  | { readonly kind: "rule" };

/** A block and how many lines it took. */
type Taken = readonly [block: Block, lines: number];

const rule = /^ {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|<hr\s*\/?>)\s*$/;
const heading = /^ {0,3}(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$/;
const fence = /^( {0,3})(`{3,}|~{3,})\s*([\w+#-]*)[^`]*$/;
const quote = /^ {0,3}> ?/;
const blank = /^\s*$/;

/** Reads a `markdown` component's content: CommonMark without HTML blocks and reference links, with tables. */
export function parseBlocks(source: string): Block[] {
  return readLines(source.replaceAll("\r\n", "\n").split("\n"));
}

function readLines(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length; ) {
    if (blank.test(lines[at] ?? "")) {
      at += 1;
      continue;
    }
    const [block, taken] = special(lines, at) ?? paragraph(lines, at);
    blocks.push(block);
    at += taken;
  }
  return blocks;
}

/** Any block but a paragraph, if one starts at this line. */
function special(lines: readonly string[], at: number): Taken | undefined {
  const line = lines[at] ?? "";
  if (rule.test(line)) return [{ kind: "rule" }, 1];
  const title = heading.exec(line);
  if (title) return [{ kind: "heading", level: title[1]?.length ?? 1, text: title[2] ?? "" }, 1];
  if (fence.test(line)) return fenced(lines, at);
  if (quote.test(line)) return quoted(lines, at);
  if (/^ {4}/.test(line)) return indented(lines, at);
  const found = listAt(lines, at);
  if (found) return [listBlock(found), found.lines];
  const table = tableAt(lines, at);
  return table && [{ kind: "table", ...table.table }, table.lines];
}

function listBlock(found: ListRead): Block {
  return { kind: "list", start: found.start, items: found.items.map(readLines) };
}

function fenced(lines: readonly string[], at: number): Taken {
  const [, indent = "", marks = "```", language = ""] = fence.exec(lines[at] ?? "") ?? [];
  const end = new RegExp(`^ {0,3}${marks[0]}{${marks.length},}\\s*$`);
  const close = lines.findIndex((line, index) => index > at && end.test(line));
  const last = close < 0 ? lines.length : close;
  const inner = lines
    .slice(at + 1, last)
    .map((line) => line.replace(new RegExp(`^ {0,${indent.length}}`), ""));
  return [{ kind: "code", language, text: inner.join("\n") }, last - at + 1];
}

function indented(lines: readonly string[], at: number): Taken {
  let end = at;
  while (end < lines.length && /^(?: {4}|\s*$)/.test(lines[end] ?? "")) end += 1;
  while (blank.test(lines[end - 1] ?? "")) end -= 1;
  const inner = lines.slice(at, end).map((line) => line.slice(4));
  return [{ kind: "code", language: "", text: inner.join("\n") }, end - at];
}

function quoted(lines: readonly string[], at: number): Taken {
  let end = at;
  while (end < lines.length && (quote.test(lines[end] ?? "") || (end > at && continues(lines, end))))
    end += 1;
  const inner = lines.slice(at, end).map((line) => line.replace(quote, ""));
  return [{ kind: "quote", blocks: readLines(inner) }, end - at];
}

function paragraph(lines: readonly string[], at: number): Taken {
  let end = at + 1;
  while (end < lines.length && continues(lines, end)) {
    const under = /^ {0,3}(=+|-+)\s*$/.exec(lines[end] ?? "");
    if (under) {
      const level = under[1]?.startsWith("=") ? 1 : 2;
      return [{ kind: "heading", level, text: joined(lines, at, end) }, end - at + 1];
    }
    end += 1;
  }
  return [{ kind: "paragraph", text: joined(lines, at, end) }, end - at];
}

function joined(lines: readonly string[], from: number, to: number): string {
  return lines
    .slice(from, to)
    .map((line) => line.trim())
    .join("\n");
}

/** Whether a line goes on with the paragraph before it. An underline of `---` belongs to the paragraph. */
function continues(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? "";
  if (blank.test(line) || fence.test(line) || quote.test(line) || heading.test(line)) return false;
  if (/^ {0,3}-+\s*$/.test(line)) return true;
  if (rule.test(line) || tableAt(lines, at)) return false;
  return !/^ {0,3}(?:[-*+]|1[.)]) +\S/.test(line);
}
