import type { Token } from "../lex.ts";
import type { Meaning } from "../lexicon/meaning.ts";

/** How words go on from an answer. */
export type Follow = (Meaning & { readonly role: "follow" })["how"];

const light: ReadonlySet<Meaning["role"]> = new Set(["filler", "verb", "wish", "particle", "noun", "follow"]);

/** A word that adds nothing to what is referred to. */
export function isLight(token: Token): boolean {
  return token.kind === "word" && token.meanings.some((one) => light.has(one.role));
}

/** How a word goes on from an answer; nothing where it does not. */
export function followsIn(token: Token): Follow[] {
  return token.kind === "word"
    ? token.meanings.flatMap((one) => (one.role === "follow" ? [one.how] : []))
    : [];
}

/** Whether the text says in so many words that it goes on from before: “那李娜呢”, "what about Ada". */
export function goesOn(tokens: readonly Token[]): boolean {
  return tokens.some((token) => followsIn(token).includes("same"));
}

/** Whether it only adds something, which may be as well something of its own: “还有 139 …”, "and since last month?". */
export function addsTo([first]: readonly Token[]): boolean {
  return first?.kind === "word" && first.meanings.some((one) => one.role === "join" && one.how === "and");
}

/** Whether it begins so. Free words may be anything, so that “我在开会呢” goes on from nothing. */
export function opensGoingOn([first]: readonly Token[]): boolean {
  return first !== undefined && followsIn(first).includes("same");
}
