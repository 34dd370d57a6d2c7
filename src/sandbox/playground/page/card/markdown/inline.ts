import { type Delimiter, delimiterAt, pairUp } from "./emphasis.ts";
import { decodeEntities, entityAt } from "./entities.ts";
import { larkMdTags, markdownTags, tagAt } from "./tags.ts";

/** What stands inside a line. */
export type Inline =
  | { readonly kind: "text" | "code" | "emoji"; readonly text: string }
  | { readonly kind: "break" }
  | { readonly kind: "strong" | "em" | "del"; readonly children: readonly Inline[] }
  | { readonly kind: "link"; readonly href: string; readonly children: readonly Inline[] }
  | { readonly kind: "image"; readonly key: string; readonly alt: string }
  | {
      readonly kind: "tag";
      readonly name: string;
      readonly attributes: Readonly<Record<string, string>>;
      readonly children: readonly Inline[];
    };

/** `markdown` is the component's full syntax, `lark_md` the smaller one of text objects. */
export type Dialect = "markdown" | "lark_md";

/** Something read at a place: what it is and how many characters it took. */
interface Read {
  readonly inline: Inline | Delimiter;
  readonly length: number;
}

/**
 * Reads one run of text. Entities become plain characters here, one by one, and are never looked at again:
 * what was escaped can be read but not act.
 */
export function parseInline(source: string, dialect: Dialect): Inline[] {
  const pieces: (Inline | Delimiter)[] = [];
  let plain = "";
  const flush = () => {
    if (plain) pieces.push({ kind: "text", text: plain });
    plain = "";
  };
  for (let at = 0; at < source.length; ) {
    const read = readAt(source, at, dialect);
    if (!read) {
      plain += source[at];
      at += 1;
    } else if (read.inline.kind === "text") {
      plain += read.inline.text;
      at += read.length;
    } else {
      flush();
      pieces.push(read.inline);
      at += read.length;
    }
  }
  flush();
  return pairUp(pieces);
}

function readAt(source: string, at: number, dialect: Dialect): Read | undefined {
  const rest = () => source.slice(at);
  switch (source[at]) {
    case "\\":
      return escaped(rest());
    case "&": {
      const entity = entityAt(rest());
      return entity && { inline: { kind: "text", text: entity.text }, length: entity.length };
    }
    case "\n":
      return { inline: { kind: "break" }, length: 1 };
    case "`":
      return dialect === "markdown" ? code(rest()) : undefined;
    case "!":
      return dialect === "markdown" ? image(rest()) : undefined;
    case "[":
      return link(rest(), dialect);
    case "<":
      return angle(rest(), dialect);
    case ":":
      return emoji(rest());
    case "h":
      return bareAddress(source, at);
    case "*":
    case "_":
    case "~": {
      const delimiter = delimiterAt(source, at);
      return delimiter && { inline: delimiter, length: delimiter.count };
    }
    default:
      return undefined;
  }
}

function escaped(rest: string): Read | undefined {
  const match = /^\\([!-/:-@[-`{-~])/.exec(rest);
  if (match) return { inline: { kind: "text", text: match[1] ?? "" }, length: 2 };
  return rest.startsWith("\\\n") ? { inline: { kind: "break" }, length: 2 } : undefined;
}

function code(rest: string): Read | undefined {
  const match = /^(`+)([^`]|[^`][\s\S]*?[^`])\1(?!`)/.exec(rest);
  if (!match) return undefined;
  const inner = (match[2] ?? "").replaceAll("\n", " ");
  const trimmed = /^ .*[^ ].* $/.test(inner) ? inner.slice(1, -1) : inner;
  return { inline: { kind: "code", text: trimmed }, length: match[0].length };
}

function image(rest: string): Read | undefined {
  const match = /^!\[([^\]\n]*)\]\(([^()\s]*)\)/.exec(rest);
  if (!match) return undefined;
  const [whole, alt = "", key = ""] = match;
  return { inline: { kind: "image", key, alt: decodeEntities(alt) }, length: whole.length };
}

/** `[text](address)`, where the text may hold brackets in pairs. Other schemes than http(s) stay text. */
function link(rest: string, dialect: Dialect): Read | undefined {
  const match =
    /^\[((?:\\.|[^[\]\\]|\[(?:\\.|[^[\]\\])*\])*)\]\(\s*([^()\s]*(?:\([^()\s]*\)[^()\s]*)*)\s*\)/.exec(rest);
  const href = address(match?.[2] ?? "");
  if (!match || href === undefined) return undefined;
  const children = parseInline(match[1] ?? "", dialect);
  return { inline: { kind: "link", href, children }, length: match[0].length };
}

function angle(rest: string, dialect: Dialect): Read | undefined {
  const auto = /^<(https?:\/\/[^\s<>]+)>/.exec(rest);
  const href = auto ? address(auto[1] ?? "") : undefined;
  if (auto && href !== undefined) return { inline: plainLink(href), length: auto[0].length };
  const tag = tagAt(rest, dialect === "markdown" ? markdownTags : larkMdTags);
  if (!tag) return undefined;
  const { name, attributes, inner, length } = tag;
  if (name === "br") return { inline: { kind: "break" }, length };
  const children: Inline[] = name === "raw" ? [{ kind: "text", text: inner }] : parseInline(inner, dialect);
  return { inline: { kind: "tag", name, attributes, children }, length };
}

/** Feishu makes addresses clickable wherever they stand; so does this page, to show what would be live. */
function bareAddress(source: string, at: number): Read | undefined {
  if (/[\w.@/]/.test(source[at - 1] ?? "")) return undefined;
  const match = /^https?:\/\/[\w\-.~:/?#@!$&'*+,;=%]*[\w/#=]/.exec(source.slice(at));
  const href = match ? address(match[0]) : undefined;
  return match && href !== undefined ? { inline: plainLink(href), length: match[0].length } : undefined;
}

function plainLink(href: string): Inline {
  return { kind: "link", href, children: [{ kind: "text", text: href }] };
}

function emoji(rest: string): Read | undefined {
  const match = /^:([A-Za-z][A-Za-z0-9]{1,24}):/.exec(rest);
  return match ? { inline: { kind: "emoji", text: match[1] ?? "" }, length: match[0].length } : undefined;
}

/** An http or https address, entities decoded; undefined for everything else. */
export function address(written: string): string | undefined {
  const decoded = decodeEntities(written);
  if (!/^https?:\/\//i.test(decoded) || !URL.canParse(decoded)) return undefined;
  return decoded;
}
