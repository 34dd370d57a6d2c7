import { describe, expect, test } from "vitest";
import { addressedToBot, textOf, withoutBot } from "../../src/intake/message-text.ts";
import { botOpenId } from "./feishu.ts";

const bole = { key: "@_user_1", openId: botOpenId, name: "伯乐" };
const wang = { key: "@_user_2", openId: "ou_wang", name: "王伟" };
const everyone = { key: "@_all", openId: "", name: "所有人" };

const text = (words: string) => textOf({ messageType: "text", content: { text: words }, mentions: [] });
const post = (content: unknown, title = "") =>
  textOf({ messageType: "post", content: { title, content }, mentions: [bole, wang] });

describe("the text of a message", () => {
  test("is what was typed", () => {
    expect(text("@_user_1 查一下 199 0000 0001")).toBe("@_user_1 查一下 199 0000 0001");
  });

  test("has the words of a link that Feishu made, an e-mail's too", () => {
    expect(text("[ada@example.com](mailto:ada@example.com) 是谁")).toBe("ada@example.com 是谁");
    expect(text("see [this](https://example.com/a?b=c) and [that](http://example.org)")).toBe(
      "see this and that",
    );
  });

  test("keeps brackets that people type", () => {
    for (const typed of ["[急] 查 (尽快)", "[a](b)", "a[0](1)", "[x](javascript:alert(1))"]) {
      expect(text(typed)).toBe(typed);
    }
  });

  test("joins a post's paragraphs under its title", () => {
    const paragraphs = [
      [
        { tag: "text", text: "请查 ", style: ["bold"] },
        { tag: "a", href: "mailto:ada@example.com", text: "ada@example.com" },
      ],
      [
        { tag: "at", user_id: "@_user_2", user_name: "王伟" },
        { tag: "text", text: " 的职务" },
      ],
    ];
    expect(post(paragraphs)).toBe("请查 ada@example.com\n@_user_2 的职务");
    expect(post(paragraphs, "两件事")).toBe("两件事\n请查 ada@example.com\n@_user_2 的职务");
  });

  test("says nothing for a post's pictures, rules and stickers", () => {
    const mixed = [
      [{ tag: "img", image_key: "img_1" }],
      [{ tag: "emotion", emoji_type: "SMILE" }, { tag: "text", text: "help" }, { tag: "hr" }],
      [{ tag: "code_block", language: "GO", text: "job JP422119" }],
    ];
    expect(post(mixed)).toBe("help\njob JP422119");
  });

  test("mentions by placeholder even where the post names the person", () => {
    expect(post([[{ tag: "at", user_id: "ou_wang", user_name: "王伟" }]])).toBe("@_user_2");
    expect(post([[{ tag: "at", user_id: "ou_nobody", user_name: "李雷" }]])).toBe("@李雷");
    expect(post([[{ tag: "at", user_id: "", user_name: "李雷" }]])).toBe("@李雷");
  });

  test("is unescaped where the post says it is escaped, and only there", () => {
    const escaped = "R&amp;D &lt;b&gt; &#39;x&#39; &#x4f2f; &unknown; &#1114112;";
    expect(post([[{ tag: "text", text: escaped, un_escape: true }]])).toBe(
      "R&D <b> 'x' 伯 &unknown; &#1114112;",
    );
    expect(post([[{ tag: "text", text: escaped }]])).toBe(escaped);
  });

  test("does not exist for pictures, files, or content that is not what it should be", () => {
    const of = (messageType: string, content: unknown) => textOf({ messageType, content, mentions: [] });
    expect(of("image", { image_key: "img_1" })).toBeUndefined();
    expect(of("text", undefined)).toBeUndefined();
    expect(of("text", { text: 1 })).toBeUndefined();
    expect(of("post", { title: "x" })).toBeUndefined();
  });

  test("of the longest message Feishu takes is read in no time, however it is built", () => {
    for (const unit of ["[", "[a](", " ", "@_user_1", "[a](https://", "&", "@_user_1 \t"]) {
      const long = unit.repeat(Math.floor(150_000 / unit.length));
      expect(withoutBot(text(long) ?? "", [bole], botOpenId).length).toBeLessThanOrEqual(long.length);
    }
  });
});

describe("a message is for the bot", () => {
  const group = { chatType: "group", senderType: "user" } as const;

  test("always in the private chat", () => {
    expect(addressedToBot({ chatType: "p2p", senderType: "user", mentions: [] }, botOpenId)).toBe(true);
  });

  test("in a group when it mentions the bot itself", () => {
    expect(addressedToBot({ ...group, mentions: [wang, bole] }, botOpenId)).toBe(true);
    expect(addressedToBot({ ...group, mentions: [wang] }, botOpenId)).toBe(false);
    expect(addressedToBot({ ...group, mentions: [{ ...bole, openId: "ou_same_name" }] }, botOpenId)).toBe(
      false,
    );
  });

  test("never for being sent to everyone", () => {
    expect(addressedToBot({ ...group, mentions: [everyone] }, botOpenId)).toBe(false);
    expect(addressedToBot({ ...group, mentions: [everyone] }, "")).toBe(false);
  });

  test("never when a bot wrote it", () => {
    expect(addressedToBot({ chatType: "p2p", senderType: "bot", mentions: [] }, botOpenId)).toBe(false);
    expect(addressedToBot({ chatType: "group", senderType: "bot", mentions: [bole] }, botOpenId)).toBe(false);
  });
});

describe("without the bot's own mention", () => {
  const strip = (words: string) => withoutBot(words, [bole, wang], botOpenId);

  test("the words stay as they were", () => {
    expect(strip("@_user_1 查一下 @_user_2 的职务")).toBe("查一下 @_user_2 的职务");
    expect(strip("查一下 @_user_2 的职务 @_user_1")).toBe("查一下 @_user_2 的职务");
    expect(strip("job of @_user_1 @_user_2")).toBe("job of @_user_2");
    expect(strip("job@_user_1 of Wang Wei")).toBe("job of Wang Wei");
    expect(strip("@_user_1")).toBe("");
  });

  test("others whose number begins alike stay", () => {
    expect(strip("@_user_1 job of @_user_12")).toBe("job of @_user_12");
  });
});
