import pino from "pino";
import { describe, expect, test } from "vitest";
import type { NameOptions } from "../../src/feishu/names/companion.ts";
import { companions, type NameKind } from "../../src/feishu/names/kinds.ts";
import type { Named } from "../../src/feishu/names/name.ts";
import { nameOrId, nameText } from "../../src/feishu/names/name.ts";
import { createNames } from "../../src/feishu/names/names.ts";
import { clientOf, data, openPlatform, type Reply } from "./platform.ts";

const silent = pino({ level: "silent" });

interface Row {
  readonly kind: NameKind;
  readonly id: string;
  readonly options?: NameOptions;
  /** What is asked, as the documents write it. */
  readonly call: { readonly method: "GET" | "POST"; readonly path: string; query?: object; body?: object };
  /** What the documents answer, and the name read from it. */
  readonly answer: object;
  readonly name: Named | undefined;
}

const i18n = (zh: string, en: string) => [
  { lang: "zh-CN", value: zh },
  { lang: "en-US", value: en },
];
const id = "4692446793125560154";
const senior = { zh: "高级", en: "Senior", code: "A01" };
const beijing = { zh: "北京", en: "Beijing" };

const rows: readonly Row[] = [
  {
    kind: "job",
    id,
    call: {
      method: "POST",
      path: "/corehr/v2/jobs/batch_get",
      body: { job_ids: [id], fields: ["job_name", "code"] },
    },
    answer: { items: [{ id, name: i18n("高级", "Senior"), code: "A01" }] },
    name: senior,
  },
  {
    kind: "job-level",
    id,
    call: { method: "POST", path: "/corehr/v2/job_levels/batch_get", body: { job_level_ids: [id] } },
    answer: { items: [{ job_level_id: id, level_order: 9, code: "A01", name: i18n("高级", "Senior") }] },
    name: senior,
  },
  {
    kind: "job-family",
    id,
    call: { method: "POST", path: "/corehr/v2/job_families/batch_get", body: { job_family_ids: [id] } },
    answer: { items: [{ job_family_id: id, name: i18n("高级", "Senior"), code: "A01", selectable: true }] },
    name: senior,
  },
  {
    kind: "job-grade",
    id,
    call: {
      method: "POST",
      path: "/corehr/v2/job_grades/query",
      query: { page_size: "100" },
      body: { ids: [id] },
    },
    answer: { items: [{ job_grade_id: id, grade_order: 9, code: "A01", names: i18n("高级", "Senior") }] },
    name: senior,
  },
  {
    kind: "pathway",
    id,
    call: {
      method: "POST",
      path: "/corehr/v2/pathways/batch_get",
      query: { page_size: "100" },
      body: { pathway_ids: [id] },
    },
    answer: { items: [{ pathway_id: id, code: "A01", names: i18n("高级", "Senior") }], has_more: false },
    name: senior,
  },
  {
    kind: "position",
    id,
    call: {
      method: "POST",
      path: "/corehr/v2/positions/query",
      query: { page_size: "100" },
      body: { position_ids: [id], fields: ["name", "code"] },
    },
    answer: { items: [{ position_id: id, code: "A01", names: i18n("高级", "Senior") }] },
    name: senior,
  },
  {
    kind: "department",
    id,
    call: {
      method: "POST",
      path: "/corehr/v2/departments/batch_get",
      query: { department_id_type: "people_corehr_department_id" },
      body: { department_id_list: [id] },
    },
    answer: { items: [{ id, department_name: i18n("基础架构", "Infrastructure"), code: "D7" }] },
    name: { zh: "基础架构", en: "Infrastructure", code: "D7" },
  },
  {
    kind: "department",
    id: "od-1",
    options: { departmentIdType: "open_department_id" },
    call: {
      method: "POST",
      path: "/corehr/v2/departments/batch_get",
      query: { department_id_type: "open_department_id" },
    },
    answer: { items: [{ id: "od-1", department_name: i18n("基础架构", "Infrastructure") }] },
    name: { zh: "基础架构", en: "Infrastructure" },
  },
  {
    kind: "location",
    id,
    call: { method: "POST", path: "/corehr/v2/locations/batch_get", body: { location_ids: [id] } },
    answer: {
      items: [
        {
          location_id: id,
          hiberarchy_common: { name: i18n("北京", "Beijing"), code: "BJ", active: true },
          address: [{ full_address_local_script: "中国北京北京" }],
        },
      ],
    },
    name: { ...beijing, code: "BJ" },
  },
  {
    kind: "company",
    id,
    call: { method: "POST", path: "/corehr/v2/companies/batch_get", body: { company_ids: [id] } },
    answer: {
      items: [
        { company_id: id, hiberarchy_common: { name: i18n("示例科技", "Example Tech") }, tax_payer_id: "1" },
      ],
    },
    name: { zh: "示例科技", en: "Example Tech" },
  },
  {
    kind: "cost-center",
    id,
    call: {
      method: "POST",
      path: "/corehr/v2/cost_centers/search",
      query: { page_size: "100" },
      body: { cost_center_id_list: [id] },
    },
    answer: { items: [{ cost_center_id: id, version_id: "1", name: i18n("研发", "R&D"), code: "C2" }] },
    name: { zh: "研发", en: "R&D", code: "C2" },
  },
  {
    kind: "employee",
    id: "ou_1",
    call: {
      method: "POST",
      path: "/corehr/v2/employees/batch_get",
      query: { user_id_type: "open_id" },
      body: {
        employment_ids: ["ou_1"],
        fields: [
          "employment_id",
          "employee_number",
          "person_info.preferred_name",
          "person_info.preferred_local_full_name",
          "person_info.preferred_english_full_name",
        ],
      },
    },
    answer: {
      items: [
        {
          employment_id: "ou_1",
          employee_number: "1024",
          person_info: { preferred_local_full_name: "王伟", preferred_english_full_name: "Wei Wang" },
        },
      ],
    },
    name: { zh: "王伟", en: "Wei Wang", code: "1024" },
  },
  {
    kind: "employee",
    id: "6893014062142064135",
    options: { userIdType: "people_corehr_id" },
    call: {
      method: "POST",
      path: "/corehr/v2/employees/batch_get",
      query: { user_id_type: "people_corehr_id" },
    },
    answer: { items: [{ employment_id: "6893014062142064135", person_info: { preferred_name: "李娜" } }] },
    name: { zh: "李娜" },
  },
  {
    kind: "employee-type",
    id: "1",
    call: { method: "GET", path: "/corehr/v1/employee_types", query: { page_size: "1000" } },
    answer: { items: [{ id: "1", name: i18n("正式", "Regular"), code: "R" }] },
    name: { zh: "正式", en: "Regular", code: "R" },
  },
  {
    kind: "working-hours-type",
    id: "1",
    call: { method: "GET", path: "/corehr/v1/working_hours_types", query: { page_size: "1000" } },
    answer: { items: [{ id: "1", name: i18n("标准工时制", "Standard hours") }] },
    name: { zh: "标准工时制", en: "Standard hours" },
  },
  {
    kind: "application",
    id: "6949805467799537964",
    call: {
      method: "GET",
      path: "/hire/v1/applications/6949805467799537964/get_detail",
      query: { options: "with_job" },
    },
    answer: {
      application_detail: {
        basic_info: {
          id: "6949805467799537964",
          stage: { id: "1", zh_name: "面试", en_name: "Interview", type: 4 },
          active_status: 1,
        },
        job: { id: "2", name: "后端工程师", code: "A75256" },
      },
    },
    name: { zh: "后端工程师 · 面试", en: "后端工程师 · Interview", code: "A75256" },
  },
  {
    kind: "application",
    id: "2",
    call: { method: "GET", path: "/hire/v1/applications/2/get_detail" },
    answer: {
      application_detail: { basic_info: { id: "2", stage: { zh_name: "面试" }, active_status: 2 } },
    },
    name: { zh: "面试（已终止）", en: "面试 (ended)" },
  },
  {
    kind: "hire-job",
    id: "6001",
    call: { method: "GET", path: "/hire/v1/jobs/6001" },
    answer: { job: { id: "6001", title: "Backend Engineer", code: "A1", process_type: 1 } },
    name: { zh: "Backend Engineer", code: "A1" },
  },
  {
    kind: "place",
    id: "CN_1",
    call: {
      method: "POST",
      path: "/hire/v1/locations/query",
      query: { page_size: "100" },
      body: { code_list: ["CN_1"], location_type: 1 },
    },
    answer: {
      items: [
        {
          country: {
            country_code: "CN_1",
            country_name_info: { zh_name: "中国大陆", en_name: "Chinese Mainland", py_name: "zhongguodalu" },
          },
        },
      ],
    },
    name: { zh: "中国大陆", en: "Chinese Mainland" },
  },
  {
    kind: "place",
    id: "ST_15",
    call: {
      method: "POST",
      path: "/hire/v1/locations/query",
      body: { code_list: ["ST_15"], location_type: 2 },
    },
    answer: { items: [{ state: { state_code: "ST_15", state_name_info: { zh_name: "四川" } } }] },
    name: { zh: "四川" },
  },
  {
    kind: "place",
    id: "CT_11",
    call: {
      method: "POST",
      path: "/hire/v1/locations/query",
      body: { code_list: ["CT_11"], location_type: 3 },
    },
    answer: {
      items: [{ city: { city_code: "CT_11", city_name_info: { zh_name: "北京", en_name: "Beijing" } } }],
    },
    name: beijing,
  },
  {
    kind: "place",
    id: "MDCA00009061",
    call: {
      method: "POST",
      path: "/hire/v1/locations/query",
      body: { code_list: ["MDCA00009061"], location_type: 4 },
    },
    answer: {
      items: [{ district: { district_code: "MDCA00009061", district_name_info: { zh_name: "高新区" } } }],
    },
    name: { zh: "高新区" },
  },
  {
    kind: "job-custom-field",
    id: "shifouleixing_7795__c",
    call: {
      method: "GET",
      path: "/corehr/v1/custom_fields/query",
      query: { object_api_name_list: "job" },
    },
    answer: {
      items: [{ custom_api_name: "shifouleixing_7795__c", name: { zh_cn: "是否涉密", en_us: "Classified" } }],
    },
    name: { zh: "是否涉密", en: "Classified" },
  },
  {
    kind: "job-custom-field",
    id: "zhaopinnandu_5108__c",
    call: { method: "GET", path: "/corehr/v1/custom_fields/query" },
    answer: {
      items: [
        {
          custom_api_name: "zhaopinnandu_5108__c",
          name: { zh_cn: "招聘难度", en_us: "Hard to hire" },
          common_schema_config: {
            enum_field_setting: {
              enum_field_option_list: [
                { api_name: "zhaopinnandu_5108__c_option1", name: { zh_cn: "容易", en_us: "Easy" } },
              ],
            },
          },
        },
      ],
    },
    name: {
      zh: "招聘难度",
      en: "Hard to hire",
      options: new Map([["zhaopinnandu_5108__c_option1", { zh: "容易", en: "Easy" }]]),
    },
  },
  {
    kind: "assignment-start-reason",
    id: "onboarding",
    call: {
      method: "GET",
      path: "/corehr/v1/custom_fields/get_by_param",
      query: { object_api_name: "job_data", custom_api_name: "assignment_start_reason" },
    },
    answer: {
      data: {
        custom_api_name: "assignment_start_reason",
        common_schema_config: {
          enum_field_setting: {
            enum_field_option_list: [
              { api_name: "onboarding", name: { zh_cn: "入职", en_us: "Onboarding" } },
            ],
          },
        },
      },
    },
    name: { zh: "入职", en: "Onboarding" },
  },
];

