import type { Token } from "../lex.ts";
import { type Meaning, roleBits } from "../lexicon/meaning.ts";
import { means, meansAny, says } from "../means.ts";

/** How words go on from an answer. */
export type Follow = (Meaning & { readonly role: "follow" })["how"];

const { filler, verb, wish, particle, noun, follow } = roleBits;
const light = filler | verb | wish | particle | noun | follow;

/** A word that adds nothing to what is referred to. */
export function isLight(token: Token): boolean {
  return meansAny(token, light);
}

/** How a word goes on from an answer; nothing where it does not. */
export function followsIn(token: Token): Follow[] {
  return token.kind === "word" && meansAny(token, follow)
    ? token.meanings.flatMap((one) => (one.role === "follow" ? [one.how] : []))
    : [];
}

/** Whether the text says in so many words that it goes on from before: “那李娜呢”, "what about Ada". */
export function goesOn(tokens: readonly Token[]): boolean {
  return says(tokens, "follow", ({ how }) => how === "same");
}

/** Whether it only adds something, which may be as well something of its own: “还有 139 …”, "and since last month?". */
export function addsTo([first]: readonly Token[]): boolean {
  return means(first, "join", ({ how }) => how === "and");
}

/** Whether it begins so. Free words may be anything, so that “我在开会呢” goes on from nothing. */
export function opensGoingOn([first]: readonly Token[]): boolean {
  return means(first, "follow", ({ how }) => how === "same");
}
