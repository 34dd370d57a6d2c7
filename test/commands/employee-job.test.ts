import { describe, expect, test } from "vitest";
import { largestCard, mostNodes } from "../../src/cards/fitted.ts";
import type { RequestOf } from "../../src/commands/ask.ts";
import { employeeJob } from "../../src/commands/employee-job/index.ts";
import { data } from "../feishu/platform.ts";
import * as example from "../scenarios/documented.ts";
import { all, answering, none } from "./answering.ts";

const jobDatas = "/open-apis/corehr/v2/employees/job_datas/batch_get";
const wei = "7140964208476371111";
const people: RequestOf<"employee-job">["people"] = [{ by: "employment_id", id: wei }];

/** One version: from when, at which level, in which department. */
function version(from: string, to: string, changes: object = {}) {
  return {
    ...example.jobData,
    version_id: `version ${from.slice(5, 7)}`,
    effective_time: `${from} 00:00:00`,
    expiration_time: `${to} 00:00:00`,
    ...changes,
  };
}

const history = [
  version("2019-07-01", "2021-01-01", { job_level_id: "level-4", department_id: "department-old" }),
  version("2023-04-01", "9999-12-31", { assignment_start_reason: { enum_name: "promotion" } }),
  version("2021-01-01", "2023-04-01", { job_level_id: "level-4" }),
];

const answers = {
  ...example.names,
  "POST /open-apis/corehr/v2/job_levels/batch_get": data({
    items: [
      { job_level_id: "level-4", name: [{ lang: "zh-CN", value: "P4" }] },
      { job_level_id: example.jobData.job_level_id, name: [{ lang: "zh-CN", value: "P5" }] },
    ],
  }),
  "POST /open-apis/corehr/v2/departments/batch_get": data({
    items: [
      { id: "department-old", department_name: [{ lang: "zh-CN", value: "前端部" }] },
      { id: example.jobData.department_id, department_name: [{ lang: "zh-CN", value: "后端平台部" }] },
    ],
  }),
  [`POST ${jobDatas}`]: data({ items: [{ employment_id: wei, job_datas: history }] }),
};

async function asked(request: Partial<RequestOf<"employee-job">>) {
  const bole = await answering(answers);
  const card = await bole.card(employeeJob, { people, ...request });
  const calls = bole.platform.calls.filter((one) => one.path === jobDatas);
  return { card, calls, query: calls[0]?.query, body: calls[0]?.body };
}

describe("the request reaches Feishu as the document has it", () => {
  test.each([
    ["as of a day", { as_of: "2023-06-30" }, { data_date: "2023-06-30" }],
    ["all versions", { history: true }, { get_all_version: true }],
    [
      "all versions, where a day would be ignored",
      { history: true, as_of: "2023-06-30" },
      { get_all_version: true },
    ],
    [
      "taking effect in a period",
      { effective: { from: "2020-01-01", to: "2020-12-31" } },
      { effective_date_start: "2020-01-01", effective_date_end: "2020-12-31" },
    ],
    ["main jobs only", { only: "primary" }, { primary_job_data: true }],
    ["part-time jobs only", { only: "part-time" }, { primary_job_data: false }],
    ["for certain reasons", { reasons: ["onboarding"] }, { assignment_start_reasons: ["onboarding"] }],
  ] as const)("%s", async (_, request, body) => {
    const seen = await asked({
      ...request,
      reasons: "reasons" in request ? [...request.reasons] : undefined,
    } as object);
    expect(seen.body).toEqual({ employment_ids: [wei], ...body });
    expect(seen.query).toEqual({ user_id_type: "people_corehr_id" });
  });

  test("departments by the kind of id asked for, their names too", async () => {
    const bole = await answering(answers);
    await bole.card(employeeJob, { people, department_id_type: "open_department_id" });
    const queries = bole.platform.calls
      .filter((one) => one.path === jobDatas || one.path.includes("departments"))
      .map((one) => one.query.department_id_type);
    expect(queries).toEqual(["open_department_id", "open_department_id"]);
  });

  test("people named by different kinds of id: one call a kind", async () => {
    const { calls } = await asked({
      people: [
        { by: "union_id", id: "on_1" },
        { by: "user_id", id: "u1" },
        { by: "union_id", id: "on_2" },
      ],
    });
    expect(calls.map((one) => [one.query.user_id_type, one.body])).toEqual([
      ["union_id", { employment_ids: ["on_1", "on_2"] }],
      ["user_id", { employment_ids: ["u1"] }],
    ]);
  });
});

describe("the card says what was asked", () => {
  test.each([
    [{ history: true }, /全部版本/],
    [{ as_of: "2023-06-30" }, /2023-06-30 生效的/],
    [{ only: "part-time" }, /仅兼职/],
    [{ effective: { from: "2020-01-01" } }, /生效于 2020-01-01 起/],
    [{ history: true, as_of: "2023-06-30" }, /截至日期 2023-06-30 不起作用/],
    [{ department_id_type: "department_id" }, /部门 ID 类型 department_id/],
  ] as const)("%j", async (request, says) => {
    const { card } = await asked(request);
    expect(card.text).toMatch(says);
    expect(card.buttons.map((one) => one.label)).toContain("筛选");
  });
});