async function named(kind: NameKind, wanted: string, reply: Reply, options?: NameOptions) {
  const platform = await openPlatform(() => reply);
  const names = createNames(clientOf(platform).feishu, { log: silent });
  return { found: await names.of(kind, [wanted], options), calls: platform.calls };
}

describe("every kind asks as its document says and reads the name", () => {
  test.for(rows)("$kind $call.path", async ({ kind, id: wanted, options, call, answer, name }) => {
    const { found, calls } = await named(kind, wanted, data(answer), options);
    expect(calls).toMatchObject([{ ...call, path: `/open-apis${call.path}` }]);
    expect(found.get(wanted)).toEqual(name);
  });

  test("none is missing above", () => {
    expect(new Set(rows.map((it) => it.kind))).toEqual(new Set(Object.keys(companions)));
  });

  test("what Feishu does not know is no failure", async () => {
    for (const [kind, code] of [
      ["application", 1002201],
      ["hire-job", 1002601],
      ["job-custom-field", 1162010],
      ["pathway", 900104],
    ] as const) {
      const { found } = await named(kind, "1", { status: 400, body: { code, msg: "does not exist" } });
      expect(found, kind).toEqual(new Map());
    }
  });

  test("places of different levels are asked for apart, at the same time", async () => {
    const platform = await openPlatform(() => data({ items: [] }));
    const names = createNames(clientOf(platform).feishu, { log: silent });
    await names.of("place", ["CN_1", "CT_1", "CT_2", "CN_2", "CT_1"]);
    expect(platform.calls.map((it) => it.body)).toEqual(
      expect.arrayContaining([
        { code_list: ["CN_1", "CN_2"], location_type: 1 },
        { code_list: ["CT_1", "CT_2"], location_type: 3 },
      ]),
    );
    expect(platform.calls).toHaveLength(2);
  });
});

