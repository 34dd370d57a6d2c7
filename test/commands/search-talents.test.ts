import { expect, test } from "vitest";
import { largestCard, mostNodes } from "../../src/cards/fitted.ts";
import { searchTalents } from "../../src/commands/search-talents/index.ts";
import { data } from "../feishu/platform.ts";
import * as example from "../scenarios/documented.ts";
import { answering } from "./answering.ts";

/** The fullest talent the document allows for, many times over. */
function fullest(index: number) {
  const times = <T>(one: T) => Array.from({ length: 5 }, () => one);
  const long = "负责核心系统的设计与开发，".repeat(40);
  return {
    ...example.listedTalent,
    id: `68915606301725${index + 1000}`,
    career_list: times({ ...example.listedTalent.career_list[0], desc: long }),
    education_list: times(example.listedTalent.education_list[0]),
    project_list: times({ ...example.listedTalent.project_list[0], desc: long }),
    works_list: times(example.listedTalent.works_list[0]),
    award_list: times(example.listedTalent.award_list[0]),
    language_list: times(example.listedTalent.language_list[0]),
    sns_list: times(example.listedTalent.sns_list[0]),
  };
}

async function page(size: number, lang: "zh" | "en" = "zh") {
  const items = Array.from({ length: size }, (_, index) => fullest(index));
  const bole = await answering({
    "GET /open-apis/hire/v1/talents": data({ items, has_more: true, page_token: "next" }),
    ...example.names,
  });
  const card = await bole.card(searchTalents, { keyword: "java", page_size: size, trail: ["one"] }, lang);
  return { card, bole };
}

test.each(["zh", "en"] as const)(
  "a page of 20 of the fullest talents fits, all of them named (%s)",
  async (lang) => {
    const { card } = await page(20, lang);
    expect(card.buttons.filter((one) => ["档案", "Profile"].includes(one.label))).toHaveLength(20);
    expect(card.nodes).toBeLessThanOrEqual(mostNodes);
    expect(card.bytes).toBeLessThanOrEqual(largestCard);
    expect(card.text).toContain(lang === "zh" ? "每页 20 位" : "20 a page");
    expect(card.text).not.toMatch(/内容超出|Too much/);
    expect(card.text).toContain(lang === "zh" ? "每页不超过 12 位时" : "With up to 12 a page");
  },
);

test("a page of 10 has a panel for each of them, and fits", async () => {
  const { card } = await page(10);
  expect(card.text.match(/^更多$/gm)).toHaveLength(10);
  expect(card.text).not.toContain("内容超出");
  expect(card.nodes).toBeLessThanOrEqual(mostNodes);
  expect(card.bytes).toBeLessThanOrEqual(largestCard);
});

test("names take one call a kind, whatever the page", async () => {
  const { bole } = await page(20);
  expect(bole.platform.calls.map((one) => one.path).sort()).toEqual([
    "/open-apis/corehr/v2/employees/batch_get",
    "/open-apis/hire/v1/locations/query",
    "/open-apis/hire/v1/talents",
  ]);
});

test("the form opens with the search as it is, at its first page", async () => {
  const { card } = await page(10);
  expect(card.buttons.find((one) => one.label === "筛选")?.request).toEqual({
    keyword: "java",
    page_size: 10,
    trail: [],
  });
});
