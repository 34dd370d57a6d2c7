import { announced } from "./announced.ts";
import type { Reader } from "./reader.ts";

/** Feishu ids: 17 to 20 digits in one piece. */
export const readIds: Reader = (line) => {
  if (!/\d{17}/.test(line.text)) return [];
  const spans = [...line.text.matchAll(/(?<![A-Za-z0-9_@.+])\d{17,20}(?![A-Za-z0-9_@])/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const labels = announced(line, spans);
  return spans.map((span, at) => ({
    entity: { kind: "id", value: line.text.slice(span.start, span.end), ...span },
    named: labels[at]?.some((label) => label.kind === "id" && !label.any) === true,
    or: [],
  }));
};
