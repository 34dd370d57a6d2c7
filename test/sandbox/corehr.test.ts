import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { employmentId } from "../../src/sandbox/tenant/invent-employees.ts";
import { orgId } from "../../src/sandbox/tenant/invent-organisation.ts";
import { at, listed, sandboxForTest } from "./support.ts";

type Started = Awaited<ReturnType<typeof sandboxForTest>>;
let it: Started;
beforeAll(async () => {
  it = await sandboxForTest();
});
afterAll(() => it.sandbox.close());

const wangWei = "7140964208476371111";
const job = "4698040628992333549";
type JobData = Record<string, unknown>;
const dataOf = (items: Record<string, unknown>[]) => (items[0]?.job_datas ?? []) as JobData[];

describe("job data", () => {
  const ask = (body: unknown, query = "user_id_type=people_corehr_id") =>
    it.post(`/corehr/v2/employees/job_datas/batch_get?${query}`, body);

  test("is the version in force, by employment id", async () => {
    const items = listed(await ask({ employment_ids: [wangWei] }));
    expect(items).toMatchObject([{ employment_id: wangWei }]);
    expect(dataOf(items)).toMatchObject([
      {
        job_id: job,
        primary_job_data: true,
        effective_time: "2022-07-15 00:00:00",
        expiration_time: "9999-12-31 00:00:00",
        assignment_start_reason: { enum_name: "promotion" },
      },
    ]);
  });

  test("speaks of people by the kind of id it was asked with", async () => {
    const employee = it.sandbox.tenant.employees.find((one) => one.employmentId === wangWei);
    const ids = { open_id: employee?.openId, union_id: employee?.unionId, user_id: employee?.userId };
    for (const [type, id] of Object.entries(ids)) {
      const items = listed(await ask({ employment_ids: [id] }, `user_id_type=${type}`));
      expect(items).toMatchObject([{ employment_id: id }]);
      const manager = at(dataOf(items), 0, "direct_manager", "employment_id");
      const everybody = it.sandbox.tenant.employees.map((one) =>
        type === "open_id" ? one.openId : type === "union_id" ? one.unionId : one.userId,
      );
      expect(everybody).toContain(manager);
    }
    expect(listed(await ask({ employment_ids: [wangWei] }, ""))).toEqual([]);
  });

  test("names the department by the kind of id asked for", async () => {
    const department = it.sandbox.tenant.organisation.departments.find(
      ({ name }) => name.en === "Backend Platform",
    );
    const idIn = async (query: string) =>
      dataOf(listed(await ask({ employment_ids: [wangWei] }, `user_id_type=people_corehr_id${query}`)))[0]
        ?.department_id;
    expect(await idIn("")).toBe(department?.id);
    expect(await idIn("&department_id_type=open_department_id")).toBe(department?.openId);
    expect(await idIn("&department_id_type=department_id")).toBe(department?.shortId);
  });

  test("gives all versions, or the one of a day; the day is nothing beside all versions", async () => {
    const all = { employment_ids: [wangWei], get_all_version: true };
    expect(dataOf(listed(await ask(all)))).toHaveLength(2);
    expect(dataOf(listed(await ask({ ...all, data_date: "2020-01-01" })))).toHaveLength(2);
    const then = await ask({ employment_ids: [wangWei], data_date: "2020-01-01" });
    expect(dataOf(listed(then))).toMatchObject([{ effective_time: "2019-07-15 00:00:00" }]);
    const before = await ask({ employment_ids: [wangWei], data_date: "2010-01-01" });
    expect(dataOf(listed(before))).toEqual([]);
  });

  test("keeps to the range, the reasons and the kind of job asked for", async () => {
    const all = { employment_ids: [wangWei], get_all_version: true };
    const kept = async (more: object) =>
      dataOf(listed(await ask({ ...all, ...more }))).map(({ effective_time }) => effective_time);
    expect(await kept({ effective_date_start: "2022-01-01" })).toEqual(["2022-07-15 00:00:00"]);
    expect(await kept({ effective_date_end: "2022-01-01" })).toEqual(["2019-07-15 00:00:00"]);
    expect(await kept({ assignment_start_reasons: ["onboarding"] })).toEqual(["2019-07-15 00:00:00"]);
    expect(await kept({ primary_job_data: false })).toEqual([]);
  });

  test("tells the second job of those who have one", async () => {
    const two = it.sandbox.tenant.employees.find(({ jobDatas }) => jobDatas.some(({ primary }) => !primary));
    const second = await ask({ employment_ids: [two?.employmentId], primary_job_data: false });
    expect(dataOf(listed(second))).toMatchObject([{ primary_job_data: false }]);
    expect(dataOf(listed(await ask({ employment_ids: [two?.employmentId] })))).toHaveLength(2);
  });

  test.each([
    {},
    { employment_ids: [] },
    { employment_ids: Array.from({ length: 101 }, String) },
    { employment_ids: wangWei },
    { employment_ids: [wangWei], data_date: "2020-13-01" },
    { employment_ids: [wangWei], get_all_version: "yes" },
  ])("refuses case %#", async (body) => {
    expect(await ask(body)).toMatchObject({ status: 400, code: 1160013 });
  });

  test("leaves out people it does not know, and fields without their scope", async () => {
    expect(listed(await ask({ employment_ids: ["1"] }))).toEqual([]);
    const { sandbox, post } = await sandboxForTest({ scopes: ["corehr:job_data:read"] });
    const answer = await post("/corehr/v2/employees/job_datas/batch_get?user_id_type=people_corehr_id", {
      employment_ids: [wangWei],
    });
    const [data] = dataOf(listed(answer));
    expect(data).toHaveProperty("department_id");
    for (const name of ["job_id", "job_level_id", "job_grade_id", "pathway_id", "service_company"]) {
      expect(data).not.toHaveProperty(name);
    }
    await sandbox.close();
  });
});

