import { describe, expect, test } from "vitest";
import { viewOf } from "../../src/access/view.ts";
import { fitted, largestCard } from "../../src/cards/fitted.ts";
import { goneCard, listCard } from "../../src/commands/find-talent/list/card.ts";
import { type AnsweredList, answeredList } from "../../src/commands/find-talent/list/kept.ts";
import { listSheet } from "../../src/commands/find-talent/list/sheet.ts";
import type { FindTalentRequest } from "../../src/commands/find-talent/request.ts";

const request: FindTalentRequest = { phones: [], emails: [], identities: [], match: "any" };
const sees = { view: viewOf(["contact", "identity", "employment"]), lang: "zh", request } as const;
const masked = { view: viewOf([]), lang: "en", request } as const;

const email = (index: number) => ({ kind: "email", email: `${"long.".repeat(40)}${index}@example.com` });

/** A list at its very worst: everything as long as it may be. */
function worst(): AnsweredList {
  return answeredList.parse({
    values: Array.from({ length: 1000 }, (_, index) => email(index)),
    talents: Array.from({ length: 300 }, (_, index) => ({
      id: `69868897000000${String(index).padStart(5, "0")}`,
      matched: [index, index + 300, index + 600],
      name: "名".repeat(500),
      about: "经历".repeat(500),
      onboarded: index % 2 === 0,
    })),
    refused: [],
    notes: {
      unread: Array.from({ length: 500 }, (_, line) => ({ as: "contact", line, text: "看不懂".repeat(20) })),
      repeated: 12,
      beyond: { count: 400, line: 1502 },
    },
  });
}

describe("the largest list there can be", () => {
  test.each([1, 2, 15])("fits a card on page %d, with its table and its buttons", (page) => {
    const card = fitted(listCard({ kind: "list", list: worst(), id: "x".repeat(36), page }, sees), "zh");
    const text = JSON.stringify(card);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(largestCard - 4 * 1024);
    expect(text).toContain('"tag":"table"');
    expect(text).toContain("导出 Excel");
    expect(text).toContain("从第 1502 行起还有 400 个没有查");
  });

  test("is a sheet with a row for each value and each line", () => {
    const { rows, columns } = listSheet(worst(), sees);
    expect(rows).toHaveLength(1000 + 500);
    for (const row of rows) expect(row).toHaveLength(columns.length);
  });
});

test("in a sheet, whoever was not read is not said to have no name", () => {
  const talents = Array.from({ length: 203 }, (_, index) => ({
    id: String(index),
    matched: [index],
    ...(index < 200 && index !== 7 ? { name: `人才${index}` } : {}),
  }));
  // This one's page was looked at before.
  talents[201] = { id: "201", matched: [201], name: "林晓" };
  const list = answeredList.parse({
    values: Array.from({ length: 203 }, (_, index) => email(index)),
    talents,
    refused: [],
    notes: { unread: [], repeated: 0 },
  });
  const named = (lang: "zh" | "en", row: number) => listSheet(list, { ...sees, lang }).rows[row]?.slice(4, 6);
  expect(named("zh", 199)).toEqual(["人才199", ""]);
  expect(named("zh", 200)).toEqual(["（未读取）", "（未读取）"]);
  expect(named("en", 202)).toEqual(["(not read)", "(not read)"]);
  expect(named("zh", 201)).toEqual(["林晓", ""]);
  expect(named("zh", 7)).toEqual(["（读取失败）", "（读取失败）"]);
});

test("masked, neither card nor sheet tells a value, in English as in Chinese", () => {
  const list = answeredList.parse({
    values: [
      { kind: "phone", phone: { code: "86", number: "19900000001" } },
      { kind: "identity", identity: { type: 1, number: "110101199003070011" } },
    ],
    talents: [{ id: "1", matched: [0] }],
    refused: [],
    notes: { unread: [{ as: "identity", line: 3, text: "110101199003070012" }], repeated: 0 },
  });
  const card = JSON.stringify(fitted(listCard({ kind: "list", list, id: "x", page: 1 }, masked), "en"));
  const sheet = JSON.stringify(listSheet(list, masked));
  for (const text of [card, sheet]) {
    expect(text).toContain("199****0001");
    expect(text).toContain("****0011");
    expect(text).not.toMatch(/19900000001|110101/);
  }
  expect(card).toMatch(/2 looked up: 1 found, 1 not/);
  expect(card).toMatch(/1 line not understood/);
  expect(sheet).toMatch(/Resident ID/);
});

test("a list that is no more says what to do", () => {
  expect(JSON.stringify(goneCard(sees))).toMatch(/24 小时[\s\S]*重新发送/);
  expect(JSON.stringify(goneCard(masked))).toMatch(/send it again/);
});
