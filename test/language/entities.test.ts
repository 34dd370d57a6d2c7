import { describe, expect, test } from "vitest";
import { grammars } from "../../src/commands/grammars.ts";
import { westernName } from "../../src/language/entities/name-western.ts";
import { chineseName } from "../../src/language/entities/name-zh.ts";
import { readEntities } from "../../src/language/entities/read.ts";
import { checkResidentId } from "../../src/language/entities/resident-id.ts";
import { bookFor } from "../../src/language/lexicon/compile.ts";
import { lineOf } from "../../src/language/line.ts";
import { lowerCase, normalise } from "../../src/language/normalise.ts";
import { context } from "./corpus.ts";

function read(text: string) {
  const clean = normalise(text);
  const found = readEntities(lineOf(clean, lowerCase(clean), bookFor(grammars), context));
  return found.map(({ entity }) => [entity.kind, entity.value] as const);
}

describe("normalise", () => {
  test("folds widths, drops what cannot be seen, tidies blanks and lines, keeps case", () => {
    expect(normalise("　ＡＢＣ＠ｅｘａｍｐｌｅ．ｃｏｍ　：１３８\u200b\u202e  x\r\n\r\n y\t ")).toBe(
      "ABC@example.com :138 x\ny",
    );
    expect(normalise("Ada’s\u00a0CV")).toBe("Ada's CV");
  });

  test("lower case keeps offsets", () => {
    expect(lowerCase("İA").length).toBe(2);
  });
});

describe("phones", () => {
  const china = { code: "86", number: "13800138000" };
  const notations = [
    "13800138000",
    "138 0013 8000",
    "138-0013-8000",
    "138.0013.8000",
    "138·0013·8000",
    "1 3 8 0 0 1 3 8 0 0 0".replaceAll(" ", ""),
    "１３８ ００１３ ８０００",
    "+8613800138000",
    "+86 138 0013 8000",
    "+86-138-0013-8000",
    "(+86) 138 0013 8000",
    "(+86)13800138000",
    "0086 138 0013 8000",
    "008613800138000",
    "86 138 0013 8000",
    "8613800138000",
    "电话13800138000转",
    "tel:13800138000",
  ];
  test.each(notations)("notation %# of a Chinese mobile", (text) => {
    expect(read(text)).toEqual([["phone", china]]);
  });

  test.each([
    ["+1 415 555 0132", "1", "4155550132"],
    ["+1 (415) 555-0132", "1", "4155550132"],
    ["1-415-555-0132", "1", "4155550132"],
    ["001 415 555 0132", "1", "4155550132"],
    ["+44 (0)20 7946 0018", "44", "2079460018"],
    ["+33 1 99 00 12 34", "33", "199001234"],
    ["+852 5550 0132", "852", "55500132"],
    ["010-5555 0100", "86", "1055550100"],
    ["(0755) 5555 0100", "86", "75555550100"],
    ["199 0000 0001", "86", "19900000001"],
  ])("number %# of another kind", (text, code, number) => {
    expect(read(text)).toEqual([["phone", { code, number }]]);
  });

  test("several side by side, in any list", () => {
    const both = [
      ["phone", china],
      ["phone", { code: "86", number: "19900000001" }],
    ];
    for (const gap of [" ", ", ", "，", "、", "；", "/", "\n", " 和 ", " or ", "\t"]) {
      expect(read(`13800138000${gap}19900000001`), JSON.stringify(gap)).toEqual(both);
      expect(read(`138 0013 8000${gap}199 0000 0001`), JSON.stringify(gap)).toEqual(both);
    }
  });

  test("any Chinese mobile, grouped any way, is read back", () => {
    for (const prefix of ["", "+86 ", "0086 ", "86-", "(+86)"]) {
      for (const mark of ["", " ", "-", ".", "·"]) {
        for (let end = 0; end < 50; end += 7) {
          const number = `1${3 + (end % 7)}900000${String(100 + end)}`;
          const parts = [number.slice(0, 3), number.slice(3, 7), number.slice(7)].join(mark);
          expect(read(`${prefix}${parts}`), `${prefix}${parts}`).toEqual([["phone", { code: "86", number }]]);
        }
      }
    }
  });

  test("a number too long, too short or inside something else is none", () => {
    for (const text of ["x13800138000", "13800138000x", "192.168.10.25", "12345678"]) {
      expect(read(text), text).toEqual([]);
    }
    for (const text of ["138 0013 80001", "1380013800", "138001380001"]) {
      expect(
        read(text).map(([kind]) => kind),
        text,
      ).toEqual(["flaw"]);
    }
  });
});