describe("jobs", () => {
  const ask = (body: unknown) => it.post("/corehr/v2/jobs/batch_get", body);

  test("come with their id alone unless fields are asked for, by the request's names", async () => {
    expect(listed(await ask({ job_codes: ["JP422119"] }))).toEqual([{ id: job }]);
    const fields = ["job_name", "code", "pathway", "job_level", "effective_date", "bianzhishu_4126__c"];
    expect(listed(await ask({ job_ids: [job], fields }))).toMatchObject([
      {
        id: job,
        code: "JP422119",
        name: [
          { lang: "zh-CN", value: "高级 Java 开发工程师" },
          { lang: "en-US", value: "Senior Java Engineer" },
        ],
        pathway_id: orgId("pathway", "professional"),
        job_level_id_list: [orgId("level", "P5"), orgId("level", "P6")],
        effective_time: expect.stringMatching(/^\d{4}-\d{2}-\d{2} 00:00:00$/),
        custom_fields: [{ field_name: "bianzhishu_4126__c" }],
      },
    ]);
  });

  test("by id and code are ANDed, and one of both is needed", async () => {
    expect(listed(await ask({ job_ids: [job], job_codes: ["JP422119"] }))).toHaveLength(1);
    expect(listed(await ask({ job_ids: [job], job_codes: ["JP422101"] }))).toEqual([]);
    expect(await ask({})).toMatchObject({ status: 400 });
    expect(await ask({ job_ids: Array.from({ length: 101 }, String) })).toMatchObject({ status: 400 });
  });
});

