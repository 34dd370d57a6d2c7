import { reasons } from "../lexicon/reasons.ts";
import { isAnnounced } from "../line.ts";
import type { Found } from "./entity.ts";
import { none, type Reader } from "./reader.ts";

const names = new Map(
  Object.entries(reasons).flatMap(([name, words]) => [name, ...words].map((word) => [word, name])),
);
const known = [...names.keys()].sort((a, b) => b.length - a.length).join("|");
const value = new RegExp(
  `^(?:[\\s:=,，、/]|是|为|和|与|或|(?:and|or|is|are|of)\\b)*((?:${known})(?![A-Za-z0-9_])|[A-Za-z][A-Za-z0-9_]{1,99})`,
  "i",
);
/** The longest list of reasons that is read, characters. */
const reach = 300;

/** “业务类型 onboarding”, “任职原因是晋升、转岗”, "reason promotion": enum names, or the usual words for them. */
export const readReasons: Reader = (line) => {
  if (!isAnnounced(line, "reason")) return none;
  const { text, labels } = line;
  return labels.flatMap((spot) => {
    const label = spot.labels.find((one) => one.kind === "reason");
    if (label?.kind !== "reason") return [];
    const found: Found[] = [];
    const stop = Math.min(text.length, spot.end + reach);
    for (let at = spot.end; at < stop; ) {
      const match = value.exec(text.slice(at, stop));
      const word = match?.[1]?.toLowerCase();
      if (!match || word === undefined) break;
      const name = names.get(word);
      // “reason for leaving”: a word that is no enum's name.
      if (name === undefined && !(word.includes("_") || (!label.loose && found.length === 0))) break;
      const end = at + match[0].length;
      const start = end - word.length;
      const entity = { kind: "reason" as const, value: name ?? text.slice(start, end), start, end };
      found.push({ entity, named: true, or: [] });
      at = end;
    }
    return found;
  });
};
