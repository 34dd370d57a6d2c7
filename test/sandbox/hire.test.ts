import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { at, listed, sandboxForTest } from "./support.ts";

type Started = Awaited<ReturnType<typeof sandboxForTest>>;
let it: Started;
beforeAll(async () => {
  it = await sandboxForTest();
});
afterAll(() => it.sandbox.close());

const ada = "6930815272790114324";

describe("talents by phone, e-mail and document", () => {
  const find = (body: unknown) => it.post("/hire/v1/talents/batch_get_id", body);

  test("a mobile of mainland China needs no code", async () => {
    const found = listed(await find({ mobile_number_list: ["13800138000"] }), "talent_list");
    expect(found).toEqual([
      {
        talent_id: "6891560630172518670",
        mobile_code: "86",
        mobile_number: "13800138000",
        is_onboarded: false,
      },
    ]);
  });

  test("any other mobile does", async () => {
    expect(listed(await find({ mobile_number_list: ["4155550132"] }), "talent_list")).toEqual([]);
    const body = { mobile_code: "1", mobile_number_list: ["4155550132"] };
    expect(listed(await find(body), "talent_list")).toHaveLength(1);
  });

  test("only what was asked for comes back", async () => {
    const [found] = listed(await find({ email_list: ["ADA@example.com"] }), "talent_list");
    expect(found).toEqual({ talent_id: ada, email: "ada@example.com", is_onboarded: false });
  });

  test.each([
    [1, "110101199003070011"],
    [2, "E12345678"],
  ])("a document is asked for by type %i and number", async (identification_type, number) => {
    const body = { identification_type, identification_number_list: [number] };
    expect(listed(await find(body), "talent_list")).toMatchObject([{ identification_number: number }]);
  });

  test("kinds given together are ANDed", async () => {
    const both = { mobile_number_list: ["13800138000"], email_list: ["zhangsan@example.com"] };
    expect(listed(await find(both), "talent_list")).toHaveLength(1);
    const mixed = { mobile_number_list: ["13800138000"], email_list: ["ada@example.com"] };
    expect(listed(await find(mixed), "talent_list")).toEqual([]);
  });

  test("nothing to ask for, or a number without a type, is a parameter error", async () => {
    expect(await find({})).toMatchObject({ status: 400, code: 1002002 });
    expect(await find({ identification_number_list: ["E12345678"] })).toMatchObject({ code: 1002002 });
    expect(await find({ email_list: "ada@example.com" })).toMatchObject({ code: 1002002 });
  });

  test("a phone that is none is refused", async () => {
    expect(await find({ mobile_number_list: ["138-0013"] })).toMatchObject({ status: 400, code: 1002009 });
    expect(await find({ mobile_code: "+86", mobile_number_list: ["13800138000"] })).toMatchObject({
      code: 1002009,
    });
  });

  test("whether they have joined needs a scope of its own", async () => {
    const { sandbox, post } = await sandboxForTest({ scopes: ["hire:talent:readonly"] });
    const answer = await post("/hire/v1/talents/batch_get_id", { email_list: ["ada@example.com"] });
    expect(listed(answer, "talent_list")).toEqual([{ talent_id: ada, email: "ada@example.com" }]);
    await sandbox.close();
  });
});