describe("a name in the reader's language", () => {
  const failed: Named = {
    failed: true,
    failure: { kind: "scope-missing", endpoint: "corehr.jobs.batch_get" },
  };

  test.for([
    [{ zh: "工程师", en: "Engineer", code: "E1" }, "工程师", "Engineer"],
    [{ zh: "工程师", code: "E1" }, "工程师", "工程师"],
    [{ en: "Engineer" }, "Engineer", "Engineer"],
    [{ code: "E1" }, "E1", "E1"],
    [{}, undefined, undefined],
    [undefined, undefined, undefined],
    [failed, undefined, undefined],
  ] as const)("%j", ([name, zh, en]) => {
    expect([nameText(name, "zh"), nameText(name, "en")]).toEqual([zh, en]);
  });

  test("an id whose name could not be had carries a mark that says why", () => {
    expect(nameOrId("1", { zh: "工程师" }, "en")).toBe("工程师");
    expect(nameOrId("1", failed, "zh")).toBe("1（名称读取失败）");
    expect(nameOrId("1", failed, "en")).toBe("1 (name could not be read)");
    expect(nameOrId("1", undefined, "zh")).toBe("1（未找到名称）");
    expect(nameOrId("1", undefined, "en")).toBe("1 (no name found)");
  });

  test("a text in a third language alone, or in none, is still a name", async () => {
    for (const name of [[{ lang: "ja-JP", value: "技師" }], [{ value: "技師" }]]) {
      const { found } = await named("job", id, data({ items: [{ id, name }] }));
      expect(nameText(found.get(id), "en")).toBe("技師");
    }
  });
});
