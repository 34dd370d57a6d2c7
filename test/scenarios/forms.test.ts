import { describe, expect, test } from "vitest";
import { failure } from "../../src/sandbox/open-apis/answers.ts";
import { type Bole, nodes, startBole } from "./bole.ts";
import { askInGroup } from "./elsewhere.ts";
import { standing, submit, submitForCard } from "./filling.ts";

/*
 * Refine: a card's form sets every parameter of the documents; submitting it puts the answer in its place.
 */

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

  test("a date that is none is asked for again, and no card goes out that Feishu refuses", async () => {
    const bole = await startBole();
    const form = await open(bole, "recruiter", "who referred ada@example.com", "Refine");
    await submit(bole, "recruiter", form, { created_from: "some day" });
    expect(bole.again(form).text).toMatch(/Created|From|from/);
    expect(bole.again(form).text).not.toBe(form.text);
    expect(standing(bole.again(form))).not.toHaveProperty("created_from", "some day");
    expect(bole.logged()).not.toMatch(/230099|200673/);
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

describe("a command that does not say whom it is about", () => {
  test.each([
    ["查人才", /填写条件：查人才\n要查谁？/, { phones: "12ab" }, { phones: "138 0013 8000" }, /13800138000/],
    ["搜索", /填写条件：搜人才\n要搜什么？/, { keyword: "go", page_size: "50" }, { keyword: "java" }, /java/],
    [
      "人才档案",
      /填写条件：人才档案\n要看谁的档案？/,
      { talent: "", user_id_type: "union_id" },
      { talent: "6891560630172518670" },
      /张三/,
    ],
    [
      "谁内推了",
      /填写条件：查内推\n要查谁的内推？/,
      { talent: "", created_from: "2024-04-01" },
      { talent: "ada@example.com" },
      /Ada Byrne 的内推/,
    ],
    [
      "员工职务",
      /填写条件：查员工职务\n要查谁的职务？/,
      { people: "", as_of: "2024-04-01" },
      { people: "wei@example.com" },
      /王伟的职务/,
    ],
    [
      "职务编码",
      /填写条件：查职务\n要查哪个职务？/,
      { codes: "", custom_fields: "zhengshu__c" },
      { codes: "JP422119" },
      /JP422119/,
    ],
    [
      "find talent",
      /Fill in: Find a talent\nWhom/,
      { phones: "12ab" },
      { phones: "+1 415 555 0132" },
      /1 talent found/,
    ],
    [
      "search talents",
      /Fill in: Search talents\nSearch for what/,
      { keyword: "go", page_size: "50" },
      { keyword: "java" },
      /java/,
    ],
    [
      "profile",
      /Fill in: Talent profile\nWhose/,
      { talent: "", user_id_type: "union_id" },
      { talent: "6891560630172518670" },
      /6891560630172518670/,
    ],
    [
      "referrals",
      /Fill in: Referrals\nWhose/,
      { talent: "", created_from: "2024-04-01" },
      { talent: "6930815272790114324" },
      /Referrals of Ada Byrne/,
    ],
    [
      "job of",
      /Fill in: Employee's job\nWhose job/,
      { people: "", as_of: "2024-04-01" },
      { people: "wei@example.com" },
      /Job of Wang Wei/,
    ],
    [
      "job code",
      /Fill in: Job\nWhich job/,
      { codes: "", custom_fields: "zhengshu__c" },
      { codes: "JP422119" },
      /JP422119/,
    ],
  ])("%s: is answered by its form, which keeps what was typed", async (phrase, asks, wrong, filled, says) => {
    const bole = await startBole();
    const form = await bole.ask("hrbp", "p2p", phrase);
    expect(form.text).toMatch(asks);
    await submit(bole, "hrbp", form, wrong);
    const returned = bole.again(form);
    expect(returned.json).toMatchObject({ header: { template: "wathet" } });
    expect(returned.text).toMatch(/请|Please|A page holds/);
    expect(standing(returned)).toMatchObject(wrong);
    expect(bole.lookups()).toEqual([]);
    await submit(bole, "hrbp", returned, filled);
    expect(bole.again(form).text).toMatch(says);
  });

  test.each([
    ["人才", /填写条件：搜人才\n要搜什么？/, ["查人才", "人才档案"]],
    ["候选人？", /填写条件：搜人才\n要搜什么？/, ["查人才", "人才档案"]],
    ["talents", /Fill in: Search talents\nSearch for what/, ["Find a talent", "Talent profile"]],
    ["talent", /Fill in: Talent profile\nWhose profile/, ["Find a talent", "Search talents"]],
    ["员工", /填写条件：查员工职务\n要查谁的职务？/, []],
    ["职务", /填写条件：查员工职务\n要查谁的职务？/, ["查职务"]],
    ["job", /Fill in: Employee's job\nWhose job/, ["Job"]],
  ])(
    "%s: but a noun opens the form it likeliest means, with the others beside it",
    async (phrase, asks, others) => {
      const bole = await startBole();
      const form = await bole.ask("hrbp", "p2p", phrase);
      expect(form.text).toMatch(asks);
      expect(
        form.buttons.filter((one) => !/查询|重置|Look up|Reset/.test(one) || others.includes(one)),
      ).toEqual(others);
      for (const label of others.slice(0, 1)) {
        expect((await bole.pressForCard("hrbp", form, label)).text).toMatch(
          new RegExp(`(?:填写条件：|Fill in: )${label}`),
        );
      }
      expect(bole.lookups()).toEqual([]);
    },
  );

  test.each([
    ["职务", /填写条件：查职务\n要查哪个职务？/],
    ["job", /Fill in: Job\nWhich job/],
  ])("%s: of two readings, a recruiter is offered the one they may ask", async (phrase, asks) => {
    const bole = await startBole();
    const form = await bole.ask("recruiter", "p2p", phrase);
    expect(form.text).toMatch(asks);
    expect(form.buttons).toHaveLength(2);
    await submit(bole, "recruiter", form, { codes: "JP422119" });
    expect(bole.again(form).text).toMatch(/JP422119/);
  });

  test.each([
    ["任职历史", /要看谁的任职历史？/, { versions: "all" }, /王伟的任职历史/],
    ["job history", /Whose job history\?/, { versions: "all" }, /Job history of Wang Wei/],
    ["晋升记录", /要看谁的任职历史？/, { versions: "all", reasons: "promotion" }, /王伟/],
  ])(
    "%s: the form stands at what was said, and its answer is the timeline",
    async (phrase, asks, given, says) => {
      const bole = await startBole();
      const form = await bole.ask("hrbp", "p2p", phrase);
      expect(form.text).toMatch(asks);
      expect(standing(form)).toMatchObject(given);
      await submit(bole, "hrbp", form, { people: "wei@example.com" });
      expect(bole.again(form).text).toMatch(says);
    },
  );

  test("is refused to who may not ask it, and looks nothing up", async () => {
    const bole = await startBole();
    const card = await bole.ask("outsider", "p2p", "查内推");
    expect(card.text).toMatch(/你没有使用「查内推」的权限/);
    expect(bole.lookups()).toEqual([]);
  });

  test("in a group gets the form as well", async () => {
    const bole = await startBole();
    const form = await askInGroup(bole, "recruiter", "查内推");
    expect(form.text).toMatch(/填写条件：查内推/);
  });
});

/** Phones of nobody's, more than are shown in full. */
const strangers = Array.from({ length: 40 }, (_, index) => `+86 1990000${1000 + index}`).join("\n");

describe("a form that finds nobody comes back with what was typed, to be corrected", () => {
  test.each([
    [
      "a name nobody has",
      "referrals",
      { talent: "!!!@@", created_from: "2020-01-01", user_id_type: "union_id" },
      /No such talent/,
      { talent: "ada@example.com" },
      /Referrals of Ada Byrne/,
    ],
    [
      "a period without any",
      "referrals",
      { talent: "ada@example.com", created_from: "1990-01-01", created_to: "1990-12-31" },
      /No referrals/,
      { created_from: "", created_to: "" },
      /Referrals of Ada Byrne/,
    ],
    [
      "an e-mail nobody has",
      "profile",
      { talent: "nobody@example.com", user_id_type: "union_id" },
      /No such talent/,
      { talent: "ada@example.com" },
      /Ada Byrne/,
    ],
    [
      "somebody who is no employee",
      "job of",
      { people: "nobody@example.com\n甄无人", versions: "all", only: "primary" },
      /No such employee/,
      { people: "wei@example.com" },
      /Job history of Wang Wei/,
    ],
    [
      "a code there is not",
      "job code",
      { codes: "NOSUCH1" },
      /No such job/,
      { codes: "JP422119" },
      /JP422119/,
    ],
    [
      "a list of strangers",
      "find talent",
      { phones: strangers, match: "any" },
      /40 looked up: 0 found/,
      { phones: "+1 415 555 0132" },
      /1 talent found/,
    ],
  ])("%s (%s)", async (_what, phrase, typed, nothing, corrected, says) => {
    const bole = await startBole();
    const form = await bole.ask("hrbp", "p2p", phrase);
    await submit(bole, "hrbp", form, typed);
    const empty = bole.again(form);
    expect(empty.text).toMatch(nothing);
    expect(JSON.stringify(nodes(empty.json).map((one) => one.behaviors))).not.toMatch(/@example|199 ?0000/);
    const returned = await bole.pressForCard("hrbp", empty, "Refine");
    expect(standing(returned)).toMatchObject(typed);
    await submit(bole, "hrbp", returned, corrected);
    expect(bole.again(returned).text).toMatch(says);
  });

  test("and where Feishu does not take what was typed", async () => {
    const bole = await startBole();
    const form = await bole.ask("hrbp", "p2p", "referrals");
    bole.sandbox.faults.add({
      path: "/hire/v1/referrals/search",
      answer: failure({ status: 400, code: 1002002, msg: "parameter error" }),
    });
    const typed = { talent: "6930815272790114324", created_from: "2020-01-01" };
    const failed = await submitForCard(bole, "hrbp", form, typed);
    expect(failed.text).toMatch(/Lookup failed/);
    expect(standing(await bole.pressForCard("hrbp", failed, "Refine"))).toMatchObject(typed);
  });

  test("in a group without the phone, which is looked for all the same", async () => {
    const bole = await startBole();
    const form = await askInGroup(bole, "recruiter", "referrals");
    await submit(bole, "recruiter", form, { talent: "199 0000 1000", created_from: "2020-01-01" });
    expect(bole.again(form).text).toMatch(/No such talent/);
    const returned = await bole.pressForCard("recruiter", bole.again(form), "Refine");
    expect(standing(returned)).toMatchObject({ talent: "", created_from: "2020-01-01" });
    await submit(bole, "recruiter", returned, {});
    expect(bole.again(returned).text).toMatch(/Searched: \+86 199\*\*\*\*1000/);
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
      en_us: expect.stringMatching(/You may not use “Search talents”/),
    });
    expect(bole.again(card).text).toBe(card.text);
  });
});
