import { describe, expect, test } from "vitest";
import { data } from "../feishu/platform.ts";
import { botOpenId, message } from "../intake/feishu.ts";
import { liveBole } from "./live.ts";

/*
 * Live, Bole makes exactly the calls the documents describe, with nothing more in them. The platform here is
 * not the sandbox: it knows nothing but these answers.
 */

const talentId = "6891560630172518670";
const findTalent = "POST /open-apis/hire/v1/talents/batch_get_id";
const listTalents = "GET /open-apis/hire/v1/talents";
const profile = `GET /open-apis/hire/v2/talents/${talentId}`;
const referrals = "POST /open-apis/hire/v1/referrals/search";
const users = "POST /open-apis/contact/v3/users/batch_get_id";
const employees = "POST /open-apis/corehr/v2/employees/search";
const employeesById = "POST /open-apis/corehr/v2/employees/batch_get";
const jobDatas = "POST /open-apis/corehr/v2/employees/job_datas/batch_get";
const jobs = "POST /open-apis/corehr/v2/jobs/batch_get";
const departments = "POST /open-apis/corehr/v2/departments/batch_get";

const zhang = { talent_id: talentId, basic_info: { name: "张三" } };
const hit = data({ talent_list: [{ talent_id: talentId, is_onboarded: false }] });

const answers = {
  [findTalent]: hit,
  [listTalents]: data({ has_more: false, items: [{ id: talentId, basic_info: { name: "张三" } }] }),
  [profile]: data(zhang),
  [referrals]: data({ items: [] }),
  [users]: data({ user_list: [{ user_id: "ou_wei", email: "wei@example.com" }] }),
  [employees]: data({
    items: [{ employment_id: "7140964208476371111", person_info: { preferred_local_full_name: "王伟" } }],
  }),
  [employeesById]: data({ items: [] }),
  [jobDatas]: data({
    items: [
      {
        employment_id: "ou_wei",
        job_datas: [{ job_id: "4698040628992333549", department_id: "6890452208593372679" }],
      },
      { employment_id: "7140964208476371111", job_datas: [{ job_id: "4698040628992333549" }] },
    ],
  }),
  [jobs]: data({
    items: [{ id: "4698040628992333549", name: [{ lang: "zh-CN", value: "高级 Java 开发工程师" }] }],
  }),
  [departments]: data({ items: [] }),
};

const jobFields = [
  "job_name",
  "code",
  "active",
  "description",
  "job_title",
  "pathway",
  "working_hours_type",
  "job_level",
  "job_family",
  "effective_date",
  "expiration_date",
  "created_time",
  "updated_time",
  "created_by",
  "updated_by",
];

const mentionWei = {
  key: "@_user_1",
  id: { open_id: "ou_wei" },
  mentioned_type: "user",
  name: "王伟",
  tenant_key: "t",
};

/** The first call that answers each phrase. */
const first: [phrase: string, call: string, query: object, body: unknown, fields?: object][] = [
  [
    "查手机号 138 0013 8000 的人才",
    findTalent,
    {},
    { mobile_code: "86", mobile_number_list: ["13800138000"] },
  ],
  [
    "find talent by phone +1 415 555 0132",
    findTalent,
    {},
    { mobile_code: "1", mobile_number_list: ["4155550132"] },
  ],
  [
    "查一下 13800138000、13900139000",
    findTalent,
    {},
    { mobile_code: "86", mobile_number_list: ["13800138000", "13900139000"] },
  ],
  ["邮箱 ada@example.com 是谁", findTalent, {}, { email_list: ["ada@example.com"] }],
  [
    "身份证 110101199003070011",
    findTalent,
    {},
    { identification_type: 1, identification_number_list: ["110101199003070011"] },
  ],
  [
    "passport E12345678",
    findTalent,
    {},
    { identification_type: 2, identification_number_list: ["E12345678"] },
  ],
  [
    "搜索 张三 and 产品经理",
    listTalents,
    {
      keyword: "张三 and 产品经理",
      page_size: "10",
      sort_by: "2",
      query_option: "ignore_empty_error",
      user_id_type: "open_id",
    },
    undefined,
  ],
  [
    "referrals of talent 6891560630172518670",
    referrals,
    { user_id_type: "open_id" },
    { talent_id: talentId },
  ],
  ["谁内推了 ada@example.com", findTalent, {}, { email_list: ["ada@example.com"] }],
  ["人才 6891560630172518670", profile, { user_id_type: "open_id" }, undefined],
  [
    "@_user_1 的职务",
    jobDatas,
    { user_id_type: "open_id" },
    { employment_ids: ["ou_wei"] },
    { mentions: [mentionWei] },
  ],
  [
    "job of employee 7140964208476371111",
    jobDatas,
    { user_id_type: "people_corehr_id" },
    { employment_ids: ["7140964208476371111"] },
  ],
  ["job of wei@example.com", users, { user_id_type: "open_id" }, { emails: ["wei@example.com"] }],
  [
    "职务 JP422119",
    jobs,
    { user_id_type: "people_corehr_id" },
    { job_codes: ["JP422119"], fields: jobFields },
  ],
];

