import { describe, expect, test } from "vitest";
import { parseAsk } from "../../src/commands/ask.ts";
import { grammars } from "../../src/commands/grammars.ts";
import { understand } from "../../src/language/understand.ts";
import { context, notation, understood } from "./corpus.ts";
import { longTexts } from "./long-texts.ts";

describe("mentions", () => {
  test("a placeholder nobody knows is left out", () => {
    expect(notation(understand("@_user_9 查一下 13800138000", context, grammars))).toBe(
      "find-talent +86 13800138000",
    );
    expect(notation(understand("@_all help", context, grammars))).toBe("help");
    expect(notation(understand("@_user_9 的职务", context, grammars))).toBe("?");
  });

  test("@_user_1 and @_user_12 are two people", () => {
    const mentions = [
      { key: "@_user_1", openId: "ou_one", name: "王伟" },
      { key: "@_user_12", openId: "ou_twelve", name: "李娜" },
    ];
    expect(notation(understand("@_user_12的职务", { ...context, mentions }, grammars))).toBe(
      "employee-job @ou_twelve",
    );
  });

  test("a mentioned name that holds command words is only a name", () => {
    const mentions = [{ key: "@_user_1", openId: "ou_zha", name: "查文斌 (内推)" }];
    expect(understand("@_user_1 的职务", { ...context, mentions }, grammars)).toEqual({
      kind: "ask",
      lang: "zh",
      command: "employee-job",
      request: { people: [{ by: "open_id", id: "ou_zha", name: "查文斌 (内推)" }] },
    });
  });
});

describe("asking back", () => {
  test("says which country's number each button means", () => {
    const result = understood("415-555-0132");
    expect(result.kind === "question" && result.choices.map((one) => one.label.en)).toEqual([
      "Find talent: +1 4155550132",
      "Find talent: +86 4155550132",
    ]);
  });

  test("says what is wrong with a resident ID instead of looking it up", () => {
    const result = understood("身份证 110101199003070012");
    expect(result.kind === "question" && result.question.zh).toContain("校验位");
    const date = understood("身份证 110101199013450011");
    expect(date.kind === "question" && date.question.zh).toContain("出生日期");
  });

  test("says how many digits a mobile number has that has too few or too many", () => {
    const result = understood("1380013800");
    expect(result.kind === "question" && result.question.zh).toContain("有 10 位数字");
    const longer = understood("look up 138 0013 80001");
    expect(longer.kind === "question" && longer.question.en).toContain("has 12 digits");
  });

  test("offers each of two asks in one message", () => {
    const result = understood("王伟的职务 和 ada@example.com 的内推");
    expect(result.kind === "question" && result.choices.map((one) => one.label.zh)).toEqual([
      "员工任职信息：王伟",
      "谁内推了：ada@example.com",
    ]);
  });

  test("says what a command still needs", () => {
    const result = understood("查内推");
    expect(result.kind === "question" && result.question.zh).toContain("要查谁的内推");
  });

  test("says that a keyword is too long, and offers one that is merely long", () => {
    for (const keyword of ["产品".repeat(251), "a".repeat(10_000), "产品经理 ".repeat(2000)]) {
      const result = understood(`搜索 ${keyword}`);
      expect(result.kind === "question" && result.question.zh).toContain("最多 500 个");
    }
    expect(notation(understood(`搜索 ${"产品".repeat(150)}`))).toBe("? search-talents");
  });

  test("offers keywords as a boolean search takes them", () => {
    const offered = (text: string) => {
      const result = understood(text);
      return result.kind === "question" ? result.choices.map((one) => one.label.en) : [];
    };
    expect(offered("find java developers in Shanghai")).toEqual([
      "Search talents: java developers and Shanghai",
    ]);
    expect(offered("帮我找几个会java的人")).toEqual(["Search talents: java"]);
    expect(offered("搜索人才发展")).toEqual(["Search talents: 人才发展", "Search talents: 发展"]);
  });

  test("keeps to a hundred employees and a hundred jobs", () => {
    const ids = Array.from({ length: 101 }, (_, at) => `71409642084763${String(71000 + at)}`);
    expect(notation(understood(`员工 ${ids.slice(1).join("、")}`))).toContain("employee-job id");
    expect(notation(understood(`员工 ${ids.join("、")}`))).toBe("?");
    const codes = Array.from({ length: 101 }, (_, at) => `JP${422000 + at}`);
    expect(notation(understood(`职务 ${codes.slice(1).join(", ")}`))).toContain("job code");
    expect(notation(understood(`职务 ${codes.join(", ")}`))).toBe("?");
  });
});

