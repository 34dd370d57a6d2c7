import { describe, expect, test } from "vitest";
import { grammars } from "../../src/commands/grammars.ts";
import { readEntities } from "../../src/language/entities/read.ts";
import { bookFor } from "../../src/language/lexicon/compile.ts";
import { lineOf } from "../../src/language/line.ts";
import { lowerCase, normalise } from "../../src/language/normalise.ts";
import { dayAt } from "../../src/language/time/days.ts";
import { context } from "./corpus.ts";

/** What is read on Monday, 3 June 2024: `2024-05-01..2024-05-31`, `2024-01-01..`, or the kind of anything else. */
function read(text: string): string[] {
  const clean = normalise(text);
  const found = readEntities(lineOf(clean, lowerCase(clean), bookFor(grammars), context));
  return found.map(({ entity }) =>
    entity.kind === "period" ? `${entity.value.from ?? ""}..${entity.value.to ?? ""}` : entity.kind,
  );
}

describe("days", () => {
  test.each([
    ["2024-01-31", "2024-01-31..2024-01-31"],
    ["2024/1/31", "2024-01-31..2024-01-31"],
    ["2024.1.31", "2024-01-31..2024-01-31"],
    ["20240131", "2024-01-31..2024-01-31"],
    ["２０２４年１月３１日", "2024-01-31..2024-01-31"],
    ["2024 年 1 月 31 号", "2024-01-31..2024-01-31"],
    ["31 January 2024", "2024-01-31..2024-01-31"],
    ["January 31st, 2024", "2024-01-31..2024-01-31"],
    ["31/01/2024", "2024-01-31..2024-01-31"],
    ["今天", "2024-06-03..2024-06-03"],
    ["昨天", "2024-06-02..2024-06-02"],
    ["前天", "2024-06-01..2024-06-01"],
    ["上周三", "2024-05-29..2024-05-29"],
    ["上个月5号", "2024-05-05..2024-05-05"],
    ["5月20日", "2024-05-20..2024-05-20"],
    ["8月20日", "2023-08-20..2023-08-20"],
    ["三天前", "2024-05-31..2024-05-31"],
    ["yesterday", "2024-06-02..2024-06-02"],
    ["2 weeks ago", "2024-05-20..2024-05-20"],
    ["last Monday", "2024-05-27..2024-05-27"],
  ])("%s", (text, days) => {
    expect(read(text)).toEqual([days]);
  });

  test("it is the asker's day, wherever that has begun", () => {
    const late = new Date("2024-06-03T17:00:00Z");
    expect(dayAt(late, "Asia/Shanghai")).toBe("2024-06-04");
    expect(dayAt(late, "America/New_York")).toBe("2024-06-03");
  });

  test("01/02/2024 is two days until somebody says which", () => {
    const line = lineOf("01/02/2024", "01/02/2024", bookFor(grammars), context);
    const [found] = readEntities(line);
    expect(found?.entity.value).toEqual({ from: "2024-01-02", to: "2024-01-02" });
    expect(found?.or.map((one) => one.value)).toEqual([{ from: "2024-02-01", to: "2024-02-01" }]);
  });
});