describe("live, the documented call and nothing more in it", () => {
  test.each(first)("%s", async (phrase, call, query, body, fields = {}) => {
    const bole = await liveBole(answers);
    const { lookups, reply } = await bole.ask(message(phrase, fields as Record<string, unknown>));
    expect(lookups[0]).toEqual({ call, query, body });
    expect(reply.body).toEqual({
      msg_type: "interactive",
      content: expect.stringMatching(/^\{"schema":"2\.0"/),
      uuid: expect.stringMatching(/^[\w-]{1,50}$/),
    });
  });

  test("job of 王伟 goes by name, then job data, then every name at once", async () => {
    const bole = await liveBole({
      ...answers,
      [jobDatas]: data({
        items: [{ employment_id: "7140964208476371111", job_datas: [{ job_id: "4698040628992333549" }] }],
      }),
    });
    const { lookups, card } = await bole.ask(message("王伟的职务"));
    expect(lookups.map((one) => one.call).slice(0, 2)).toEqual([employees, jobDatas]);
    expect(lookups[0]?.body).toMatchObject({
      key_word: "王伟",
      fields: expect.arrayContaining(["employment_id"]),
    });
    expect(
      lookups
        .map((one) => one.call)
        .slice(2)
        .sort(),
    ).toEqual([employeesById, jobs].sort());
    expect(JSON.stringify(card)).toContain("高级 Java 开发工程师");
  });

  test("referrals of an e-mail: the talent first, then its referrals", async () => {
    const bole = await liveBole(answers);
    const { lookups } = await bole.ask(message("who referred ada@example.com"));
    expect(lookups.map((one) => one.call)).toContain(referrals);
    expect(lookups.find((one) => one.call === referrals)?.body).toEqual({ talent_id: talentId });
  });

  test("every call carries the tenant's token, asked for once", async () => {
    const bole = await liveBole(answers);
    await bole.ask(message("人才 6891560630172518670"));
    await bole.ask(message("talent 6891560630172518670"));
    expect(bole.platform.tokenRequests).toHaveLength(1);
    for (const seen of bole.platform.calls) expect(seen.headers.authorization).toBe("Bearer t-1");
  });

  test("help makes no lookup", async () => {
    const bole = await liveBole(answers);
    const { lookups } = await bole.ask(message("帮助"));
    expect(lookups).toEqual([]);
  });
});

describe("in a group", () => {
  const mentionBot = {
    key: "@_user_1",
    id: { open_id: botOpenId },
    mentioned_type: "bot",
    name: "伯乐",
    tenant_key: "t",
  };

  test("a message that mentions the bot is answered", async () => {
    const bole = await liveBole(answers);
    const { lookups } = await bole.ask(
      message("@_user_1 人才 6891560630172518670", {
        chat_type: "group",
        chat_id: "oc_hiring",
        mentions: [mentionBot],
      }),
    );
    expect(lookups[0]?.call).toBe(profile);
  });

  test("one that mentions everybody, or somebody else, is not for the bot", async () => {
    const bole = await liveBole(answers);
    const group = { chat_type: "group", chat_id: "oc_hiring" };
    const everybody = { key: "@_all", id: {}, name: "所有人", tenant_key: "t" };
    await bole.push(message("@_all 人才 6891560630172518670", { ...group, mentions: [everybody] }));
    await bole.push(message("@_user_1 人才 6891560630172518670", { ...group, mentions: [mentionWei] }));
    // The next answered message proves that the two before were passed over: they came first.
    await bole.ask(message("help"));
    expect(bole.platform.calls.filter((seen) => seen.path.endsWith("/reply"))).toHaveLength(1);
    expect(bole.platform.calls.some((seen) => seen.path.includes("talents"))).toBe(false);
  });
});

describe("who holds no role", () => {
  test("gets a refusal, and nothing is looked up", async () => {
    const bole = await liveBole(answers, "roles: { none: { commands: [] } }\nmembers: []\n");
    const { lookups, card } = await bole.ask(message("find talent by phone 13800138000"));
    expect(lookups).toEqual([]);
    expect(card).toMatchObject({ header: { template: "orange" } });
  });
});
