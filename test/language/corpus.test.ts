import { describe, expect, test } from "vitest";
import { parseAsk } from "../../src/commands/ask.ts";
import { corpus, notation, understood } from "./corpus.ts";

const phrases = corpus();
const asks = phrases.filter(({ expected }) => !/^(?:\?|help|unclear|courtesy)/.test(expected));
const silent = phrases.filter(({ expected }) => /^(?:\?|unclear)/.test(expected));
const hasHan = (text: string) => /\p{Script=Han}/u.test(text);

describe("the corpus", () => {
  test.each(phrases.map((one) => [`${one.file}:${one.line}`, one] as const))(
    "%s",
    (_, { text, after, expected }) => {
      expect(`${text} → ${notation(understood(text, after))}`).toBe(`${text} → ${expected}`);
    },
  );

  test("has enough phrases of every command in both languages, and enough that look nobody up", () => {
    for (const command of ["find-talent", "search-talents", "talent", "referrals", "employee-job", "job"]) {
      const own = asks.filter(({ expected }) => expected.startsWith(`${command} `));
      expect(own.filter(({ text }) => hasHan(text)).length, command).toBeGreaterThanOrEqual(10);
      expect(own.filter(({ text }) => !hasHan(text)).length, command).toBeGreaterThanOrEqual(8);
    }
    expect(asks.length).toBeGreaterThanOrEqual(120);
    expect(silent.length).toBeGreaterThanOrEqual(30);
  });

  test("leads to requests that their commands accept", () => {
    for (const { text, after } of phrases) {
      const result = understood(text, after);
      const drafts = result.kind === "ask" ? [result] : result.kind === "question" ? result.choices : [];
      for (const draft of drafts) expect(parseAsk(draft), text).toBeDefined();
    }
  });

  test("answers in the language of the text", () => {
    for (const { text } of phrases) {
      if (hasHan(text.replace(/@王伟|@李娜/g, ""))) expect(understood(text).lang, text).toBe("zh");
    }
    expect(understood("who referred ada@example.com").lang).toBe("en");
    expect(understood("job of @王伟").lang).toBe("en");
    // A bare value is in no language: the fallback decides.
    expect(understood("ada@example.com").lang).toBe("zh");
    expect(understood("JP422119").lang).toBe("zh");
  });

  test("never offers more than three ways to go on, each with words in both languages", () => {
    for (const { text, after } of phrases) {
      const result = understood(text, after);
      if (result.kind !== "question") continue;
      expect(result.choices.length, text).toBeLessThanOrEqual(3);
      for (const said of [result.question, ...result.choices.map((one) => one.label)]) {
        expect(said.zh.length * said.en.length, text).toBeGreaterThan(0);
      }
    }
  });
});
