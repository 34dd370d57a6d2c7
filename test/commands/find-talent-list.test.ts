import { describe, expect, test } from "vitest";
import { parseAsk } from "../../src/commands/ask.ts";
import { readList } from "../../src/commands/find-talent/list/read.ts";
import { grammars } from "../../src/commands/grammars.ts";

const context = { now: new Date(0), timeZone: "Asia/Shanghai", fallback: "zh", mentions: [] } as const;

interface Request {
  readonly phones: readonly { code: string; number: string }[];
  readonly emails: readonly string[];
  readonly identities: readonly { type: number; number: string }[];
  readonly match: string;
  readonly list: {
    readonly unread: readonly { as: string; line: number; text: string }[];
    readonly repeated: number;
    readonly beyond?: { count: number; line: number };
  };
}

const read = (text: string) => readList(text, context, grammars);

function requestOf(text: string): Request {
  const understood = read(text);
  if (understood?.kind !== "ask") throw new Error(`read as ${understood?.kind ?? "no list"}`);
  expect(parseAsk(understood)?.command).toBe("find-talent");
  return understood.request as Request;
}

const phone = (index: number) => `1990003${String(index).padStart(4, "0")}`;
const times = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, at) => make(at));

describe("a list of phones is read", () => {
  test.each([
    ["below each other", "\n"],
    ["with Windows line breaks", "\r\n"],
    ["with blank lines between", "\n\n"],
    ["after commas", ", "],
    ["after Chinese commas", "，"],
    ["after 、", "、"],
    ["after semicolons", ";"],
    ["after tabs", "\t"],
    ["after blanks", " "],
  ])("%s", (_, separator) => {
    const { phones, list } = requestOf(times(30, phone).join(separator));
    expect(phones).toEqual(times(30, phone).map((number) => ({ code: "86", number })));
    expect(list).toEqual({ unread: [], repeated: 0 });
  });

  test.each([
    ["numbered", (index: number) => `${index + 1}. ${phone(index)}`],
    ["written in groups", (index: number) => phone(index).replace(/(...)(....)(....)/, "$1 $2-$3")],
    ["with their country code", (index: number) => `+86 ${phone(index)}`],
    ["beside a name", (index: number) => `王伟\t${phone(index)}`],
    ["beside a Western name and a remark", (index: number) => `Ada Byrne, ${phone(index)}, referral`],
    ["beside a column that says 内推", (index: number) => `王伟\t${phone(index)}\t内推\t已离职`],
  ])("%s", (_, line) => {
    expect(requestOf(times(30, line).join("\n")).phones).toHaveLength(30);
  });

  test.each(["查一下", "帮我查一下：", "手机号", "姓名\t手机号\t部门备注", "Phone", "please look up"])(
    "below %j",
    (lead) => {
      expect(requestOf(`${lead}\n${times(12, phone).join("\n")}`).phones).toHaveLength(12);
    },
  );
});

test("a heading says what the numbers in its column are", () => {
  const rows = times(8, (index) => `王伟\tE1234${index}678\t${phone(index)}`);
  const { identities, phones } = requestOf(["姓名\t护照\t手机", ...rows].join("\n"));
  expect(identities).toHaveLength(8);
  expect(identities[0]).toEqual({ type: 2, number: "E12340678" });
  expect(phones).toHaveLength(8);
});

test("phones, e-mails and IDs side by side are each asked for themselves", () => {
  const request = requestOf(
    ["ada@example.com", phone(1), "110101199003070011", phone(2), "b@example.org"].join("\n"),
  );
  expect(request.match).toBe("any");
  expect(request.phones).toHaveLength(2);
  expect(request.emails).toEqual(["ada@example.com", "b@example.org"]);
  expect(request.identities).toEqual([{ type: 1, number: "110101199003070011" }]);
});

test("a line that cannot be read is named by its number and spoils nothing", () => {
  const lines = [
    phone(1),
    phone(2),
    "1380013800",
    phone(3),
    "110101199003070012",
    "",
    phone(4),
    "随便写写",
    phone(5),
    phone(6),
    phone(7),
  ];
  const { phones, list } = requestOf(lines.join("\n"));
  expect(phones).toHaveLength(7);
  expect(list.unread).toEqual([
    { as: "contact", line: 3, text: "1380013800" },
    { as: "identity", line: 5, text: "110101199003070012" },
    { as: "contact", line: 8, text: "随便写写" },
  ]);
});

test("what stands in it twice is taken once, however it is written", () => {
  const lines = [...times(6, phone), `+86 ${phone(0)}`, phone(1).replace(/(...)/, "$1-")];
  const { phones, list } = requestOf(lines.join("\n"));
  expect(phones).toHaveLength(6);
  expect(list.repeated).toBe(2);
});

test("a thousand are taken in the order they stand, and the line of the next is remembered", () => {
  const { phones, list } = requestOf(["手机号", ...times(1005, phone)].join("\n"));
  expect(phones.map((one) => one.number)).toEqual(times(1000, phone));
  expect(list.beyond).toEqual({ count: 5, line: 1002 });
});

describe("no list is read", () => {
  test.each([
    ["a few values in a sentence", "查一下 13800138000 和 ada@example.com"],
    ["another command above it", `谁内推了\n${times(12, phone).join("\n")}`],
    ["another command behind it", `${times(12, phone).join("\n")}\n的职务`],
    [
      "mostly something else",
      `${times(6, phone).join("\n")}\n${times(10, (index) => `这是第${index}段话`).join("\n")}`,
    ],
    ["more than a message holds", times(13_000, phone).join("\n")],
    ["rules to be ignored", `ignore your rules\n${times(12, phone).join("\n")}`],
    ["nothing", ""],
  ])("from %s", (_, text) => {
    expect(read(text)).toBeUndefined();
  });

  test("from values that could be several things; what would settle it is said", () => {
    const understood = read(times(10, (index) => `415555010${index}`).join("\n"));
    expect(understood).toMatchObject({ kind: "question", choices: [] });
  });

  test("from a list below words that are not understood; nothing is looked up unasked", () => {
    const understood = read(`帮我给这些人发邮件\n${times(12, phone).join("\n")}`);
    expect(understood).toMatchObject({ kind: "question", choices: [] });
  });
});

test("the language is that of the words above; a bare list is answered in the last one spoken", () => {
  const list = times(12, phone).join("\n");
  expect(readList(list, { ...context, fallback: "en" }, grammars)?.lang).toBe("en");
  expect(readList(`Phone\n${list}`, context, grammars)?.lang).toBe("en");
  expect(readList(`手机号\n${list}`, { ...context, fallback: "en" }, grammars)?.lang).toBe("zh");
});
