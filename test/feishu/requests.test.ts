import { describe, expect, test } from "vitest";
import { z } from "zod";
import { Personal } from "../../src/access/personal.ts";
import { endpoint } from "../../src/feishu/endpoint.ts";
import { batchGetUsers } from "../../src/feishu/endpoints/contact-users-batch.ts";
import { searchEmployees } from "../../src/feishu/endpoints/corehr-employees-search.ts";
import { batchGetJobDatas } from "../../src/feishu/endpoints/corehr-job-datas-batch-get.ts";
import { batchGetJobs } from "../../src/feishu/endpoints/corehr-jobs-batch-get.ts";
import { searchReferrals } from "../../src/feishu/endpoints/hire-referrals-search.ts";
import { batchGetTalentIds } from "../../src/feishu/endpoints/hire-talents-batch-get-id.ts";
import { getTalent } from "../../src/feishu/endpoints/hire-talents-get.ts";
import { listTalents } from "../../src/feishu/endpoints/hire-talents-list.ts";
import { employeeFields } from "../../src/feishu/shapes/employee.ts";
import { jobFields } from "../../src/feishu/shapes/job.ts";
import { appId, appSecret, clientOf, data, openPlatform, tokenPath } from "./platform.ts";

const phone = (number: string) => new Personal("contact", "phone", number);
const email = (address: string) => new Personal("contact", "email", address);

