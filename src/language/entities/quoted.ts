import { matchesOf } from "../matches.ts";
import type { Found } from "./entity.ts";
import { none, type Reader } from "./reader.ts";

const quotes =
  /"([^"\n]{1,200})"|“([^“”\n]{1,200})”|‘([^‘’\n]{1,200})’|「([^「」\n]{1,200})」|『([^『』\n]{1,200})』|《([^《》\n]{1,200})》|(?<![\p{L}\p{N}])'([^'\n]{1,200})'(?!\p{L})/gu;

/** Text in quotes of any kind; a single quote only opens one where no word stands before it. */
export const readQuoted: Reader = ({ text, seen }) => {
  if (!seen.quotes) return none;
  const found: Found[] = [];
  for (const match of matchesOf(quotes, text)) {
    const value = match
      .slice(1)
      .find((group) => group !== undefined)
      ?.trim();
    if (!value) continue;
    const start = match.index;
    found.push({
      entity: { kind: "quoted", value, start, end: start + match[0].length },
      named: false,
      or: [],
    });
  }
  return found;
};
