import { done } from "../../outcome.ts";
import { type AnyCommand, command } from "../command.ts";
import { explainGuide } from "./guide.ts";
import { explainCard } from "./show.ts";

/**
 * “为什么”, "why": how the words were read that led to an answer. Nothing is looked up. Only an answer leads here, no words
 * of its own do.
 */
export function explainCommand(others: () => readonly AnyCommand[]) {
  return command<"explain", readonly AnyCommand[]>({
    name: "explain",
    title: { zh: "为什么", en: "Why" },
    about: {
      zh: "在回答之后问“为什么”，看看这句话是怎么理解的",
      en: "Ask “why” after an answer to see how it was read",
    },
    examples: { zh: [], en: [] },
    guide: explainGuide,
    needs: [],
    open: true,
    answer: async () => done(others()),
    show: explainCard,
  });
}
