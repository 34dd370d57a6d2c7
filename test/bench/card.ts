import type { Content } from "../../src/cards/card.ts";
import { countNodes, largestCard, mostNodes } from "../../src/cards/fitted.ts";
import { render } from "../../src/conversation/answering/render.ts";
import { createSealer } from "../../src/conversation/kept/seal.ts";
import { problemOfCard } from "../../src/sandbox/open-apis/card-rules/check-card.ts";
import type { Lang } from "../../src/words.ts";
import type { Bench } from "./bench.ts";
import { corpusCards } from "./corpus-cards.ts";
import { judged, median, ms, whole } from "./figures.ts";
import { app } from "./tenant.ts";

/** How many cards a second are sealed and fitted, and how large they become. */
export const cardBench: Bench = {
  name: "card",
  title: "Cards",
  async run({ seconds = 2, rounds = 5 }) {
    const contents = await corpusCards();
    const sealer = createSealer(app, Date.now);
    const rendered = (content: Content, lang: Lang) =>
      render(content, { chatId: "oc_820faa21d7ed275b53d1727a0feaa917", chat: "p2p", lang }, sealer);
    const cards: { bytes: number; nodes: number; took: number; flawed: boolean }[] = [];
    for (const { content, lang } of contents) {
      const begun = performance.now();
      const card = await rendered(content, lang);
      const took = performance.now() - begun;
      const bytes = Buffer.byteLength(JSON.stringify(card));
      cards.push({ bytes, nodes: countNodes(card), took, flawed: problemOfCard(card) !== undefined });
    }
    const speed = async (check: boolean) => {
      let count = 0;
      const begun = performance.now();
      while (performance.now() - begun < seconds * 1000) {
        for (const { content, lang } of contents) {
          const card = await rendered(content, lang);
          if (check) problemOfCard(card);
        }
        count += contents.length;
      }
      return count / ((performance.now() - begun) / 1000);
    };
    const alone: number[] = [];
    const checked: number[] = [];
    for (let round = 0; round < rounds; round++) {
      alone.push(await speed(false));
      checked.push(await speed(true));
    }
    const largest = Math.max(...cards.map(({ bytes }) => bytes));
    const most = Math.max(...cards.map(({ nodes }) => nodes));
    return {
      columns: ["what", "measured", "goal"],
      rows: [
        [
          `cards a second, one core: buttons sealed, fitted into Feishu's limits (${whole(contents.length)} answers of the sandbox to phrases of the corpus; median of ${rounds} rounds of ${seconds} s)`,
          whole(median(alone)),
          "",
        ],
        ["the same, and checked against the documents of Card JSON 2.0", whole(median(checked)), ""],
        ["the longest that one took, the first time", ms(Math.max(...cards.map(({ took }) => took))), ""],
        [
          "largest card",
          `${whole(largest)} bytes`,
          judged(`Feishu takes ${whole(largestCard)}`, largest <= largestCard),
        ],
        ["most elements", whole(most), judged(`Feishu takes ${mostNodes}`, most <= mostNodes)],
        [
          "cards that break a rule of the documents",
          whole(cards.filter(({ flawed }) => flawed).length),
          judged("none", !cards.some(({ flawed }) => flawed)),
        ],
      ],
    };
  },
};
