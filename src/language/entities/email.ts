import type { Found } from "./entity.ts";
import { none, type Reader } from "./reader.ts";

/** RFC 5321: a local part has at most 64 characters, a domain 255. */
const longestLocal = 64;
const longestDomain = 255;

const localMark = /[\w.%+'-]/;
const leadingMark = /[.'-]/;
const domainMark = /[A-Za-z0-9.。-]/;
const wholeDomain = /^[A-Za-z0-9-]+(?:[.。][A-Za-z0-9-]+)*[.。][A-Za-z]{2,24}(?![A-Za-z0-9-])/;

/**
 * E-mail addresses in any case. Goes from each `@` outwards, so that a long text without one costs nothing.
 * An ideographic full stop in the domain counts as a dot: input methods put it there.
 */
export const readEmails: Reader = ({ text, seen }) => {
  if (!seen.at) return none;
  const found: Found[] = [];
  for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", at + 1)) {
    let start = at;
    while (start > 0 && at - start <= longestLocal && localMark.test(text.charAt(start - 1))) start -= 1;
    while (start < at && leadingMark.test(text.charAt(start))) start += 1;
    let end = at + 1;
    while (end < text.length && end - at <= longestDomain && domainMark.test(text.charAt(end))) end += 1;
    const domain = wholeDomain.exec(text.slice(at + 1, end));
    const local = text.slice(start, at);
    if (domain === null || local === "" || local.length > longestLocal || local.endsWith(".")) continue;
    const value = `${local}@${domain[0].replaceAll("。", ".")}`.toLowerCase();
    found.push({
      entity: { kind: "email", value, start, end: at + 1 + domain[0].length },
      named: false,
      or: [],
    });
  }
  return found;
};
