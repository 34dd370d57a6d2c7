import { describe, expect, test } from "vitest";
import { always, type Content, detail, entry } from "../../src/cards/card.ts";
import { clip, heading, plain, text } from "../../src/cards/element.ts";
import { countNodes, fitted, largestCard, mostNodes } from "../../src/cards/fitted.ts";
import { fact, facts, withAside } from "../../src/cards/layout.ts";

const content = (blocks: Content["blocks"]): Content => ({ tone: "answer", title: "Talents", blocks });
const bytes = (card: unknown) => Buffer.byteLength(JSON.stringify(card));

describe("a card", () => {
  test("that fits is left as it is", () => {
    const card = fitted(content([always(heading("Ada")), entry(text("one")), entry(text("two"))]), "en");
    expect(JSON.stringify(card)).not.toContain("not shown");
    expect(card).toMatchObject({
      schema: "2.0",
      config: { update_multi: true },
      header: { template: "blue" },
    });
  });

  test("with too many elements loses entries from the end and says how many", () => {
    const rows = Array.from({ length: 40 }, (_, index) =>
      entry(withAside([heading(`talent ${index}`), text("about")], [text("button")])),
    );
    const card = fitted(content([...rows, always(text("the foot"))]), "en");
    const shown = JSON.stringify(card);
    expect(countNodes(card)).toBeLessThanOrEqual(mostNodes);
    expect(shown).toContain("talent 0");
    expect(shown).not.toContain("talent 39");
    expect(shown).toContain("the foot");
    expect(shown).toMatch(/Too much for one card: \d+ more parts are not shown/);
  });

  test("that is too long in bytes loses details before entries", () => {
    const long = "伯".repeat(4000);
    const card = fitted(
      content([entry(text("kept")), detail(text(long)), detail(text(long)), detail(text(long))]),
      "zh",
    );
    expect(bytes(card)).toBeLessThanOrEqual(largestCard);
    expect(JSON.stringify(card)).toContain("kept");
    expect(JSON.stringify(card)).toContain("还有 1 项未显示");
  });

  test("whose part that must stay is itself too large still becomes a card that fits", () => {
    const card = fitted(content([always(text("x".repeat(40_000)))]), "en");
    expect(bytes(card)).toBeLessThanOrEqual(largestCard);
  });
});

describe("text", () => {
  test.each([
    "<at id=all></at>",
    "[press](https://example.com)",
    "**bold** _x_ `code`",
    "<font color='red'>red</font>",
    "&#60;at id=all&#62;",
  ])("%s shows as typed: it travels as plain_text, unchanged", (typed) => {
    expect(text(typed)).toMatchObject({ text: { tag: "plain_text", content: typed } });
    expect(facts(fact("Name", typed))[0]).toMatchObject({
      columns: [{ elements: [{}, { text: { tag: "plain_text", content: typed } }] }, {}],
    });
  });

  test("loses characters that turn it around or hide it", () => {
    expect(plain("a\u202eb\u0000c\u200bd\ne")).toEqual({ tag: "plain_text", content: "abcd\ne" });
  });

  test("is clipped between characters, never inside one", () => {
    expect(clip("伯乐😀相马", 4)).toBe("伯乐😀…");
    expect(clip("short", 5)).toBe("short");
  });
});
