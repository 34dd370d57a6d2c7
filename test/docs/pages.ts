import { existsSync, globSync, readFileSync } from "node:fs";

/** A page people read, by its path from the root. */
export interface Page {
  readonly path: string;
  readonly text: string;
}

/** A block of code on a page, without the indent it stands at. */
export interface Block {
  /** Page and line, to find it by. */
  readonly at: string;
  /** What it says it is (`sh`, `yaml`); empty where it says nothing. */
  readonly language: string;
  readonly text: string;
}

/** Every page of the repository that people read. */
export const pages: readonly Page[] = ["*.md", "docs/*.md", ".github/**/*.md"]
  .flatMap((pattern) => globSync(pattern))
  .toSorted()
  .map((path) => ({ path, text: readFileSync(path, "utf8") }));

/** The blocks of a page, in their order. */
export function blocksOf({ path, text }: Page): Block[] {
  const fences = text.matchAll(/^( *)```([^\n]*)\n([\s\S]*?)^\1```$/gm);
  return [...fences].map(({ index, 1: indent = "", 2: language = "", 3: inside = "" }) => ({
    at: `${path}:${text.slice(0, index).split("\n").length}`,
    language: language.trim(),
    text: inside
      .split("\n")
      .map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line))
      .join("\n"),
  }));
}

/** What stands between single backticks in running text. */
export function codeIn({ text }: Page): string[] {
  return [...withoutBlocks(text).matchAll(/`([^`]+)`/g)].map(([, code = ""]) => code.replace(/\s+/g, " "));
}

/** Where a page's links lead, pictures as well; those within quoted code are none. */
export function linksOf({ text }: Page): string[] {
  const running = withoutBlocks(text).replace(/`[^`]*`/g, "");
  return [...running.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = ""]) => link);
}

/** Names a link may have behind its `#`: headings as GitHub makes them, and `<a id>`. */
export function anchorsOf({ text }: Page): Set<string> {
  const running = withoutBlocks(text);
  const headings = [...running.matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) => slug(heading));
  const own = [...running.matchAll(/<a id="([^"]+)">/g)].map(([, id = ""]) => id);
  return new Set([...headings, ...own]);
}

/** The file a link leads to; undefined where there is none. */
export function pageAt(path: string): Page | undefined {
  return existsSync(path)
    ? { path, text: path.endsWith(".md") ? readFileSync(path, "utf8") : "" }
    : undefined;
}

function withoutBlocks(text: string): string {
  return text.replace(/^( *)```[\s\S]*?^\1```$/gm, "");
}

/** GitHub's rule: lower case, no punctuation, hyphens for blanks. */
function slug(heading: string): string {
  return heading
    .replace(/[`*]|\[([^\]]*)\]\([^)]*\)/g, "$1")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .trim()
    .replace(/\s/g, "-");
}
