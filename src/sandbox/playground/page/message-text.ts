import type { Message } from "../contract.ts";
import { cardSummary } from "./card/card.ts";
import { list, object, parse, string } from "./card/json.ts";
import { type Lang, words } from "./words.ts";

/** A piece of a message's text. */
export type Piece = { readonly text: string } | { readonly mention: string; readonly id: string };

/** The text of a `text` message or the lines of a `post`, with its mentions as pieces of their own. */
export function pieces(message: Message, lang: Lang): Piece[] {
  const content = object(parse(message.content)) ?? {};
  const text = message.msg_type === "post" ? postText(content) : (string(content.text) ?? "");
  return split(text, message.mentions, lang);
}

/** A message in one line. */
export function summary(message: Message, lang: Lang): string {
  if (message.msg_type === "interactive") {
    return cardSummary(parse(message.content), lang) || words.card[lang];
  }
  if (message.msg_type === "file") {
    return [words.file[lang], message.file?.name ?? fileName(message)].filter(Boolean).join(" ");
  }
  const said = pieces(message, lang).map((piece) => ("text" in piece ? piece.text : `@${piece.mention}`));
  return said.join("").replace(/\s+/g, " ").trim();
}

/** The name of a sent file. */
export function fileName(message: Message): string {
  return string(object(parse(message.content))?.file_name) ?? "";
}

function postText(content: Readonly<Record<string, unknown>>): string {
  const title = string(content.title) ?? "";
  const lines = list(content.content).map((line) => list(line).map(postPiece).join(""));
  return [title, ...lines].filter((line, at) => at > 0 || line !== "").join("\n");
}

function postPiece(value: unknown): string {
  const piece = object(value) ?? {};
  if (piece.tag === "at") return string(piece.user_id) ?? "";
  return string(piece.text) ?? "";
}

/** `@_user_1` by the message's mentions; `<at user_id="…">` as bots write it. Everything else is text. */
function split(text: string, mentions: Message["mentions"], lang: Lang): Piece[] {
  const found: Piece[] = [];
  let rest = 0;
  for (const match of text.matchAll(/@_(?:user_\d+|all)|<at user_id="([^"]+)">([^<]*)<\/at>/g)) {
    const [whole, id, name] = match;
    const known = mentions.find((mention) => mention.key === whole);
    const piece = id
      ? { mention: id === "all" ? words.everyone[lang] : (name ?? ""), id }
      : known && { mention: known.name, id: known.open_id };
    if (!piece) continue;
    if (match.index > rest) found.push({ text: text.slice(rest, match.index) });
    found.push(piece);
    rest = match.index + whole.length;
  }
  if (rest < text.length) found.push({ text: text.slice(rest) });
  return found;
}
