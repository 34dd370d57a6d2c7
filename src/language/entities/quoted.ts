import type { Found } from "./entity.ts";
import type { Reader } from "./reader.ts";

/** Text in quotes of any kind; a single quote only opens one where no word stands before it. */
export const readQuoted: Reader = ({ text }) => {
  if (!/["“‘「『《']/.test(text)) return [];
  const quotes =
    /"([^"\n]{1,200})"|“([^“”\n]{1,200})”|‘([^‘’\n]{1,200})’|「([^「」\n]{1,200})」|『([^『』\n]{1,200})』|《([^《》\n]{1,200})》|(?<![\p{L}\p{N}])'([^'\n]{1,200})'(?!\p{L})/gu;
  const found: Found[] = [];
  for (const match of text.matchAll(quotes)) {
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
