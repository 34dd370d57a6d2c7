import { parse } from "node:path";
import readExcelFile from "read-excel-file/node";
import { describe, expect, test } from "vitest";
import type { Sheet } from "../../src/exports/sheet.ts";
import { writeSheet } from "../../src/exports/write.ts";

const dangerous = [
  "=1+1",
  '=HYPERLINK("https://example.com","x")',
  "+86 19900000001",
  "-2+3",
  "@SUM(1)",
  "\t=1+1",
  "\r=1+1",
  "\n=1+1",
  "  =1+1",
  "\u200b=1+1",
  "＝1+1",
];

const sheet: Sheet = {
  name: "查人才",
  columns: [
    { title: "姓名", width: 12 },
    { title: "人才 ID", width: 24 },
  ],
  rows: [
    ["张三, “三”", "6891560630172518670"],
    ['a "quoted" name', ""],
    ...dangerous.map((cell) => [cell, "1"]),
  ],
};

/** The cells of a CSV file as RFC 4180 reads them. */
function cellsOf(text: string): string[][] {
  return text
    .trimEnd()
    .split("\r\n")
    .map((line) =>
      [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)]
        .slice(0, 2)
        .map(([, cell = ""]) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell)),
    );
}

describe("as .csv", () => {
  test("it is UTF-8 with its mark, and every cell comes back", async () => {
    const { name, bytes } = await writeSheet(sheet, "csv");
    expect(name).toBe("查人才.csv");
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const rows = cellsOf(new TextDecoder().decode(bytes));
    expect(rows.slice(0, 3)).toEqual([
      ["姓名", "人才 ID"],
      ["张三, “三”", "6891560630172518670"],
      ['a "quoted" name', ""],
    ]);
  });

  test("no cell begins as a formula does, blanks and invisible characters left out", async () => {
    const { bytes } = await writeSheet(sheet, "csv");
    const rows = cellsOf(new TextDecoder().decode(bytes)).slice(3);
    expect(rows).toHaveLength(dangerous.length);
    for (const [cell = ""] of rows) expect(cell).toMatch(/^'/);
  });
});

describe("as .xlsx", () => {
  test("every cell is text and comes back as it was, a number of 19 digits too", async () => {
    const { name, bytes } = await writeSheet(sheet, "xlsx");
    expect(parse(name).ext).toBe(".xlsx");
    const [first] = await readExcelFile(Buffer.from(bytes));
    const rows = first?.data ?? [];
    expect(rows.slice(0, 2)).toEqual([
      ["姓名", "人才 ID"],
      ["张三, “三”", "6891560630172518670"],
    ]);
    expect(rows.slice(3).map(([cell]) => cell)).toEqual(
      dangerous.map((cell) => cell.replace(/[\t\r\n\u200b]/g, " ").trim()),
    );
  });

  test("it holds no formula at all", async () => {
    const { bytes } = await writeSheet(sheet, "xlsx");
    const [first] = await readExcelFile(Buffer.from(bytes));
    for (const row of first?.data ?? [])
      for (const cell of row) expect([null, "string"]).toContain(cell && typeof cell);
  });
});

test("a name that file systems would not take is made harmless", async () => {
  expect((await writeSheet({ ...sheet, name: "../a:b?" }, "csv")).name).toBe(".. a b.csv");
});
