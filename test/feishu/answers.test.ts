import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import { Personal } from "../../src/access/personal.ts";
import { viewOf } from "../../src/access/view.ts";
import { batchGetJobDatas } from "../../src/feishu/endpoints/corehr-job-datas-batch-get.ts";
import { batchGetJobs } from "../../src/feishu/endpoints/corehr-jobs-batch-get.ts";
import { searchReferrals } from "../../src/feishu/endpoints/hire-referrals-search.ts";
import { batchGetTalentIds } from "../../src/feishu/endpoints/hire-talents-batch-get-id.ts";
import { getTalent } from "../../src/feishu/endpoints/hire-talents-get.ts";
import { listTalents } from "../../src/feishu/endpoints/hire-talents-list.ts";
import { clientOf, data, openPlatform, type Reply } from "./platform.ts";

async function listed(reply: Reply) {
  const platform = await openPlatform(() => reply);
  const { feishu, logged } = clientOf(platform);
  return { outcome: await feishu.call(listTalents, {}), logged };
}

const ada = {
  id: "6891560630172518670",
  is_in_agency_period: true,
  is_onboarded: true,
  basic_info: {
    name: "Ada",
    mobile: "13800138000",
    mobile_code: "86",
    mobile_country_code: "CN_1",
    email: "ada@example.com",
    experience_years: 5,
    age: 31,
    nationality: { nationality_code: "CN_1", zh_name: "中国", en_name: "China" },
    gender: 2,
    current_city: { city_code: "CT_11", zh_name: "北京", en_name: "Beijing" },
    hometown_city: { city_code: "CT_22", zh_name: "成都", en_name: "Chengdu" },
    preferred_city_list: [{ city_code: "ST_47", zh_name: "上海", en_name: "Shanghai" }],
    identification_type: 1,
    identification_number: "110101199003070011",
    birthday: 293016767159,
    creator_id: "ou_0000000000000000000000000000cafe",
    marital_status: 2,
    current_home_address: "1 Nanjing Road",
    modify_time: "1634801678103",
  },
  education_list: [
    {
      id: "1",
      degree: 6,
      school: "湘港大学",
      academic_ranking: -1,
      tag_list: [1, 2],
      end_time_v2: "1687180087000",
    },
  ],
  career_list: [{ id: "2", company: "明日科技", title: "工程师", desc: "…", career_type: 2, tag_list: [14] }],
  project_list: [{ id: "3", name: "权限重构", role: "负责人" }],
  works_list: [{ id: "4", link: "www.example.com", name: "作品" }],
  award_list: [{ id: "5", title: "最佳新人奖", award_time: "1991" }],
  language_list: [{ id: "6", language: 1, proficiency: 4 }],
  sns_list: [{ id: "7", sns_type: 5, link: "github.example.com/ada" }],
  resume_source_list: [{ id: "8", zh_name: "猎头", en_name: "Hunter" }],
  interview_registration_list: [{ id: "9", registration_time: 1618494330932 }],
  resume_attachment_id_list: ["64352523512563462"],
  top_degree: 6,
  first_degree: 3,
};

/** Everything about Ada that is personal: none of it may appear where nobody decided who reads it. */
const personal =
  /13800138000|ada@example\.com|\b31\b|CN_1"[^}]*China|Chengdu|110101199003070011|293016767159|Nanjing|github\.example/;

