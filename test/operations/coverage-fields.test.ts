import { describe, expect, test } from "vitest";
import type { CoveredDocument, Shown } from "../../src/operations/coverage/document.ts";
import { documents } from "../../src/operations/coverage/documents.ts";
import type { Both, Lang } from "../../src/words.ts";
import { answered, askOf, linesGone, withValue } from "./coverage-support.ts";

/*
 * docs/coverage.md says of every field where it is read. Here each claim is tried: the document's answer with
 * every field makes a card on which the text stands, and on the card made without that field it does not.
 */

const langs: readonly Lang[] = ["zh", "en"];

async function cardOf(document: CoveredDocument, answer: CoveredDocument["sample"]) {
  const ask = askOf({ command: document.command, request: document.request });
  return answered(document, ask, answer);
}

/** The card of an answer without one field; with another value where an answer is none without it (an id). */
async function cardWithout(document: CoveredDocument, sample: CoveredDocument["sample"], path: string) {
  const without = await cardOf(document, withValue(sample, path, undefined));
  return without.outcome.ok ? without : cardOf(document, withValue(sample, path, "8999999999999999999"));
}

function shownIn(lang: Lang, { shows }: Shown): string | undefined {
  return typeof shows === "string" ? shows : shows[lang];
}

describe.each(documents)("$name", (document) => {
  test.each(Object.entries(document.fields))("%s is read on the card", async (path, shown) => {
    const sample = (shown.insteadOf ?? []).reduce(
      (all, one) => withValue(all, one, undefined),
      document.sample,
    );
    const full = await cardOf(document, sample);
    const without = shown.always ? undefined : await cardWithout(document, sample, path);
    for (const lang of langs) {
      const expected = shownIn(lang, shown);
      if (expected === undefined) continue;
      const lines = full.lines(lang);
      const told = without ? linesGone(lines, without.lines(lang)) : lines;
      expect(told.join("\n"), lang).toContain(expected);
    }
  });

  const enums = Object.entries(document.fields).flatMap(([path, { words, always }]) =>
    words && !always ? Object.entries(words).map(([value, word]) => ({ path, value, word })) : [],
  );
  if (enums.length === 0) return;
  test.each(enums)("$path: $value in words", async ({ path, value, word }) => {
    const plain = value === "true" || value === "false" ? value === "true" : Number(value);
    const said = await cardOf(document, withValue(document.sample, path, plain));
    const unsaid = await cardOf(document, withValue(document.sample, path, undefined));
    for (const lang of langs) {
      expect(linesGone(said.lines(lang), unsaid.lines(lang)).join("\n"), lang).toContain(word[lang]);
    }
  });
});

test("every word of an enum exists in both languages", () => {
  const words = documents.flatMap(({ fields }) => Object.values(fields).flatMap((one) => wordsOf(one)));
  for (const word of words) expect(word.zh.length * word.en.length).toBeGreaterThan(0);
});

function wordsOf({ words }: Shown): Both[] {
  return Object.values(words ?? {});
}
