import fc from "fast-check";
import {
  type CountryCode,
  getCountries,
  getCountryCallingCode,
  parsePhoneNumberFromString,
} from "libphonenumber-js/min";
import { describe, expect, test } from "vitest";
import { parseAsk } from "../../src/commands/ask.ts";
import { notation, understood } from "./corpus.ts";
import { answers } from "./earlier.ts";

/*
 * What holds for any value in any notation and for any text at all. A failure names the seed it can be repeated with.
 */

const digits = (least: number, most = least) =>
  fc.array(fc.nat(9), { minLength: least, maxLength: most }).map((all) => all.join(""));

/** Digits parted here and there by what people put between them. */
function parted(number: string): fc.Arbitrary<string> {
  const separator = fc.constantFrom("", "", "", " ", "-", ".", " - ");
  return fc
    .array(separator, { minLength: number.length - 1, maxLength: number.length - 1 })
    .map((between) => [...number].map((digit, at) => digit + (groups(at, between) ?? "")).join(""));
}

/** At most every third digit is followed by something: nobody writes 1-3-8. */
const groups = (at: number, between: readonly string[]) => (at % 3 === 2 ? between[at] : "");

const wide = (text: string) =>
  text.replace(/[\d+]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
const asTyped = (text: fc.Arbitrary<string>) =>
  fc.tuple(text, fc.boolean()).map(([one, full]) => (full ? wide(one) : one));

const around = fc.constantFrom(
  (value: string) => value,
  (value: string) => `查一下 ${value}`,
  (value: string) => `${value} 是谁`,
  (value: string) => `请帮我查手机号 ${value}，谢谢`,
  (value: string) => `find talent by phone ${value}`,
  (value: string) => `who is ${value}?`,
);

describe("any value in any notation is read back", () => {
  test("mobiles of mainland China", () => {
    const mobile = fc
      .tuple(fc.constantFrom(..."3456789"), digits(9))
      .map(([second, rest]) => `1${second}${rest}`);
    const prefix = fc.constantFrom("", "", "+86", "+86 ", "0086 ", "86 ", "(+86) ");
    fc.assert(
      fc.property(
        mobile.chain((number) => fc.tuple(fc.constant(number), prefix, asTyped(parted(number)), around)),
        ([number, country, typed, phrase]) => {
          expect(notation(understood(phrase(country + typed)))).toBe(`find-talent +86 ${number}`);
        },
      ),
      { numRuns: 1500 },
    );
  });

  test("possible numbers of every country, with + or 00", () => {
    const anywhere = fc
      .tuple(fc.constantFrom(...getCountries()), digits(6, 11))
      .map(([country, national]) => possible(country, national))
      .filter((one) => one !== undefined);
    const exit = fc.constantFrom("+", "00", "(+");
    fc.assert(
      fc.property(
        anywhere.chain((one) => fc.tuple(fc.constant(one), exit, asTyped(parted(one.number)), around)),
        ([{ code, number }, sign, national, phrase]) => {
          const value = sign === "(+" ? `(+${code}) ${national}` : `${sign}${code} ${national}`;
          expect(notation(understood(phrase(value)))).toBe(`find-talent +${code} ${number}`);
        },
      ),
      { numRuns: 1500 },
    );
  });

  test("e-mail addresses in any case, with signs of full width", () => {
    const word = fc.stringMatching(/^[a-zA-Z][a-zA-Z0-9]{1,8}$/);
    const sign = fc.constantFrom("@", "＠");
    fc.assert(
      fc.property(
        fc.tuple(word, word, sign, fc.constantFrom("com", "ORG", "example.net")),
        ([a, b, at, end]) => {
          const found = notation(understood(`查一下邮箱 ${a}.${b}${at}example.${end}`));
          expect(found).toBe(`find-talent ${`${a}.${b}@example.${end}`.toLowerCase()}`);
        },
      ),
    );
  });

  test("resident IDs, whose last character proves them", () => {
    const born = fc.date({ min: new Date("1950-01-01"), max: new Date("2005-12-31"), noInvalidDate: true });
    const number = fc
      .tuple(born, digits(3))
      .map(([date, order]) =>
        withCheck(`110101${date.toISOString().slice(0, 10).replaceAll("-", "")}${order}`),
      );
    const written = number.chain((one) =>
      fc.tuple(
        fc.constant(one),
        fc.constantFrom(one, one.toLowerCase(), `${one.slice(0, 6)} ${one.slice(6, 14)} ${one.slice(14)}`),
      ),
    );
    fc.assert(
      fc.property(written, ([one, typed]) => {
        expect(notation(understood(`身份证 ${typed}`))).toBe(`find-talent doc 1 ${one}`);
      }),
    );
  });

  test("ids of Feishu's", () => {
    const id = fc.tuple(fc.constantFrom("4", "5", "6", "7"), digits(18)).map(([first, rest]) => first + rest);
    fc.assert(
      fc.property(id, (one) => {
        expect(notation(understood(`人才 ${one} 的档案`))).toBe(`talent id ${one}`);
        expect(notation(understood(`job of employee ${one}`))).toBe(`employee-job id ${one}`);
      }),
    );
  });
});

const pieces = [
  ..."查 找 搜索 的 职务 内推 谁 人才 员工 张三 王伟 查文斌 和 或 不要 ， 。 ： 、 “ ” ( ) \n @_user_1 13800138000 +1 415-555-0132 ada@example.com 身份证 110101199003070011 护照 E12345678 6891560630172518670 JP422119 job of for talents search not and or who referred Wang Wei's please 最近7天 更新的 2024-01-01 到 since 上个月 每页20个 按更新时间 用 union_id 任职历史 as of user_id e33ggbyz 业务类型 onboarding a__c 区号 44 美国号码 please @ + - <b> { } ; 😀 1. 12 他 他的 第二个 那 呢 what about 下一页 为什么 内退 refferals their the second one 换成".split(
    " ",
  ),
  ..."𠮷 𠮷田 𠀀𠀁 王𠮷 👩‍💻 👍🏽 * help java \u{2f81a}".split(" "),
  " ",
  "\u200b",
  "\ud83d",
  "\udfb7",
  "a𠮷".repeat(60),
];
const mixture = fc
  .tuple(fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 9 }), fc.constantFrom("", " "))
  .map(([all, between]) => all.join(between));
