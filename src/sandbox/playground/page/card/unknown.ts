import { h } from "../dom.ts";
import { type CardContext, tell } from "./context.ts";
import { cardWords } from "./words.ts";

/** A small dashed box that says what the documents do not know. Nothing is ever dropped silently. */
export function unknownBox(what: string, context: CardContext): HTMLElement {
  const label = `${tell(cardWords.unknown, context)}: ${what}`;
  return h("div", { class: "unknown", title: tell(cardWords.unknownHint, context) }, label);
}

/** The same for something that is known but may not stand here. */
export function misplacedBox(what: string, why: keyof typeof cardWords, context: CardContext): HTMLElement {
  return h("div", { class: "unknown" }, `${what}: ${tell(cardWords[why], context)}`);
}