describe("a request goes out as its document says", () => {
  test("talents by phone, e-mail and ID number, in one call", async () => {
    const platform = await openPlatform(() => data({ talent_list: [] }));
    const { feishu } = clientOf(platform);
    await feishu.call(batchGetTalentIds, {
      body: {
        mobile_code: "86",
        mobile_number_list: [phone("13800138000"), phone("19900000001")],
        email_list: [email("ada@example.com")],
        identification_type: 1,
        identification_number_list: [new Personal("identity", "tail", "110101199003070011")],
      },
    });
    expect(platform.calls).toMatchObject([
      {
        method: "POST",
        url: "/open-apis/hire/v1/talents/batch_get_id",
        headers: {
          authorization: "Bearer t-1",
          "content-type": "application/json; charset=utf-8",
        },
        body: {
          mobile_code: "86",
          mobile_number_list: ["13800138000", "19900000001"],
          email_list: ["ada@example.com"],
          identification_type: 1,
          identification_number_list: ["110101199003070011"],
        },
      },
    ]);
  });

  test("the token is asked for with the app's id and secret, and nothing else", async () => {
    const platform = await openPlatform(() => data({ talent_list: [] }));
    const { feishu } = clientOf(platform);
    await feishu.call(batchGetTalentIds, { body: { email_list: [email("ada@example.com")] } });
    expect(platform.tokenRequests).toHaveLength(1);
    const [asked] = platform.tokenRequests;
    expect(asked).toMatchObject({
      method: "POST",
      path: tokenPath,
      query: {},
      body: { app_id: appId, app_secret: appSecret },
    });
    expect(asked?.headers.authorization).toBeUndefined();
  });

  test("a search of talents says everything in the query and has no body", async () => {
    const platform = await openPlatform(() => data({ items: [] }));
    const { feishu } = clientOf(platform);
    await feishu.call(listTalents, {
      query: {
        keyword: "张三 and 产品经理",
        update_start_time: "1618500278663",
        update_end_time: "1618500278664",
        page_size: 20,
        sort_by: 2,
        page_token: "eyJvZmZzZXQiOjEwfQ==",
        user_id_type: "open_id",
        query_option: "ignore_empty_error",
      },
    });
    const [seen] = platform.calls;
    expect(seen).toMatchObject({ method: "GET", path: "/open-apis/hire/v1/talents" });
    expect(seen?.query).toEqual({
      keyword: "张三 and 产品经理",
      update_start_time: "1618500278663",
      update_end_time: "1618500278664",
      page_size: "20",
      sort_by: "2",
      page_token: "eyJvZmZzZXQiOjEwfQ==",
      user_id_type: "open_id",
      query_option: "ignore_empty_error",
    });
    expect(seen?.body).toBeUndefined();
  });

  test("a search of talents may ask for nothing at all", async () => {
    const platform = await openPlatform(() => data({ items: [] }));
    const { feishu } = clientOf(platform);
    expect(await feishu.call(listTalents, {})).toMatchObject({ ok: true });
    expect(platform.calls[0]?.url).toBe("/open-apis/hire/v1/talents");
  });

  test("referrals of a talent within a period", async () => {
    const platform = await openPlatform(() => data({ items: [] }));
    const { feishu } = clientOf(platform);
    await feishu.call(searchReferrals, {
      query: { user_id_type: "union_id" },
      body: { talent_id: "6930815272790114324", start_time: "1701226882718", end_time: "1701226882719" },
    });
    expect(platform.calls).toMatchObject([
      {
        method: "POST",
        url: "/open-apis/hire/v1/referrals/search?user_id_type=union_id",
        body: { talent_id: "6930815272790114324", start_time: "1701226882718", end_time: "1701226882719" },
      },
    ]);
  });

  test("job data with every parameter", async () => {
    const platform = await openPlatform(() => data({ items: [] }));
    const { feishu } = clientOf(platform);
    const body = {
      employment_ids: ["7140964208476371111"],
      get_all_version: false,
      effective_date_start: "2020-01-01",
      effective_date_end: "2020-01-01",
      data_date: "2020-01-01",
      primary_job_data: true,
      assignment_start_reasons: ["onboarding"],
    };
    const query = { user_id_type: "people_corehr_id", department_id_type: "open_department_id" } as const;
    await feishu.call(batchGetJobDatas, { query, body });
    expect(platform.calls).toMatchObject([
      { method: "POST", path: "/open-apis/corehr/v2/employees/job_datas/batch_get", query, body },
    ]);
  });

  test("jobs by code with the full list of fields and a tenant's own", async () => {
    const platform = await openPlatform(() => data({ items: [] }));
    const { feishu } = clientOf(platform);
    const fields = [...jobFields, "shifouleixing_7795__c"];
    await feishu.call(batchGetJobs, { body: { job_codes: ["JP422119"], fields } });
    expect(platform.calls).toMatchObject([
      {
        method: "POST",
        url: "/open-apis/corehr/v2/jobs/batch_get",
        body: { job_codes: ["JP422119"], fields },
      },
    ]);
    expect(jobFields).toHaveLength(15);
  });

  test("employees by name with the fields that tell them apart", async () => {
    const platform = await openPlatform(() => data({ items: [] }));
    const { feishu } = clientOf(platform);
    await feishu.call(searchEmployees, {
      query: { page_size: 10, user_id_type: "people_corehr_id" },
      body: { key_word: "Wang Wei", fields: [...employeeFields] },
    });
    expect(platform.calls).toMatchObject([
      {
        path: "/open-apis/corehr/v2/employees/search",
        query: { page_size: "10", user_id_type: "people_corehr_id" },
        body: { key_word: "Wang Wei", fields: [...employeeFields] },
      },
    ]);
  });

  test("several ids in a query repeat its name", async () => {
    const platform = await openPlatform(() => data({ items: [] }));
    const { feishu } = clientOf(platform);
    await feishu.call(batchGetUsers, { query: { user_ids: ["ou_1", "ou_2"] } });
    expect(platform.calls[0]?.url).toBe("/open-apis/contact/v3/users/batch?user_ids=ou_1&user_ids=ou_2");
  });

  test("the base URL may have a path of its own and end in a slash", async () => {
    const platform = await openPlatform(() => data({ items: [] }));
    const { feishu } = clientOf({ domain: `${platform.domain}/feishu/` });
    await feishu.call(listTalents, {});
    expect(platform.calls[0]?.url ?? platform.tokenRequests[0]?.url).toMatch(/^\/feishu\/open-apis\//);
  });
});

describe("a path parameter stays in its place", () => {
  const anyPath = endpoint({
    name: "test.any",
    doc: "",
    get: "/open-apis/test/:name/end",
    quota: [],
    path: z.object({ name: z.string() }),
    data: z.object({}),
  });

  test.for([
    ["a/b", "a%2Fb"],
    ["a?b=c&d", "a%3Fb%3Dc%26d"],
    ["a#b", "a%23b"],
    ["../../auth", "..%2F..%2Fauth"],
    ["王伟 ", "%E7%8E%8B%E4%BC%9F%20"],
    ["http://elsewhere.example.com", "http%3A%2F%2Felsewhere.example.com"],
    ["%2e%2e", "%252e%252e"],
  ] as const)("%s is escaped", async ([name, escaped]) => {
    const platform = await openPlatform(() => data({}));
    const { feishu } = clientOf(platform);
    await feishu.call(anyPath, { path: { name } });
    expect(platform.calls.map((it) => it.url)).toEqual([`/open-apis/test/${escaped}/end`]);
  });

  test.for(["", ".", ".."])("%j is refused before anything is sent", async (name) => {
    const platform = await openPlatform(() => data({}));
    const { feishu } = clientOf(platform);
    const outcome = await feishu.call(anyPath, { path: { name } });
    expect(outcome).toMatchObject({ ok: false, failure: { kind: "bad-request" } });
    expect(platform.calls).toEqual([]);
  });
});

describe("a request beyond the document's limits is not sent", () => {
  const ids = (count: number) => Array.from({ length: count }, (_, at) => `71409642084763${at}`);

  test.for([
    ["101 people", batchGetJobDatas, { body: { employment_ids: ids(101) } }, "body.employment_ids"],
    ["nobody", batchGetJobDatas, { body: { employment_ids: [] } }, "body.employment_ids"],
    [
      "an impossible day",
      batchGetJobDatas,
      { body: { employment_ids: ids(1), data_date: "2024-02-30" } },
      "body.data_date",
    ],
    [
      "an end before its start",
      batchGetJobDatas,
      {
        body: {
          employment_ids: ids(1),
          effective_date_start: "2024-02-02",
          effective_date_end: "2024-02-01",
        },
      },
      "body.effective_date_end",
    ],
    ["a page of 50 talents", listTalents, { query: { page_size: 50 } }, "query.page_size"],
    ["an unknown order", listTalents, { query: { sort_by: 5 } }, "query.sort_by"],
    ["neither id nor code", batchGetJobs, { body: {} }, "body.job_ids"],
    ["101 codes", batchGetJobs, { body: { job_codes: ids(101) } }, "body.job_codes"],
    ["an unknown field", batchGetJobs, { body: { job_ids: ["1"], fields: ["salary"] } }, "body.fields.0"],
    ["a talent search by nothing", batchGetTalentIds, { body: {} }, "body.mobile_number_list"],
    [
      "an ID number without its type",
      batchGetTalentIds,
      { body: { identification_number_list: [new Personal("identity", "tail", "110101199003070011")] } },
      "body.identification_type",
    ],
    [
      "an ID of an unknown type",
      batchGetTalentIds,
      { body: { identification_type: 7 } },
      "body.identification_type",
    ],
    ["an id that is a path", getTalent, { path: { talent_id: "../v1/talents" } }, "path.talent_id"],
    ["a page of 101 employees", searchEmployees, { query: { page_size: 101 }, body: {} }, "query.page_size"],
  ] as const)("%s", async ([, wanted, parts, field]) => {
    const platform = await openPlatform(() => data({}));
    const { feishu } = clientOf(platform);
    // What a form or a button may hold does not pass the compiler on its way here.
    const outcome = await feishu.call(wanted, parts as never);
    expect(outcome).toMatchObject({ ok: false, failure: { kind: "bad-request", endpoint: wanted.name } });
    expect(outcome.ok ? [] : outcome.failure.fields).toContain(field);
    expect(platform.calls).toEqual([]);
    expect(platform.tokenRequests).toEqual([]);
  });

  test("the failure names the rule and not the value", async () => {
    const platform = await openPlatform(() => data({}));
    const { feishu } = clientOf(platform);
    const outcome = await feishu.call(batchGetTalentIds, {
      body: { email_list: [email("ada@example.com")], mobile_code: "+86 13800138000" },
    });
    expect(outcome).toMatchObject({
      ok: false,
      failure: {
        kind: "bad-request",
        fields: ["body.mobile_code"],
        message: expect.stringContaining("pattern"),
      },
    });
    expect(JSON.stringify(outcome)).not.toMatch(/ada@|13800138000/);
  });
});