const before = fc.constantFrom(undefined, ...Object.keys(answers));

describe("any text", () => {
  test("of words and values, after any answer: what it leads to is a valid request, and no character is cut in half", () => {
    fc.assert(
      fc.property(mixture, before, (text, after) => holds(text, after)),
      { numRuns: 6000 },
    );
  });

  test("of any characters", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 300 }),
      fc.string({ unit: "grapheme", maxLength: 300 }),
      fc.string({ maxLength: 10_000, size: "max" }),
    );
    fc.assert(
      fc.property(text, before, (one, after) => holds(one, after)),
      { numRuns: 800 },
    );
  });
});

function holds(text: string, after: string | undefined): void {
  const result = understood(text, after);
  const drafts = result.kind === "ask" ? [result] : result.kind === "question" ? result.choices : [];
  for (const draft of drafts) expect(parseAsk(draft), text).toBeDefined();
  if (result.kind === "question") expect(result.choices.length).toBeLessThanOrEqual(3);
  expect(lone(result)).toEqual([]);
}

/** Every text in a value that holds half a character. */
function lone(value: unknown): string[] {
  if (typeof value === "string") return value.isWellFormed() ? [] : [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(lone) : [];
}

function possible(country: CountryCode, national: string) {
  const code = getCountryCallingCode(country);
  const parsed = parsePhoneNumberFromString(`+${code}${national}`);
  // A number that another notation would change (a trunk prefix dropped) is not written that way.
  if (!parsed?.isPossible() || parsed.nationalNumber !== national) return undefined;
  return code === "86" ? undefined : { code, number: national };
}

/** GB 11643-1999: the check character behind seventeen digits. */
function withCheck(number: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = [...number].reduce((all, digit, at) => all + Number(digit) * (weights[at] ?? 0), 0);
  return number + "10X98765432".charAt(sum % 11);
}
