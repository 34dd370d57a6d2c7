import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { orgId } from "../../src/sandbox/tenant/invent-organisation.ts";
import { at, listed, sandboxForTest } from "./support.ts";

type Started = Awaited<ReturnType<typeof sandboxForTest>>;
let it: Started;
beforeAll(async () => {
  it = await sandboxForTest();
});
afterAll(() => it.sandbox.close());

describe("places", () => {
  const ask = (body: unknown, query = "page_size=100") => it.post(`/hire/v1/locations/query?${query}`, body);

  test("are named by their code, each level by itself", async () => {
    const name = async (code: string, level: number, kind: string) =>
      at(
        listed(await ask({ code_list: [code], location_type: level })),
        0,
        kind,
        `${kind}_name_info`,
        "zh_name",
      );
    expect(await name("CN_1", 1, "country")).toBe("中国");
    expect(await name("ST_51", 2, "state")).toBe("四川省");
    expect(await name("CT_22", 3, "city")).toBe("成都");
    expect(await name("DS_22", 4, "district")).toBe("武侯区");
    expect(listed(await ask({ code_list: ["CT_22"], location_type: 1 }))).toEqual([]);
  });

  test("tell which larger places they lie in", async () => {
    const [district] = listed(await ask({ code_list: ["DS_22"], location_type: 4 }));
    expect(district).toMatchObject({
      district: { city_code: "CT_22", state_code: "ST_51", country_code: "CN_1" },
    });
  });

  test("come all of one level when no code is given, a page at a time", async () => {
    const first = await ask({ location_type: 3 }, "page_size=10");
    expect(first.data).toMatchObject({ has_more: true });
    const next = await ask({ location_type: 3 }, `page_size=10&page_token=${first.data.page_token}`);
    expect(next.data).toMatchObject({ has_more: false });
    expect(listed(first).length + listed(next).length).toBe(17);
  });

  test.each([
    [{}, "page_size=100"],
    [{ location_type: 5 }, "page_size=100"],
    [{ location_type: 1 }, ""],
    [{ location_type: 1 }, "page_size=101"],
    [{ location_type: 1, code_list: Array.from({ length: 101 }, String) }, "page_size=100"],
  ])("refuses case %#", async (body, query) => {
    expect(await ask(body, query)).toMatchObject({ status: 400, code: 1002002 });
  });

  test("stand by a known code in every talent's profile", async () => {
    const known = new Set(it.sandbox.tenant.regions.map(({ code }) => code));
    for (const { id } of it.sandbox.tenant.talents.slice(0, 40)) {
      const info = at((await it.get(`/hire/v2/talents/${id}`)).data, "basic_info") as Record<string, string>;
      expect(known).toContain(info.nationality_code);
      expect(known).toContain(info.hukou_location_code);
      expect(known).toContain(info.current_location_code);
    }
  });
});

describe("an application in full", () => {
  test("names its stage, and its posting only when asked", async () => {
    const [application] = it.sandbox.tenant.applications;
    const posting = it.sandbox.tenant.postings.find(({ id }) => id === application?.postingId);
    const path = `/hire/v1/applications/${application?.id}/get_detail`;
    const plain = (await it.get(path)).data.application_detail;
    expect(plain).toMatchObject({ basic_info: { stage: { zh_name: application?.stage.name.zh } } });
    expect(plain).not.toHaveProperty("job");
    const full = (await it.get(`${path}?options=with_job&options=with_talent`)).data.application_detail;
    expect(full).toMatchObject({
      job: { name: posting?.title, code: posting?.code },
      talent: { id: application?.talentId },
    });
  });

  test("keeps the posting back without its scope", async () => {
    const { sandbox, get } = await sandboxForTest({ scopes: ["hire:application:readonly"] });
    const [application] = sandbox.tenant.applications;
    const { data } = await get(`/hire/v1/applications/${application?.id}/get_detail?options=with_job`);
    expect(data.application_detail).not.toHaveProperty("job");
    await sandbox.close();
  });

  test("refuses what it does not know", async () => {
    expect(await it.get("/hire/v1/applications/1/get_detail")).toMatchObject({ status: 400, code: 1002201 });
    const [application] = it.sandbox.tenant.applications;
    const wrong = `/hire/v1/applications/${application?.id}/get_detail?options=with_everything`;
    expect(await it.get(wrong)).toMatchObject({ status: 400, code: 1002002 });
  });
});

describe("a tenant's own fields", () => {
  const query = (names: readonly string[]) =>
    it.get(`/corehr/v1/custom_fields/query?${names.map((name) => `object_api_name_list=${name}`).join("&")}`);

  test("are listed for one object or several, each of the kind it is", async () => {
    const fields = listed(await query(["job", "job_data"]));
    expect(fields.map(({ type }) => type)).toEqual([2, 3, 4, 4, 5, 7, 1]);
    expect(fields[0]).toMatchObject({
      custom_api_name: "shifouguanjian_7795__c",
      name: { zh_cn: "是否关键职务", en_us: "Key job" },
      object_api_name: "job",
    });
    expect(listed(await query(["department"]))).toEqual([]);
  });

  test("hold values of their kind on every job", async () => {
    const fields = listed(await query(["job"])).map(({ custom_api_name: name }) => name);
    const answer = await it.post("/corehr/v2/jobs/batch_get", {
      job_ids: [orgId("job", "JP422119")],
      fields,
    });
    const values = at(listed(answer), 0, "custom_fields") as { field_name: string; value: string }[];
    const value = (name: string) => values.find(({ field_name }) => field_name.startsWith(name))?.value;
    expect(value("shifouguanjian")).toBe("true");
    expect(value("bianzhishu")).toBe("2.00");
    expect(value("bangongfangshi")).toBe(
      '["bangongfangshi_6620__c_option1","bangongfangshi_6620__c_option2"]',
    );
    expect(value("pingshenriqi")).toBe("2025-01-15 00:00:00");
    expect(it.sandbox.tenant.employees.map(({ employmentId }) => employmentId)).toContain(
      value("zhaopinfuzeren"),
    );
  });

  test("are refused for unknown objects and too many", async () => {
    expect(await query([])).toMatchObject({ status: 400, code: 1160005 });
    expect(await query(Array.from({ length: 21 }, () => "job"))).toMatchObject({ code: 1160005 });
    expect(await query(["castle"])).toMatchObject({ status: 400, code: 1162010 });
  });

  test("and CoreHR's own are found one by one, with their choices", async () => {
    const one = (object: string, name: string) =>
      it.get(`/corehr/v1/custom_fields/get_by_param?object_api_name=${object}&custom_api_name=${name}`);
    const reasons = await one("job_data", "assignment_start_reason");
    const options = at(
      reasons.data,
      "data",
      "common_schema_config",
      "enum_field_setting",
      "enum_field_option_list",
    );
    const used = it.sandbox.tenant.employees.flatMap(({ jobDatas }) =>
      jobDatas.map((data) => data.startReason),
    );
    const offered = (options as { api_name: string }[]).map(({ api_name }) => api_name);
    expect(offered).toEqual(expect.arrayContaining([...new Set(used)]));
    expect(await one("castle", "tower")).toMatchObject({ code: 1162010 });
    expect(await one("job", "tower")).toMatchObject({ code: 1162020 });
    expect(await it.get("/corehr/v1/custom_fields/get_by_param")).toMatchObject({ code: 1160006 });
  });
});
