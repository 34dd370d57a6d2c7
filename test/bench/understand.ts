import { grammars } from "../../src/commands/grammars.ts";
import { understand } from "../../src/language/understand.ts";
import { corpus, ready, understood } from "../language/corpus.ts";
import { longTexts } from "../language/long-texts.ts";
import type { Bench } from "./bench.ts";

/** Phrases a person types in one go; the corpus also holds forwarded mails and pasted code. Characters. */
const typical = 60;
/** How long one round lasts, milliseconds, and how many there are; the median counts. */
const round = 2000;
const rounds = 5;

/** How many phrases one core reads in a second, and how long the longest take. */
export const understandBench: Bench = {
  name: "understand",
  title: "Understanding",
  run() {
    const phrases = corpus();
    const usual = phrases.filter(
      ({ text, after, expected }) =>
        text.length <= typical && !after && !/^(?:\?|unclear|courtesy|help)/.test(expected),
    );
    for (const { text, after } of phrases) understood(text, after);
    const speeds = Array.from({ length: rounds }, () => speedOf(usual)).sort((a, b) => a - b);
    const least = usual.map(({ text, after }) => bestOf(() => understood(text, after), 30));
    const mean = least.reduce((sum, one) => sum + one, 0) / least.length;
    const longest = Math.max(...phrases.map(({ text, after }) => bestOf(() => understood(text, after))));
    const texts = longTexts(10_000).map((text) => bestOf(() => understood(text)));
    return {
      columns: ["what", "measured", "goal"],
      rows: [
        [
          `phrases a second, one core: 1 s over the mean of each phrase's least time of 30 (${usual.length} corpus phrases that ask for something, of up to ${typical} characters)`,
          thousands(1000 / mean),
          "",
        ],
        [
          `the same as it comes, whatever else the machine does: median of ${rounds} rounds of ${round / 1000} s, slowest, fastest`,
          [speeds[Math.floor(rounds / 2)], speeds[0], speeds.at(-1)]
            .map((one) => thousands(one ?? 0))
            .join(", "),
          "at least 20,000",
        ],
        [`longest time over all ${phrases.length} corpus phrases`, `${longest.toFixed(2)} ms`, ""],
        [
          `longest time over ${texts.length} texts of 10,000 characters, each one piece repeated`,
          `${Math.max(...texts).toFixed(1)} ms`,
          "at most 50 ms",
        ],
      ],
    };
  },
};

function speedOf(phrases: readonly { text: string; after?: string | undefined }[]): number {
  const texts = phrases.map(({ text, after }) => ready(text, after));
  let count = 0;
  const begun = performance.now();
  while (performance.now() - begun < round) {
    for (const { text, context } of texts) understand(text, context, grammars);
    count += texts.length;
  }
  return count / ((performance.now() - begun) / 1000);
}

const thousands = (count: number) => Math.round(count).toLocaleString("en");

/** The least of several times: what the machine does besides is none of ours. Milliseconds. */
function bestOf(task: () => unknown, times = 3): number {
  return Math.min(
    ...Array.from({ length: times }, () => {
      const begun = performance.now();
      task();
      return performance.now() - begun;
    }),
  );
}
