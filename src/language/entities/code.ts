import { isAnnounced } from "../line.ts";
import { matchesOf } from "../matches.ts";
import { announced } from "./announced.ts";
import type { Found } from "./entity.ts";
import { none, type Reader } from "./reader.ts";

const words =
  /(?<![A-Za-z0-9_@.+/-])[A-Za-z][A-Za-z0-9]{0,39}(?:[-_][A-Za-z0-9]{1,40}){0,4}(?![A-Za-z0-9_@])/g;

/**
 * Job codes. A tenant chooses their form; by itself only capitals followed by four digits or more are one
 * (`JP422119`, `ENG-0042`). Behind “职务”, “job” or “code” a shorter or lower-case code will do, and behind
 * them a word of capitals too.
 */
export const readCodes: Reader = (line) => {
  const { text, seen } = line;
  if (!seen.letters) return none;
  if (!isAnnounced(line, "code") && !(seen.digits >= 4 && /[A-Z][-_]?\d{4}/.test(text))) return none;
  const matches = matchesOf(words, text);
  const spans = matches.map((match) => ({ start: match.index, end: match.index + match[0].length }));
  const labels = announced(line, spans);
  return matches.flatMap((match, at): Found[] => {
    const span = spans[at];
    const [value] = match;
    if (span === undefined || value.length > 100) return [];
    const named = labels[at]?.some((label) => label.kind === "code") === true;
    const byShape = /^[A-Z]{1,10}[-_]?\d{4,}[A-Z0-9_-]*$/.test(value);
    const byWord = named && (/\d/.test(value) || /^[A-Z]{3,}(?:[-_][A-Z]+)*$/.test(value));
    return byShape || byWord ? [{ entity: { kind: "code", value, ...span }, named, or: [] }] : [];
  });
};