describe("bad values", () => {
  const question = (text: string) => {
    const result = understood(text);
    return result.kind === "question" ? result.question : undefined;
  };

  test("a page that is too large: the limit is said", () => {
    expect(question("搜索 java 每页50个")?.zh).toContain("1 到 20");
    expect(question("search java 50 a page")?.en).toContain("1 to 20");
  });

  test("a period that ends before it starts", () => {
    expect(question("ada@example.com 2024-03-31 到 2024-01-01 的内推")?.zh).toContain("早于");
    expect(question("referrals of ada@example.com from 2024-03-31 to 2024-01-01")?.en).toContain(
      "ends before",
    );
  });

  test("a day the calendar does not have", () => {
    expect(question("王伟 2023-06-31 的职务")?.zh).toContain("不存在");
  });

  test("a number that is none in the country it is said to be of", () => {
    expect(question("美国号码 12345")?.zh).toContain("位数不对");
    expect(question("区号 86 手机 12345")?.zh).toContain("位数不对");
  });

  test("all versions as of a day: Feishu would ignore the day, so it is asked which is meant", () => {
    const result = understood("王伟 2023-06-30 的任职历史");
    expect(result.kind === "question" && result.question.zh).toContain("所有版本");
    expect(result.kind === "question" && result.choices.map((one) => one.label.zh)).toEqual([
      "员工任职信息：王伟 · 2023-06-30 生效的版本",
      "员工任职信息：王伟 · 2023-06-30 当天",
    ]);
  });

  test("a search over a time that is not said to be of updates", () => {
    const result = understood("搜索 上周的产品经理");
    expect(result.kind === "question" && result.choices.map((one) => one.label.en)).toEqual([
      "Search talents: 产品经理 updated 2024-05-27 – 2024-06-02",
      "Search talents: 上周的产品经理",
    ]);
  });
});

describe("long lists", () => {
  test("a thousand phones, one a line, are one ask", () => {
    const phones = Array.from({ length: 1000 }, (_, at) => `1990000${String(at).padStart(4, "0")}`);
    const result = understood(`查手机号：\n${phones.join("\n")}`);
    const ask = result.kind === "ask" ? parseAsk(result) : undefined;
    expect(ask?.command === "find-talent" && ask.request.phones.length).toBe(1000);
  });
});

describe("whatever is written", () => {
  const odd = [
    "",
    " ",
    "\n\n",
    "\0",
    "\u200b\u202e",
    "\ud83d",
    "\ufffe\uffff",
    "@",
    "@_",
    "@_user_",
    "+",
    "++++",
    "()",
    '"',
    "“",
    "''",
    "'s",
    "的",
    "的的的",
    "谁",
    "is",
    "[](mailto:)",
    "<@>",
    "1.",
    "1. 2. 3.",
    "00",
    "+86",
    "é\u0301\u0301",
    "𠮷田",
    "‮13800138000",
    "1️⃣3️⃣8️⃣",
    "ﷺ",
    "İstanbul",
  ];

  test.each(odd)("oddity %# is survived", (text) => {
    expect(["ask", "question", "help"]).toContain(understood(text).kind);
  });

  test("long texts of any one piece are survived", () => {
    for (const text of longTexts(20_000))
      expect(["ask", "question", "help"]).toContain(understood(text).kind);
    expect(understood("查".repeat(100_000)).kind).toBe("help");
  });

  test("the same text always means the same", () => {
    expect(understood("查手机号 138 0013 8000 的人才")).toEqual(understood("查手机号 138 0013 8000 的人才"));
  });
});