describe("employees", () => {
  const search = (body: unknown, query = "page_size=20&user_id_type=people_corehr_id") =>
    it.post(`/corehr/v2/employees/search?${query}`, body);
  const ids = async (body: unknown) => listed(await search(body)).map(({ employment_id }) => employment_id);

  test("of one name may be two", async () => {
    const both = [wangWei, employmentId("wangwei-sales")];
    expect((await ids({ key_word: "Wang Wei" })).slice(0, 2)).toEqual(both);
    expect(await ids({ preferred_local_full_name_list: ["王伟"] })).toEqual(both);
    expect(await ids({ key_word: "wei@example.com" })).toContain(wangWei);
  });

  test("come with the fields asked for and no others", async () => {
    expect(listed(await search({ employment_id_list: [wangWei] }))).toEqual([
      { employment_id: wangWei, employment_id_v2: wangWei },
    ]);
    const fields = [
      "person_info.preferred_local_full_name",
      "department.department_name",
      "job.name",
      "direct_manager.person_info.preferred_name",
    ];
    const [found] = listed(await search({ employment_id_list: [wangWei], fields }));
    expect(found).toMatchObject({
      person_info: { preferred_local_full_name: "王伟" },
      department: { department_name: [{ lang: "zh-CN", value: "后端平台部" }, { lang: "en-US" }] },
      job: { name: [{ value: "高级 Java 开发工程师" }, {}] },
      direct_manager: { person_info: { person_id: expect.any(String), preferred_name: expect.any(String) } },
    });
    expect(found?.person_info).toEqual({ preferred_local_full_name: "王伟" });
    expect(found).not.toHaveProperty("email_address");
  });

  test("are found by exact values, ANDed", async () => {
    expect(await ids({ work_email: "wei@example.com" })).toEqual([wangWei]);
    expect(await ids({ employee_number_list: ["YS0005"], work_email: "wei@example.com" })).toEqual([wangWei]);
    expect(await ids({ employee_number_list: ["YS0001"], work_email: "wei@example.com" })).toEqual([]);
    const engineering = await search({
      department_id_list_include_sub: [
        it.sandbox.tenant.organisation.departments.find(({ name }) => name.en === "Engineering")?.openId,
      ],
      employment_status: "hired",
    });
    expect(engineering.data.has_more).toBe(true);
  });

  test("are paged", async () => {
    const seen: unknown[] = [];
    let token = "";
    do {
      const answer = await search({}, `page_size=50&page_token=${encodeURIComponent(token)}`);
      seen.push(...listed(answer));
      token = String(answer.data.page_token ?? "");
    } while (token !== "");
    expect(seen).toHaveLength(120);
  });

  test("need a page size from 1 to 100", async () => {
    for (const query of ["", "page_size=0", "page_size=101"])
      expect(await search({}, query)).toMatchObject({ status: 400, code: 1160102 });
  });

  test("are not searched by phone without the scope for it", async () => {
    expect(await ids({ phone_number: "19800000005" })).toEqual([wangWei]);
    const { sandbox, post } = await sandboxForTest({ scopes: ["corehr:employee:read"] });
    const path = "/corehr/v2/employees/search?page_size=10";
    expect(await post(path, { phone_number: "19800000005" })).toMatchObject({ status: 400, code: 1160103 });
    const masked = await post(path, { work_email: "wei@example.com", fields: ["person_info.phone_number"] });
    expect(listed(masked)[0]).not.toHaveProperty("person_info");
    await sandbox.close();
  });

  test("are also had by id or e-mail", async () => {
    const path = "/corehr/v2/employees/batch_get?user_id_type=people_corehr_id";
    expect(listed(await it.post(path, { employment_ids: [wangWei] }))).toHaveLength(1);
    const fields = ["employee_number"];
    expect(listed(await it.post(path, { work_emails: ["wei@example.com"], fields }))).toMatchObject([
      { employment_id: wangWei, employee_number: "YS0005" },
    ]);
    expect(await it.post(path, {})).toMatchObject({ status: 400, code: 1160102 });
  });
});

