import { matchesOf } from "../matches.ts";
import { announced } from "./announced.ts";
import { none, type Reader } from "./reader.ts";

const shape = /(?<![A-Za-z0-9_@.+])\d{17,20}(?![A-Za-z0-9_@])/g;

/** Feishu ids: 17 to 20 digits in one piece. */
export const readIds: Reader = (line) => {
  if (line.seen.digits < 17) return none;
  const spans = matchesOf(shape, line.text).map((match) => ({
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
