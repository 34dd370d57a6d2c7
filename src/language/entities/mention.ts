import { matchesOf } from "../matches.ts";
import type { Found } from "./entity.ts";
import { none, type Reader } from "./reader.ts";

const placeholder = /@_[a-z]+(?:_\d+)?/g;

/** People mentioned: their placeholders (`@_user_1`) in the text, as the context names them. */
export const readMentions: Reader = ({ text, seen, context }) => {
  if (!seen.at || !text.includes("@_")) return none;
  const people = new Map(context.mentions.map((one) => [one.key, one]));
  const found: Found[] = [];
  for (const match of matchesOf(placeholder, text)) {
    const person = people.get(match[0]);
    if (person === undefined) continue;
    const end = match.index + match[0].length;
    const value = { openId: person.openId, name: person.name.toWellFormed() };
    found.push({ entity: { kind: "mention", value, start: match.index, end }, named: true, or: [] });
  }
  return found;
};