describe("the list of talents", () => {
  const search = (parameters: Record<string, string>) =>
    it.get(`/hire/v1/talents?${new URLSearchParams(parameters)}`);
  const names = async (parameters: Record<string, string>) =>
    listed(await search({ page_size: "20", ...parameters })).map((item) => at(item, "basic_info", "name"));

  test("understands and, or, not", async () => {
    expect(new Set(await names({ keyword: "张三 and 产品经理" }))).toEqual(new Set(["张三"]));
    expect(await names({ keyword: "张三 AND not 产品经理" })).toEqual(["张三丰"]);
    expect(await names({ keyword: "ada@example.com or 13800138000", sort_by: "2" })).toHaveLength(2);
  });

  test("goes on page by page until there is no more", async () => {
    const ids: unknown[] = [];
    let token: string | undefined;
    do {
      const answer = await search({
        keyword: "java not intern",
        page_size: "20",
        ...(token ? { page_token: token } : {}),
      });
      ids.push(...listed(answer).map(({ id }) => id));
      token = answer.data.page_token as string | undefined;
      expect(answer.data.has_more).toBe(token !== undefined);
    } while (token);
    expect(ids.length).toBeGreaterThan(40);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("comes latest update first, ten at a time", async () => {
    const items = listed(await search({}));
    const times = items.map((item) => Number(at(item, "basic_info", "modify_time")));
    expect(times).toHaveLength(10);
    expect(times).toEqual(times.toSorted((a, b) => b - a));
  });

  test("keeps to the time of update asked for", async () => {
    const [latest] = listed(await search({ page_size: "1" }));
    const updated = String(at(latest, "basic_info", "modify_time"));
    expect(listed(await search({ update_start_time: updated })).map(({ id }) => id)).toEqual([latest?.id]);
  });

  test.each([
    { page_size: "21" },
    { page_size: "0" },
    { sort_by: "5" },
    { page_token: "made up" },
    { update_start_time: "yesterday" },
    { user_id_type: "lark_id" },
  ])("refuses %o", async (parameters) => {
    expect(await search(parameters)).toMatchObject({ status: 400, code: 1002002 });
  });

  test("finding nobody is an error unless the query says otherwise", async () => {
    expect(await search({ keyword: "nobody-at-all" })).toMatchObject({ status: 404, code: 1002102 });
    const calm = await search({ keyword: "nobody-at-all", query_option: "ignore_empty_error" });
    expect(calm).toMatchObject({ status: 200, code: 0, data: { has_more: false, items: [] } });
  });

  test("names the creator by the kind of id asked for", async () => {
    for (const [type, form] of [
      ["open_id", /^ou_/],
      ["union_id", /^on_/],
      ["people_admin_id", /^\d{19}$/],
    ] as const) {
      const [first] = listed(await search({ user_id_type: type }));
      expect(at(first, "basic_info", "creator_id")).toMatch(form);
    }
  });

  test("keeps markup in a name as it was typed", async () => {
    expect(await names({ keyword: "markup1@example.com" })).toEqual(["<at id=all></at>"]);
    expect(await names({ keyword: "markup2@example.com" })).toEqual(["[x](https://example.com)"]);
  });
});

describe("one talent", () => {
  test("comes with other field names than in the list", async () => {
    const { data } = await it.get(`/hire/v2/talents/${ada}`);
    expect(data).toMatchObject({
      talent_id: ada,
      basic_info: {
        name: "Ada Byrne",
        mobile_number: "4155550150",
        mobile_code: "1",
        email: "ada@example.com",
      },
    });
    expect(at(data, "career_list", 0)).toHaveProperty("company_name");
    expect(at(data, "education_list", 0)).toHaveProperty("school_name");
  });

  test("is not found under an unknown id", async () => {
    expect(await it.get("/hire/v2/talents/123")).toMatchObject({ status: 404, code: 1002102 });
  });
});

describe("referrals", () => {
  const search = (body: unknown, query = "") => it.post(`/hire/v1/referrals/search${query}`, body);
  const times = async (body: unknown) =>
    listed(await search(body)).map(({ create_time }) => Number(create_time));

  test("come oldest first, with who referred", async () => {
    const all = await times({ talent_id: ada });
    expect(all).toHaveLength(3);
    expect(all).toEqual(all.toSorted((a, b) => a - b));
    const [first] = listed(await search({ talent_id: ada }));
    expect(at(first, "referral_user", "id")).toMatch(/^ou_/);
    expect(at(first, "application_ids", 0)).toMatch(/^\d+$/);
  });

  test("keep to the period asked for", async () => {
    const [, second] = await times({ talent_id: ada });
    const period = { start_time: String(second), end_time: String(second) };
    expect(await times({ talent_id: ada, ...period })).toEqual([second]);
  });

  test("lead to their application and its posting", async () => {
    const [first] = listed(await search({ talent_id: ada }));
    const application = await it.get(`/hire/v1/applications/${at(first, "application_ids", 0)}`);
    expect(at(application.data, "application", "stage", "zh_name")).toEqual(expect.any(String));
    const posting = await it.get(`/hire/v1/jobs/${at(application.data, "application", "job_id")}`);
    expect(at(posting.data, "job", "title")).toEqual(expect.any(String));
  });

  test("need a talent, and times in milliseconds", async () => {
    expect(await search({})).toMatchObject({ status: 400, code: 1002002 });
    expect(await search({ talent_id: ada, start_time: "2024-01-01" })).toMatchObject({ code: 1002002 });
    expect(await search({ talent_id: ada }, "?user_id_type=people_admin_id")).toMatchObject({
      code: 1002002,
    });
  });

  test("of somebody nobody referred are none, without an error", async () => {
    expect(await search({ talent_id: "123" })).toMatchObject({ status: 200, data: { items: [] } });
  });
});
