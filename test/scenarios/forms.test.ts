import { describe, expect, test } from "vitest";
import { type Bole, type Card, startBole } from "./bole.ts";

/*
 * Refine: a card's form sets every parameter of the documents; submitting it puts the answer in its place.
 */

type Node = Record<string, unknown>;

function nodes(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodes);
  if (value === null || typeof value !== "object") return [];
  return [value as Node, ...Object.values(value).flatMap(nodes)];
}

/** What stands in a form's fields, by name. */
function standing(card: Card): Record<string, unknown> {
  const fields = nodes(card.json).filter(
    (it) => typeof it.name === "string" && it.tag !== "form" && it.tag !== "button",
  );
  return Object.fromEntries(
    fields.map((it) => [it.name, it.default_value ?? it.initial_option ?? it.initial_date ?? ""]),
  );
}

/** Fills in a form and submits it, as Feishu's client does: every field comes along, days with their offset. */
async function submit(bole: Bole, who: "recruiter" | "hrbp", card: Card, changes: Record<string, string>) {
  const button = nodes(card.json).find((it) => it.form_action_type === "submit");
  const value = (button?.behaviors as { value: Record<string, unknown> }[] | undefined)?.[0]?.value ?? {};
  return bole.sandbox.press(who, card.messageId, {
    tag: "button",
    name: "submit",
    value,
    form_value: { ...standing(card), ...changes },
  });
}

const open = async (bole: Bole, who: "recruiter" | "hrbp", phrase: string, label: string) =>
  bole.pressForCard(who, await bole.ask(who, "p2p", phrase), label);

describe("the form of a search", () => {
  test("stands as it was asked, and its answer takes its place", async () => {
    const bole = await startBole();
    const form = await open(bole, "recruiter", "search talents java not intern", "Refine");
    expect(standing(form)).toMatchObject({ keyword: "java not intern", sort: "2", page_size: "10" });
    await submit(bole, "recruiter", form, {
      keyword: "java",
      sort: "1",
      page_size: "5",
      updated_from: "2020-01-01 +0800",
      updated_to: "2026-12-31 +0800",
    });
    const result = bole.again(form);
    expect(result.text).toMatch(/Searched: java · updated 2020-01-01 – 2026-12-31 · by last update/);
    expect(result.buttons.filter((it) => it === "Profile")).toHaveLength(5);
  });

  test.each([
    [{ page_size: "50" }, /1 to 20/],
    [{ updated_from: "2024-02-01", updated_to: "2024-01-01" }, /before the start/],
    [{ keyword: "", updated_from: "", updated_to: "" }, /keywords or a time/],
  ])(
    "with %j says what is wrong and keeps what was typed; nothing is looked up",
    async (changes, problem) => {
      const bole = await startBole();
      const form = await open(bole, "recruiter", "search talents java", "Refine");
      const before = bole.lookups().length;
      await submit(bole, "recruiter", form, changes);
      const again = bole.again(form);
      expect(again.text).toMatch(problem);
      expect(standing(again)).toMatchObject(changes);
      expect(bole.lookups()).toHaveLength(before);
    },
  );
});

