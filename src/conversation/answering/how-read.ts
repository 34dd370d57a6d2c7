import { always, type Content } from "../../cards/card.ts";
import { quiet } from "../../cards/element.ts";
import { type Ask, parseAsk } from "../../commands/ask.ts";
import { explanation } from "../../commands/explain/pieces.ts";
import { slipText } from "../../commands/explain/show.ts";
import type { Piece } from "../../language/explain.ts";
import type { Context, Understanding } from "../../language/understanding.ts";

/** How a text was read, piece by piece. */
export type Explain = (text: string, understood: Understanding, context: Context) => readonly Piece[];

/** Longer texts are pasted lists; how each of their lines was read says nobody anything. Characters. */
const longestExplained = 2000;

/** What “为什么” answers after this text. */
export function whyOf(
  text: string,
  understood: Understanding,
  context: Context,
  explain: Explain,
): Ask | undefined {
  const pieces = text.length > longestExplained ? [] : explain(text, understood, context);
  return parseAsk({ command: "explain", request: explanation(pieces, understood) });
}

/** The card, and at its foot what was read otherwise than it was written. */
export function withSlips(content: Content, understood: Understanding): Content {
  if (understood.kind !== "ask" || !understood.slips) return content;
  return {
    ...content,
    blocks: [...content.blocks, always(quiet(slipText(understood.slips, understood.lang)))],
  };
}
