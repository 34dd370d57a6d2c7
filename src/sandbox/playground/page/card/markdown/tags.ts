import { decodeEntities } from "./entities.ts";

/** An HTML-like tag of Feishu's Markdown, as read from the text. */
export interface TagRead {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Markdown between the tags. */
  readonly inner: string;
  /** Characters from `<` to the end of the closing tag. */
  readonly length: number;
}

/** The tags `markdown` knows (component document "rich text"). */
export const markdownTags: ReadonlySet<string> = new Set([
  "br",
  "hr",
  "person",
  "local_datetime",
  "at",
  "a",
  "text_tag",
  "raw",
  "link",
  "font",
  "number_tag",
]);

/** The tags `lark_md` knows (component document "plain text", table of lark_md). */
export const larkMdTags: ReadonlySet<string> = new Set(["at", "a", "font", "text_tag", "br"]);

const opening = /^<([a-z_]+)((?:\s+[^<>]*?)?)\s*(\/?)>/;
const attribute = /([\w-]+)\s*=\s*(?:'([^']*)'|"([^"]*)"|([^\s'"]+))/g;
const withoutInner: ReadonlySet<string> = new Set(["br", "hr"]);

/** The tag at the start of `source`, if it is one of `known` and closed; else it is only text. */
export function tagAt(source: string, known: ReadonlySet<string>): TagRead | undefined {
  const match = opening.exec(source);
  const name = match?.[1];
  if (!match || name === undefined || !known.has(name)) return undefined;
  const start = match[0].length;
  const attributes = readAttributes(match[2] ?? "");
  if (match[3] === "/" || withoutInner.has(name)) return { name, attributes, inner: "", length: start };
  const end = closing(source, name, start);
  if (end === undefined) return undefined;
  return { name, attributes, inner: source.slice(start, end.at), length: end.after };
}

/** Where the tag's own closing tag stands; tags of the same name may lie inside. */
function closing(source: string, name: string, from: number): { at: number; after: number } | undefined {
  const marks = new RegExp(`<${name}(?:\\s[^<>]*)?>|</${name}\\s*>`, "g");
  marks.lastIndex = from;
  let depth = 1;
  for (let mark = marks.exec(source); mark; mark = marks.exec(source)) {
    if (!mark[0].endsWith("/>")) depth += mark[0].startsWith("</") ? -1 : 1;
    if (depth === 0) return { at: mark.index, after: marks.lastIndex };
  }
  return undefined;
}

function readAttributes(source: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = "", single, double, bare] of source.matchAll(attribute)) {
    attributes[name] = decodeEntities(single ?? double ?? bare ?? "");
  }
  return attributes;
}