describe("periods", () => {
  test.each([
    ["2024年3月", "2024-03-01..2024-03-31"],
    ["2024-03", "2024-03-01..2024-03-31"],
    ["三月份", "2024-03-01..2024-03-31"],
    ["11月", "2023-11-01..2023-11-30"],
    ["本周", "2024-06-03..2024-06-09"],
    ["上周", "2024-05-27..2024-06-02"],
    ["上上周", "2024-05-20..2024-05-26"],
    ["本月", "2024-06-01..2024-06-30"],
    ["上个月", "2024-05-01..2024-05-31"],
    ["上季度", "2024-01-01..2024-03-31"],
    ["2024年第一季度", "2024-01-01..2024-03-31"],
    ["去年下半年", "2023-07-01..2023-12-31"],
    ["今年", "2024-01-01..2024-12-31"],
    ["2022年底", "2022-12-01..2022-12-31"],
    ["最近7天", "2024-05-28..2024-06-03"],
    ["近三个月", "2024-03-04..2024-06-03"],
    ["过去半年", "2023-12-04..2024-06-03"],
    ["一周以内", "2024-05-28..2024-06-03"],
    ["last week", "2024-05-27..2024-06-02"],
    ["last quarter", "2024-01-01..2024-03-31"],
    ["in the past 30 days", "2024-05-05..2024-06-03"],
    ["within two weeks", "2024-05-21..2024-06-03"],
    ["in March 2024", "2024-03-01..2024-03-31"],
    ["Q1 2024", "2024-01-01..2024-03-31"],
    ["in 2023", "2023-01-01..2023-12-31"],
  ])("%s", (text, days) => {
    expect(read(text)).toEqual([days]);
  });

  test.each([
    ["2024-01-01 到 2024-03-31", "2024-01-01..2024-03-31"],
    ["2024/1/1-2024/3/31", "2024-01-01..2024-03-31"],
    ["在2024-01-01和2024-03-31之间", "2024-01-01..2024-03-31"],
    ["从2024年1月到3月", "2024-01-01..2024-03-31"],
    ["3月1日到15日", "2024-03-01..2024-03-15"],
    ["1-3月", "2024-01-01..2024-03-31"],
    ["2023年11月到2月", "2023-11-01..2024-02-29"],
    ["between 2024-01-01 and 2024-03-31", "2024-01-01..2024-03-31"],
    ["from January to March 2024", "2024-01-01..2024-03-31"],
    ["2024年以来", "2024-01-01.."],
    ["自2024年3月起", "2024-03-01.."],
    ["2024-03-01 之后", "2024-03-01.."],
    ["2024-01 至今", "2024-01-01.."],
    ["since 2024-01-01", "2024-01-01.."],
    ["after 2024-01-01", "2024-01-02.."],
    ["截至2023年6月30日", "..2023-06-30"],
    ["3月之前", "..2024-02-29"],
    ["until 2024-03-31", "..2024-03-31"],
    ["as of 30 June 2023", "..2023-06-30"],
    ["before 2024-01-01", "..2023-12-31"],
  ])("%s", (text, days) => {
    expect(read(text)).toEqual([days]);
  });

  test.each([
    "2024-03-31 到 2024-01-01",
    "from May 2024 to March 2024",
    "2024-02-30",
    "2月31日",
    "2024-13-01",
  ])("%s cannot be, and is said to", (text) => {
    expect(read(text)).toEqual(["flaw"]);
  });
});

describe("what is no time", () => {
  test.each([
    "3个月",
    "5年经验",
    "3.14",
    "192.168.10.25",
    "may i see",
    "周报",
    "job of April",
    "Q5",
    "2024.5",
    "31 April 2024",
    "April 31, 2019",
    "30 of February 2019",
  ])("%s", (text) => {
    expect(read(text)).toEqual([]);
  });

  test("a date beside a number stays a date, and the number a number", () => {
    expect(read("2024-01-01 138 0013 8000")).toEqual(["2024-01-01..2024-01-01", "phone"]);
    expect(read("138 0013 8000 2024-01-01")).toEqual(["phone", "2024-01-01..2024-01-01"]);
    expect(read("20240101 13800138000")).toEqual(["2024-01-01..2024-01-01", "phone"]);
    expect(read("6891560630172518670 2024/1/1")).toEqual(["id", "2024-01-01..2024-01-01"]);
    expect(read("身份证 110101199003070011 2024年1月1日")).toEqual(["identity", "2024-01-01..2024-01-01"]);
    expect(read("JP422119 20240101")).toEqual(["code", "2024-01-01..2024-01-01"]);
  });

  test("no day of a century is ever read as anything else, however it is written", () => {
    for (let offset = 0; offset < 36_500; offset += 97) {
      const day = new Date(Date.UTC(1950, 0, 1 + offset)).toISOString().slice(0, 10);
      const [year = "", month = "", date = ""] = day.split("-");
      for (const mark of ["-", "/", ".", ""]) {
        expect(read([year, month, date].join(mark)), [year, month, date].join(mark)).toEqual([
          `${day}..${day}`,
        ]);
      }
    }
  });
});