describe("the other forms", () => {
  test("find-talent: several kinds at once, or any of them", async () => {
    const bole = await startBole();
    const form = await open(bole, "recruiter", "13800138000", "筛选");
    expect(standing(form)).toMatchObject({ phones: "+86 13800138000", match: "all" });
    await submit(bole, "recruiter", form, { emails: "ada@example.com", match: "any" });
    expect(bole.again(form).text).toMatch(/找到 2 位人才/);
  });

  test("find-talent: a line that is no phone, an ID number with a wrong check digit", async () => {
    const bole = await startBole();
    const form = await open(bole, "hrbp", "13800138000", "筛选");
    await submit(bole, "hrbp", form, { phones: "13800138000\n12", documents: "110101199003070012" });
    expect(bole.again(form).text).toMatch(/第 2 行不像手机号[\s\S]*第 1 行不像有效的居民身份证号/);
  });

  test("referrals: made within a period", async () => {
    const bole = await startBole();
    const form = await open(bole, "recruiter", "who referred ada@example.com", "Refine");
    expect(standing(form)).toMatchObject({ talent: "6930815272790114324" });
    await submit(bole, "recruiter", form, { created_from: "1990-01-01", created_to: "1990-12-31" });
    expect(bole.again(form).json).toMatchObject({ header: { template: "grey" } });
  });

  test("employee's job: the whole history", async () => {
    const bole = await startBole();
    const form = await open(bole, "hrbp", "wei@example.com 的职务", "筛选");
    expect(standing(form)).toMatchObject({ people: "wei@example.com", versions: "current", only: "both" });
    await submit(bole, "hrbp", form, { versions: "all" });
    expect(bole.again(form).text).toMatch(/王伟/);
  });

  test.each([
    ["who referred ada@example.com", "talent"],
    ["job of wei@example.com", "people"],
  ])(
    "%s: emptied of its %s, the form asks for it instead of keeping the one before",
    async (phrase, field) => {
      const bole = await startBole();
      const card = await bole.ask("hrbp", "p2p", phrase);
      const form = await bole.pressForCard("hrbp", card, "Refine");
      const before = bole.lookups().length;
      await submit(bole, "hrbp", form, { [field]: "" });
      expect(bole.again(form).text).toMatch(/Please say who it is about/);
      expect(bole.lookups()).toHaveLength(before);
    },
  );

  test("job: by id and code together", async () => {
    const bole = await startBole();
    const form = await open(bole, "hrbp", "job code JP422119", "Refine");
    await submit(bole, "hrbp", form, { ids: "4698040628992333549" });
    expect(bole.again(form).text).toMatch(/JP422119/);
    expect(bole.again(form).json).toMatchObject({ header: { template: "turquoise" } });
  });
});

describe("an empty form", () => {
  test.each([
    ["谁内推了", "填表查询", { talent: "ada@example.com" }, /Ada Byrne 的内推/],
    ["help", "Referrals", { talent: "6930815272790114324" }, /Referrals of Ada Byrne/],
    ["help", "Find a talent", { phones: "+1 415 555 0132" }, /1 talent found/],
    ["help", "Search talents", { keyword: "java" }, /java/],
    ["help", "Employee's job", { people: "wei@example.com" }, /Job of Wang Wei/],
    ["help", "Job", { codes: "JP422119" }, /JP422119/],
    ["help", "Talent profile", { talent: "6891560630172518670" }, /张三/],
  ])("from %s: %s", async (phrase, label, filled, says) => {
    const bole = await startBole();
    const form = await open(bole, "hrbp", phrase, label);
    const empty = await submit(bole, "hrbp", form, {});
    expect(empty).toEqual({});
    expect(bole.again(form).text).toMatch(/请|Please/);
    expect(bole.lookups()).toEqual([]);
    await submit(bole, "hrbp", bole.again(form), filled);
    expect(bole.again(form).text).toMatch(says);
  });
});

describe("in a group", () => {
  test("a form shows no phone, and still asks for it when nothing else is given", async () => {
    const bole = await startBole();
    const card = await bole.ask("recruiter", "group", "@_user_1 find talent by phone 13800138000", [
      bole.sandbox.bot.openId,
    ]);
    const form = await bole.pressForCard("recruiter", card, "Refine");
    expect(JSON.stringify(form.json)).not.toContain("13800138000");
    await submit(bole, "recruiter", form, {});
    expect(bole.again(form).text).toMatch(/1 talent found[\s\S]*138\*\*\*\*8000/);
  });

  test("somebody without a role who turns the page leaves the card as it is and is told why", async () => {
    const bole = await startBole();
    const card = await bole.ask("recruiter", "group", "@_user_1 search talents java", [
      bole.sandbox.bot.openId,
    ]);
    const refusal = await bole.press("outsider", card, "Next");
    expect(refusal.toast?.i18n).toMatchObject({
      en_us: expect.stringMatching(/You may not use "Search talents"/),
    });
    expect(bole.again(card).text).toBe(card.text);
  });
});
