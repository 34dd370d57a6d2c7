import { describe, expect, test } from "vitest";
import { parseBlocks } from "../../src/sandbox/playground/page/card/markdown/blocks.ts";
import { type Inline, parseInline } from "../../src/sandbox/playground/page/card/markdown/inline.ts";

/** Inline Markdown as short as it can be read: `*` for em, `**` for strong, `<tag>`, `[link→href]`. */
function short(inlines: readonly Inline[]): string {
  const one = (inline: Inline): string => {
    switch (inline.kind) {
      case "text":
        return inline.text;
      case "break":
        return "⏎";
      case "code":
        return `code(${inline.text})`;
      case "emoji":
        return `emoji(${inline.text})`;
      case "image":
        return `image(${inline.key})`;
      case "link":
        return `[${short(inline.children)}→${inline.href}]`;
      case "tag":
        return `${inline.name}${JSON.stringify(inline.attributes)}(${short(inline.children)})`;
      default:
        return `${inline.kind}(${short(inline.children)})`;
    }
  };
  return inlines.map(one).join("");
}

const inline = (source: string) => short(parseInline(source, "markdown"));
const lark = (source: string) => short(parseInline(source, "lark_md"));

describe("inside a line", () => {
  test.each([
    ["**粗** 和 *斜* 和 ***都*** 和 ~~删~~", "strong(粗) 和 em(斜) 和 em(strong(都)) 和 del(删)"],
    ["__粗__ 和 _斜_ 但 snake_case_name 不是", "strong(粗) 和 em(斜) 但 snake_case_name 不是"],
    ["**没关上 和 2 * 3 * 4", "**没关上 和 2 * 3 * 4"],
    ["**外*内*外**", "strong(外em(内)外)"],
    ["`a*b*` 和 ``a`b``", "code(a*b*) 和 code(a`b)"],
    ["[名](https://example.com/a_b_c?x=1)", "[名→https://example.com/a_b_c?x=1]"],
    ["[**粗**](https://example.com)", "[strong(粗)→https://example.com]"],
    ["看 https://example.com/x。", "看 [https://example.com/x→https://example.com/x]。"],
    ["![图](img_v3_1)", "image(img_v3_1)"],
    [":OK: 12:30:45", "emoji(OK) 12:30:45"],
    ["一\n二<br>三", "一⏎二⏎三"],
    ["\\*不斜\\*", "*不斜*"],
    ["<font color='red'>红<at id=ou_1></at></font>", 'font{"color":"red"}(红at{"id":"ou_1"}())'],
    [
      "<font color=red>外<font color=blue>内</font></font>",
      'font{"color":"red"}(外font{"color":"blue"}(内))',
    ],
    ["<raw>**原样**</raw>", "raw{}(**原样**)"],
    ["<font color='red'>没关上", "<font color='red'>没关上"],
    ["<script>alert(1)</script>", "<script>alert(1)</script>"],
  ])("%s", (source, expected) => expect(inline(source)).toBe(expected));

  test.each([
    ["&#42;&#42;粗&#42;&#42;", "**粗**"],
    ["&#60;at id=all&#62;&#60;/at&#62;", "<at id=all></at>"],
    ["&lt;font color='red'&gt;x&lt;/font&gt;", "<font color='red'>x</font>"],
    ["&#91;x&#93;&#40;https&#58;&#47;&#47;evil.example&#41;", "[x](https://evil.example)"],
    ["&#38;#42;", "&#42;"],
    ["&amp;lt;", "&lt;"],
    ["&#96;码&#96;", "`码`"],
    ["&#0; &#xD800; &nosuch; &", "\ufffd \ufffd &nosuch; &"],
  ])("escaped %s is only text", (source, expected) => {
    expect(parseInline(source, "markdown").every((piece) => piece.kind === "text")).toBe(true);
    expect(inline(source)).toBe(expected);
  });

  test.each([
    "javascript:alert(1)",
    "javascript&#58;alert(1)",
    "data:text/html,x",
    "//example.com",
    "lark://x",
  ])("%s is no link", (href) => expect(inline(`[x](${href})`)).not.toContain("→"));

  test("lark_md knows less: no code, no pictures, no people", () => {
    expect(lark("`码` ![图](k) <person id='ou_1'></person> **粗** <text_tag color='red'>签</text_tag>")).toBe(
      '`码` ![图](k) <person id=\'ou_1\'></person> strong(粗) text_tag{"color":"red"}(签)',
    );
  });
});

describe("blocks", () => {
  const kinds = (source: string) => parseBlocks(source).map((block) => block.kind);

  test("headings, rules, quotes, code, lists, tables and paragraphs are told apart", () => {
    const source =
      "# 题\n正文\n下一行\n\n---\n> 引\n> 用\n```ts\nconst a = 1\n```\n- 甲\n1. 一\n| a | b |\n|---|:-:|\n| 1 | 2 |";
    expect(kinds(source)).toEqual(["heading", "paragraph", "rule", "quote", "code", "list", "list", "table"]);
  });

  test("a line of dashes right under a paragraph makes it a heading, as in CommonMark", () => {
    expect(parseBlocks("标题\n---")).toEqual([{ kind: "heading", level: 2, text: "标题" }]);
  });

  test("four spaces make an item deeper, and make code where there is no list", () => {
    const [list] = parseBlocks("- 甲\n    - 甲一\n        - 甲一甲\n- 乙");
    expect(list).toMatchObject({ kind: "list", start: undefined });
    const inner = list?.kind === "list" ? list.items[0]?.[1] : undefined;
    expect(inner).toMatchObject({ kind: "list", items: [[{ text: "甲一" }, { kind: "list" }]] });
    expect(parseBlocks("    缩进")).toEqual([{ kind: "code", language: "", text: "缩进" }]);
  });

  test("a table's short rows are filled up, its bars can be escaped", () => {
    expect(parseBlocks("| a | b |\n| :-: | --: |\n| 1 |\n| x \\| y | 2 |")).toEqual([
      {
        kind: "table",
        align: ["center", "right"],
        header: ["a", "b"],
        rows: [
          ["1", ""],
          ["x | y", "2"],
        ],
      },
    ]);
  });

  test("text nobody closed ends with the text: no input makes reading stop or run away", () => {
    for (const source of [
      "```",
      "> ",
      "- ",
      "1.",
      "[[[[[[",
      "<font ".repeat(200),
      "*".repeat(500),
      "`".repeat(99),
    ]) {
      for (const block of parseBlocks(source))
        if ("text" in block) expect(inline(block.text)).toBeTypeOf("string");
    }
  });
});
