import type { Label } from "../lexicon/meaning.ts";
import { isAnnounced } from "../line.ts";
import { matchesOf } from "../matches.ts";
import { announced } from "./announced.ts";
import type { Found } from "./entity.ts";
import { none, type Reader } from "./reader.ts";

/** Union ids begin with `on_`, open ids with `ou_`; only the name beside it shows that a word is a user id. */
const prefixes = { on: "union_id", ou: "open_id" } as const;

const words = /(?<![\w@.+/-])[A-Za-z0-9][\w-]{0,63}(?![\w@]|\.\w)/g;

/** “user_id e33ggbyz”, "union_id on_…", `ou_…`. */
export const readUsers: Reader = (line) => {
  const { text, seen } = line;
  if (!isAnnounced(line, "user") && !(seen.underscore && /\bo[nu]_/.test(text))) return none;
  const matches = matchesOf(words, text).filter(([word]) => /\d|^o[nu]_/.test(word));
  const spans = matches.map((match) => ({ start: match.index, end: match.index + match[0].length }));
  const labels = announced(line, spans);
  return matches.flatMap((match, at): Found[] => {
    const span = spans[at];
    const [word] = match;
    const prefix = /^o([nu])_\w/.exec(word)?.[1] === "n" ? "on" : /^ou_\w/.test(word) ? "ou" : undefined;
    const label = labels[at]?.find((one): one is Label & { kind: "user" } => one.kind === "user");
    const by = prefix ? (label || word.length >= 16 ? prefixes[prefix] : undefined) : label?.by;
    return span && by
      ? [{ entity: { kind: "user", value: { by, id: word }, ...span }, named: true, or: [] }]
      : [];
  });
};