describe("names of what job data points at", () => {
  test("departments, by fields", async () => {
    const path = "/corehr/v2/departments/batch_get?department_id_type=people_corehr_department_id";
    const id = orgId("department", "backend");
    const asked = { department_id_list: [id], fields: ["department_name", "parent_department_id"] };
    expect(listed(await it.post(path, asked))).toMatchObject([
      { id, department_name: [{ value: "后端平台部" }, {}], parent_department_id: orgId("department", "rd") },
    ]);
    expect(listed(await it.post(path, { department_id_list: [id] }))).toEqual([{ id, is_root: false }]);
    expect(listed(await it.post(path, {}))).toEqual([]);
  });

  test("levels and families, where an id or a code is needed", async () => {
    const levels = await it.post("/corehr/v2/job_levels/batch_get", {
      job_level_ids: [orgId("level", "P5")],
    });
    expect(listed(levels)).toMatchObject([{ code: "P5", name: [{ value: "P5 高级" }, {}] }]);
    const families = await it.post("/corehr/v2/job_families/batch_get", {
      job_family_ids: [orgId("family", "tech-dev")],
    });
    expect(listed(families)).toMatchObject([{ parent_id: orgId("family", "tech") }]);
    for (const path of ["job_levels", "job_families"])
      expect(await it.post(`/corehr/v2/${path}/batch_get`, {})).toMatchObject({ status: 400, code: 1160001 });
  });

  test("locations and companies, whose names stand in hiberarchy_common", async () => {
    const locations = await it.post("/corehr/v2/locations/batch_get", {
      location_ids: [orgId("location", "beijing")],
    });
    expect(listed(locations)).toMatchObject([{ hiberarchy_common: { name: [{ value: "北京办公室" }, {}] } }]);
    const companies = await it.post("/corehr/v2/companies/batch_get", {
      company_ids: [orgId("company", "cn")],
    });
    expect(listed(companies)).toMatchObject([{ company_id: orgId("company", "cn") }]);
    expect(await it.post("/corehr/v2/companies/batch_get", { company_ids: [] })).toMatchObject({
      code: 1160001,
    });
  });

  test("grades, pathways, cost centres and positions, a page at a time", async () => {
    const grades = await it.post("/corehr/v2/job_grades/query?page_size=3");
    expect(grades.data).toMatchObject({ has_more: true, items: [{ code: "G1" }, {}, {}] });
    expect(await it.post("/corehr/v2/job_grades/query")).toMatchObject({ status: 400 });
    const pathways = await it.post("/corehr/v2/pathways/batch_get", {
      pathway_ids: [orgId("pathway", "professional"), "1"],
    });
    expect(listed(pathways)).toMatchObject([{ names: [{ value: "专业通道" }, {}] }]);
    const centers = await it.post("/corehr/v2/cost_centers/search?page_size=10", {
      cost_center_id_list: [orgId("cost-center", "rd")],
    });
    expect(listed(centers)).toMatchObject([{ name: [{ value: "研发成本中心" }, {}] }]);
    const positions = await it.post("/corehr/v2/positions/query?page_size=10", {
      position_ids: [orgId("position", "JP422119")],
      fields: ["name", "department"],
    });
    expect(listed(positions)).toMatchObject([{ department_id: orgId("department", "backend") }]);
  });

  test("employee types and working-hours types, one or all", async () => {
    const id = orgId("employee-type", "regular");
    expect((await it.get(`/corehr/v1/employee_types/${id}`)).data).toMatchObject({
      employee_type: { id, name: [{ value: "正式员工" }, {}] },
    });
    expect(listed(await it.get("/corehr/v1/employee_types?page_size=100"))).toHaveLength(4);
    expect(listed(await it.get("/corehr/v1/working_hours_types?page_size=2"))).toHaveLength(2);
    const hours = orgId("working-hours", "standard");
    expect((await it.get(`/corehr/v1/working_hours_types/${hours}`)).data).toHaveProperty(
      "working_hours_type",
    );
    expect(await it.get("/corehr/v1/employee_types")).toMatchObject({ status: 400 });
  });
});

describe("contacts", () => {
  const find = (body: unknown, query = "") => it.post(`/contact/v3/users/batch_get_id${query}`, body);

  test("know people by e-mail and mobile, each apart", async () => {
    const employee = it.sandbox.tenant.employees.find((one) => one.employmentId === wangWei);
    const answer = await find({ emails: ["wei@example.com", "x@example.com"], mobiles: ["+8619800000005"] });
    expect(listed(answer, "user_list")).toMatchObject([
      { user_id: employee?.openId, email: "wei@example.com", status: { is_activated: true } },
      { email: "x@example.com" },
      { user_id: employee?.openId, mobile: "+8619800000005" },
    ]);
    expect(listed(answer, "user_list")[1]).not.toHaveProperty("user_id");
  });

  test("leave out who has left, unless asked", async () => {
    const left = it.sandbox.tenant.employees.find(({ leftOn }) => leftOn !== undefined);
    const emails = [left?.email];
    expect(listed(await find({ emails }), "user_list")[0]).not.toHaveProperty("user_id");
    expect(listed(await find({ emails, include_resigned: true }), "user_list")).toMatchObject([
      { user_id: left?.openId, status: { is_resigned: true } },
    ]);
  });

  test("take at most fifty", async () => {
    const emails = Array.from({ length: 51 }, (_, index) => `${index}@example.com`);
    expect(await find({ emails })).toMatchObject({ status: 400, code: 99992402 });
  });

  test("give names for up to fifty ids", async () => {
    const [first, second] = it.sandbox.tenant.employees;
    const query = `user_ids=${first?.openId}&user_ids=${second?.openId}&user_ids=ou_nobody`;
    expect(listed(await it.get(`/contact/v3/users/batch?${query}`))).toMatchObject([
      { open_id: first?.openId, name: first?.name.zh, en_name: first?.name.en },
      { open_id: second?.openId },
    ]);
    expect(await it.get("/contact/v3/users/batch")).toMatchObject({ status: 400, code: 40001 });
  });
});
