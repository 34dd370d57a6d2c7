import { matchesOf } from "../matches.ts";
import { none, type Reader } from "./reader.ts";

const address = /\bhttps?:\/\/[^\s"“”<>\p{Script=Han}]{1,2000}/giu;

/** Web addresses. Ids and numbers inside them are the address's own. */
export const readLinks: Reader = ({ text, seen }) =>
  !seen.colon || !text.includes("://")
    ? none
    : matchesOf(address, text).map((match) => ({
        entity: { kind: "link", value: match[0], start: match.index, end: match.index + match[0].length },
        named: true,
        or: [],
      }));
