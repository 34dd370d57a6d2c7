import type { Reader } from "./reader.ts";

/** Web addresses. Ids and numbers inside them are the address's own. */
export const readLinks: Reader = ({ text }) =>
  !text.includes("://")
    ? []
    : [...text.matchAll(/\bhttps?:\/\/[^\s"“”<>\p{Script=Han}]{1,2000}/giu)].map((match) => ({
        entity: { kind: "link", value: match[0], start: match.index, end: match.index + match[0].length },
        named: true,
        or: [],
      }));