describe("e-mails", () => {
  test.each([
    ["ada@example.com", "ada@example.com"],
    ["ADA.Lovelace+cv@Mail.Example.ORG", "ada.lovelace+cv@mail.example.org"],
    ["ada＠example．com", "ada@example.com"],
    ["ada@example。com", "ada@example.com"],
    ["邮箱ada@example.com是谁", "ada@example.com"],
    ["(ada@example.com).", "ada@example.com"],
    ["13800138000@example.com", "13800138000@example.com"],
  ])("address %#", (text, value) => {
    expect(read(text)).toEqual([["email", value]]);
  });

  test.each(["ada@", "@example.com", "ada@example", "ada@@example.com", "ada@.com"])("%s is none", (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe("identity documents", () => {
  test("a resident ID is checked: shape, birthday, check digit", () => {
    expect(checkResidentId("110101199003070011")).toBe("valid");
    expect(checkResidentId("11010119900307002X")).toBe("valid");
    expect(checkResidentId("110101199003070012")).toBe("wrong-check-digit");
    expect(checkResidentId("110101199002300011")).toBe("wrong-date");
    expect(checkResidentId("11010119900307001")).toBe("wrong-shape");
  });

  test.each([
    ["身份证 110101199003070011", 1, "110101199003070011"],
    ["身份证 110101 19900307 0011", 1, "110101199003070011"],
    ["11010119900307002x", 1, "11010119900307002X"],
    ["护照 e12345678", 2, "E12345678"],
    ["passport no. AB1234567", 2, "AB1234567"],
    ["港澳居民居住证 810000199003070015", 3, "810000199003070015"],
    ["810000199003070015", 3, "810000199003070015"],
    ["台湾居民来往大陆通行证 12345678", 4, "12345678"],
    ["军官证 12345678", 5, "12345678"],
    ["回乡证：H12345678", 6, "H12345678"],
    ["台湾居民居住证 830000199003070019", 9, "830000199003070019"],
  ])("document %#", (text, type, number) => {
    expect(read(text)).toEqual([["identity", { type, number }]]);
  });

  test("a list shares its word", () => {
    expect(read("护照 E12345678、G87654321 和 AB1234567").map(([kind]) => kind)).toEqual([
      "identity",
      "identity",
      "identity",
    ]);
  });

  test("what fails the check is said to", () => {
    expect(read("身份证 110101199003070012")[0]?.[0]).toBe("flaw");
    expect(read("身份证 1101011990030700")[0]?.[0]).toBe("flaw");
  });
});

describe("ids, codes, mentions, quotes, links", () => {
  test("ids have 17 to 20 digits", () => {
    expect(read("6891560630172518670")).toEqual([["id", "6891560630172518670"]]);
    for (const length of [17, 18, 19, 20])
      expect(read("9".repeat(length))[0]?.[0], String(length)).toBe("id");
    for (const length of [16, 21]) expect(read("9".repeat(length)), String(length)).toEqual([]);
  });

  test('codes are capitals and digits, or what stands behind “职务” and "code"', () => {
    expect(read("JP422119")).toEqual([["code", "JP422119"]]);
    expect(read("职务编码 ENG")).toEqual([["code", "ENG"]]);
    expect(read("job jp42")).toEqual([["code", "jp42"]]);
    expect(read("java8 web3 HR")).toEqual([]);
  });

  test("mentions carry open_id and name", () => {
    expect(read("@_user_1 @_user_2")).toEqual([
      ["mention", { openId: "ou_wangwei", name: "王伟" }],
      ["mention", { openId: "ou_lina", name: "李娜" }],
    ]);
  });

  test("quotes keep their text, unless a value fills them", () => {
    for (const text of ['"r and d"', "“r and d”", "「r and d」", "『r and d』", "‘r and d’"]) {
      expect(read(text), text).toEqual([["quoted", "r and d"]]);
    }
    expect(read("“ada@example.com”")).toEqual([["email", "ada@example.com"]]);
    expect(read("“写信给 ada@example.com”")).toEqual([["quoted", "写信给 ada@example.com"]]);
  });

  test("numbers inside a web address are its own", () => {
    expect(read("https://example.com/6891560630172518670?p=13800138000").map(([kind]) => kind)).toEqual([
      "link",
    ]);
  });

  test("the longer and the named win where readers overlap", () => {
    expect(read("人才ID 110101199003070011")).toEqual([["id", "110101199003070011"]]);
    expect(read("职务 E12345678")).toEqual([["code", "E12345678"]]);
    expect(read("护照 JP422119")).toEqual([["identity", { type: 2, number: "JP422119" }]]);
  });
});

describe("names", () => {
  test.each(["张三", "王伟", "查文斌", "欧阳娜娜", "诸葛亮", "张和平", "阿卜杜拉·买买提"])(
    "%s is one",
    (name) => {
      expect(chineseName(name)).not.toBe("no");
    },
  );
  test.each([
    "产品经理",
    "高级",
    "项目经理",
    "程序员",
    "安全",
    "应届生",
    "今天",
    "你好",
    "张",
    "张三李四王五",
  ])("%s is none", (text) => {
    expect(chineseName(text)).toBe("no");
  });
  test.each(["Wang Wei", "wang wei", "Ada Lovelace", "Jean-Luc O'Brien", "J. Smith", "José"])(
    "%s is one",
    (name) => {
      expect(westernName(name)).toBe("sure");
    },
  );
  test.each(["Product Manager", "CEO", "a1", "one two three four five", "王 Wei"])("%s is none", (text) => {
    expect(westernName(text)).toBe("no");
  });
});