describe("the history is a timeline", () => {
  test("the newest first, from and to, and what changed", async () => {
    const { card } = await asked({ history: true });
    const order = ["2023-04-01 – 至今", "2021-01-01 – 2023-04-01", "2019-07-01 – 2021-01-01"];
    const places = order.map((words) => card.text.indexOf(words));
    expect(places).toEqual(places.toSorted((left, right) => left - right));
    expect(places[0]).toBeGreaterThan(0);
    expect(card.text).toContain("职级：P4 → P5");
    expect(card.text).toContain("部门：前端部 → 后端平台部");
    expect(card.text).toContain("3 个版本");
  });

  test("who does not see employment data gets the same order without a date", async () => {
    const bole = await answering(answers, none);
    const { text } = await bole.card(employeeJob, { people, history: true });
    expect(text).not.toMatch(/2019|2021|2023-04|职级/);
    expect(text.indexOf("后端平台部")).toBeLessThan(text.indexOf("前端部"));
    expect(text).toContain("部门：前端部 → 后端平台部");
  });

  test("a long one keeps to Feishu's limits: details go first, then the oldest", async () => {
    const long = Array.from({ length: 60 }, (_, year) =>
      version(`${2000 + year}-01-01`, `${2001 + year}-01-01`, {
        job_level_id: year % 2 ? "level-4" : "level-5",
      }),
    );
    const bole = await answering({
      ...answers,
      [`POST ${jobDatas}`]: data({ items: [{ employment_id: wei, job_datas: long }] }),
    });
    const card = await bole.card(employeeJob, { people, history: true });
    expect(card.nodes).toBeLessThanOrEqual(mostNodes);
    expect(card.bytes).toBeLessThanOrEqual(largestCard);
    expect(card.text).toMatch(/2059-01-01[\s\S]*内容超出一张卡片的上限/);
  });
});

test("a hundred people are a table of rows, within the limits", async () => {
  const ids = Array.from({ length: 100 }, (_, index) => `71409642084763${index + 1000}`);
  const bole = await answering({
    ...answers,
    [`POST ${jobDatas}`]: data({
      items: ids.map((employment_id) => ({
        employment_id,
        job_datas: [{ ...example.jobData, employment_id }],
      })),
    }),
  });
  const card = await bole.card(
    employeeJob,
    { people: ids.map((id) => ({ by: "employment_id" as const, id })) },
    "en",
  );
  expect(JSON.stringify(card.content)).toContain('"tag":"table"');
  expect(card.bytes).toBeLessThanOrEqual(largestCard);
  expect(card.text).toContain("100 people");
  expect(bole.platform.calls.filter((one) => one.path === jobDatas)).toHaveLength(1);
});

test("guarded ids never reach the log", async () => {
  const bole = await answering({ [`POST ${jobDatas}`]: answers[`POST ${jobDatas}`] }, all);
  await bole.card(employeeJob, { people });
  for (const id of [example.jobData.job_level_id, example.jobData.service_company, "level-4"]) {
    expect(bole.logged()).not.toContain(id);
  }
});

describe("a reason that is found in no version in effect", () => {
  const nobody = { ...answers, [`POST ${jobDatas}`]: data({ items: [] }) };

  test.each([
    [{}, "zh", /只查了当前生效的版本[\s\S]*请点“任职历史”/, "任职历史"],
    [{ as_of: "2023-06-30" }, "zh", /只查了 2023-06-30 生效的版本/, "任职历史"],
    [{}, "en", /Only the versions in effect today were looked at[\s\S]*Press “History”/, "History"],
  ] as const)("%j in %s: says so, and asks the whole history for it", async (more, lang, says, label) => {
    const bole = await answering(nobody);
    const card = await bole.card(employeeJob, { people, reasons: ["onboarding"], ...more }, lang);
    expect(card.text).toMatch(says);
    expect(card.buttons).toContainEqual({
      label,
      request: { people, reasons: ["onboarding"], history: true },
    });
  });

  test("also below a table of many people, but not where the history was asked for", async () => {
    const many = Array.from({ length: 6 }, (_, at) => ({ by: "employment_id" as const, id: `${wei}${at}` }));
    const bole = await answering(nobody);
    const card = await bole.card(employeeJob, { people: many, reasons: ["onboarding"] });
    expect(card.text).toMatch(/只查了当前生效的版本。要在全部版本中查找/);
    const all = await bole.card(employeeJob, { people, reasons: ["onboarding"], history: true });
    expect(all.text).not.toContain("只查了");
  });
});

/** The one whom the documents' examples call 林晓. */
const lin = "6893014062142064103";

test("one who is clear beside one who is not: the title names nobody, both are on the card", async () => {
  const employee = (id: string) => ({
    employment_id: id,
    person_info: { name_list: [{ display_name_local_script: "王伟" }] },
  });
  const bole = await answering({
    ...answers,
    "POST /open-apis/corehr/v2/employees/search": data({ items: [employee("1"), employee("2")] }),
  });
  const two: typeof people = [
    { by: "name", name: "王伟" },
    { by: "employment_id", id: lin },
  ];
  const card = await bole.card(employeeJob, { people: two });
  expect(card.content.title).toBe("员工职务");
  expect(card.text).toMatch(/林晓[\s\S]*“王伟”有 2 位可能的员工/);
  const history = await bole.card(employeeJob, { people: two, history: true }, "en");
  expect(history.content.title).toBe("Job histories");
  const alone = await bole.card(employeeJob, { people: [{ by: "employment_id", id: lin }] });
  expect(alone.content.title).toBe("林晓的职务");
});