describe("personal values", () => {
  test("print as dots, whole answer in JSON, text and inspection", async () => {
    const { outcome } = await listed(data({ items: [ada] }));
    expect(outcome.ok).toBe(true);
    for (const printed of [JSON.stringify(outcome), inspect(outcome, { depth: 20, showHidden: true })]) {
      expect(printed).not.toMatch(personal);
      expect(printed).toContain("•••");
    }
    const talent = outcome.ok ? outcome.value.items[0] : undefined;
    expect(`${talent?.basic_info?.mobile} ${talent?.basic_info?.gender}`).toBe("••• •••");
  });

  test("are read by a view that may, and masked by one that may not", async () => {
    const { outcome } = await listed(data({ items: [ada] }));
    const basic = outcome.ok ? outcome.value.items[0]?.basic_info : undefined;
    const recruiter = viewOf(["contact"]);
    expect(recruiter.show(basic?.mobile)).toBe("13800138000");
    expect(recruiter.show(basic?.identification_number)).toBe("****0011");
    expect(recruiter.show(basic?.age, String)).toBeUndefined();
    expect(viewOf([]).show(basic?.email)).toBe("a***@example.com");
    expect(viewOf(["identity"]).show(basic?.hometown_city, (it) => it.en_name)).toBe("Chengdu");
  });

  test("of job data: all but job, department and managers", async () => {
    const record = {
      job_data_id: "1",
      version_id: "2",
      employment_id: "3",
      primary_job_data: true,
      job_id: "the-job",
      department_id: "the-department",
      direct_manager: { job_data_id: "4", employment_id: "the-manager" },
      job_level_id: "the-level",
      work_location_id: "the-place",
      effective_time: "2020-05-01 00:00:00",
      assignment_start_reason: { enum_name: "onboarding", display: [{ lang: "zh-CN", value: "入职" }] },
      cost_center_rates: [{ cost_center_id: "the-centre", rate: 100, new_rate: 50.2 }],
      weekly_working_hours_v2: 40.5,
      compensation_type: { enum_name: "monthly" },
    };
    const platform = await openPlatform(() => data({ items: [{ employment_id: "3", job_datas: [record] }] }));
    const outcome = await clientOf(platform).feishu.call(batchGetJobDatas, {
      body: { employment_ids: ["3"] },
    });
    const printed = JSON.stringify(outcome);
    for (const plain of ["the-job", "the-department", "the-manager"]) expect(printed).toContain(plain);
    expect(printed).not.toMatch(/the-level|the-place|2020-05|onboarding|入职|the-centre|50\.2|40\.5|monthly/);
    const [first] = outcome.ok ? (outcome.value.items[0]?.job_datas ?? []) : [];
    expect(viewOf(["employment"]).show(first?.assignment_start_reason, (it) => it.enum_name)).toBe(
      "onboarding",
    );
  });

  test("of a talent hit, and of a tenant's own fields on a profile", async () => {
    const replies = [
      {
        talent_list: [
          { talent_id: "1", mobile_code: "86", mobile_number: "13800138000", identification_type: 1 },
        ],
      },
      {
        talent_id: "1",
        basic_info: {
          customized_data_list: [
            { object_id: "2", name: { zh_cn: "紧急联系人" }, value: { content: "19900000001" } },
          ],
        },
        registration_list: [{ id: "3", scenario: 5, download_url: "https://forms.example.com/ada" }],
      },
    ];
    const platform = await openPlatform(() => data(replies.shift() ?? {}));
    const { feishu } = clientOf(platform);
    const hits = await feishu.call(batchGetTalentIds, {
      body: { mobile_number_list: [new Personal("contact", "phone", "13800138000")] },
    });
    const profile = await feishu.call(getTalent, { path: { talent_id: "1" } });
    expect(JSON.stringify([hits, profile])).not.toMatch(/13800138000|_type":1|19900000001|forms\.example/);
    const seesAll = viewOf(["contact", "identity"]);
    expect(hits.ok && seesAll.show(hits.value.talent_list[0]?.mobile_number)).toBe("13800138000");
    const [own] = (profile.ok && profile.value.basic_info?.customized_data_list) || [];
    expect(own?.name).toEqual({ zh_cn: "紧急联系人" });
    expect(seesAll.show(own?.value, (it) => it.content)).toBe("19900000001");
  });
});

describe("an answer is read with patience", () => {
  test("every documented field of a talent comes through", async () => {
    const { outcome, logged } = await listed(data({ has_more: true, page_token: "next", items: [ada] }));
    expect(outcome).toMatchObject({ ok: true, value: { has_more: true, page_token: "next" } });
    const talent = outcome.ok ? outcome.value.items[0] : undefined;
    expect(Object.keys(talent ?? {}).sort()).toEqual(Object.keys(ada).sort());
    expect(Object.keys(talent?.basic_info ?? {}).sort()).toEqual(Object.keys(ada.basic_info).sort());
    expect(talent?.education_list).toEqual(ada.education_list);
    expect(logged()).not.toContain("differs");
  });

  test("null is absent, unknown fields are dropped, new numbers kept", async () => {
    const { outcome, logged } = await listed(
      data({
        items: [{ id: "1", top_degree: 42, is_onboarded: null, award_list: null, brand_new: { a: 1 } }, null],
        has_more: null,
      }),
    );
    expect(outcome).toEqual({ ok: true, value: { items: [{ id: "1", top_degree: 42 }] } });
    expect(logged()).not.toContain("differs");
  });

  test("a field that is not as documented is left out alone, and named in the log without its value", async () => {
    const { outcome, logged } = await listed(
      data({ items: [{ ...ada, basic_info: { ...ada.basic_info, age: "thirty-one" } }, { id: "2" }] }),
    );
    expect(outcome).toMatchObject({
      ok: true,
      value: { items: [{ basic_info: { name: "Ada" } }, { id: "2" }] },
    });
    expect(outcome.ok && outcome.value.items[0]?.basic_info?.age).toBeUndefined();
    expect(logged()).toContain('"fields":["items[].basic_info.age"]');
    expect(logged()).not.toContain("thirty");
  });

  test("an item that cannot be named does not take the others with it", async () => {
    const { outcome, logged } = await listed(
      data({ items: [{ id: "1" }, { basic_info: { name: "Nobody" } }, "what", { id: 4 }, { id: "5" }] }),
    );
    expect(outcome).toEqual({ ok: true, value: { items: [{ id: "1" }, { id: "5" }] } });
    expect(logged()).toContain("an answer differs from its document");
  });

  test.for([
    ["a list that is none", { items: "none" }],
    ["a list of which no item can be read", { items: [{ name: "Nobody" }, 7] }],
    ["paging that is no yes or no", { items: [{ id: "1" }], has_more: "yes" }],
    ["a page token that is no text", { items: [{ id: "1" }], has_more: true, page_token: 7 }],
  ] as const)("%s is not taken for “nothing found”", async ([, content]) => {
    const { outcome } = await listed(data(content));
    expect(outcome).toMatchObject({ ok: false, failure: { kind: "unexpected-answer", code: 0 } });
  });

  test("no data at all is an empty answer", async () => {
    const { outcome } = await listed({ body: { code: 0, msg: "ok" } });
    expect(outcome).toEqual({ ok: true, value: { items: [] } });
  });

  test("a profile without its id is no profile", async () => {
    const platform = await openPlatform(() => data({ basic_info: { name: "Nobody" } }));
    const outcome = await clientOf(platform).feishu.call(getTalent, { path: { talent_id: "1" } });
    expect(outcome).toMatchObject({ failure: { kind: "unexpected-answer" } });
  });

  test("referrals and jobs as their documents show them", async () => {
    const referral = {
      id: "6930815272790114322",
      application_ids: ["6930815272790114323"],
      create_time: "1618899376474",
      referral_user: { id: "ou_1", name: { zh_cn: "张三", en_us: "zhangsan" } },
    };
    const job = {
      id: "4698040628992333549",
      code: "JP422119",
      name: [{ lang: "zh-CN", value: "高级 Java 开发工程师" }],
      description: [{ lang: "zh-CN", value: "…" }],
      active: true,
      job_title: [{ lang: "zh-CN", value: "高级工程师" }],
      pathway_id: "4719519211875096301",
      job_family_id_list: ["4719519211875096301"],
      job_level_id_list: ["4719519212005299950"],
      working_hours_type_id: "6890452208593372679",
      effective_time: "2020-01-01 00:00:00",
      expiration_time: "2021-01-01 00:00:00",
      custom_fields: [{ field_name: "name", value: "Sandy" }],
      created_by: "4719519211875096301",
      created_time: "2021-01-01 00:00:00",
      updated_by: "2415132452875096301",
      updated_time: "2021-01-01 00:00:00",
    };
    const replies = [{ items: [referral] }, { items: [job] }];
    const platform = await openPlatform(() => data(replies.shift() ?? {}));
    const { feishu } = clientOf(platform);
    expect(await feishu.call(searchReferrals, { body: { talent_id: "6930815272790114324" } })).toEqual({
      ok: true,
      value: { items: [referral] },
    });
    expect(await feishu.call(batchGetJobs, { body: { job_codes: ["JP422119"] } })).toEqual({
      ok: true,
      value: { items: [job] },
    });
  });
});
