import { createServer } from "node:http";
import { describe, expect, test } from "vitest";
import { Personal } from "../../src/access/personal.ts";
import { batchGetUserIds } from "../../src/feishu/endpoints/contact-users-batch-get-id.ts";
import { batchGetJobDatas } from "../../src/feishu/endpoints/corehr-job-datas-batch-get.ts";
import { batchGetJobs } from "../../src/feishu/endpoints/corehr-jobs-batch-get.ts";
import { getTalent } from "../../src/feishu/endpoints/hire-talents-get.ts";
import { listTalents } from "../../src/feishu/endpoints/hire-talents-list.ts";
import { appId, clientOf, data, openPlatform, type Reply } from "./platform.ts";

async function listing(reply: Reply) {
  const platform = await openPlatform(() => reply);
  const outcome = await clientOf(platform).feishu.call(listTalents, {});
  return { outcome, platform, failure: outcome.ok ? undefined : outcome.failure };
}

describe("Feishu refuses", () => {
  test.for([
    ["talents", 1002001, 500, "feishu-fault"],
    ["talents", 1002002, 400, "invalid-parameter"],
    ["a gateway field", 99992402, 400, "invalid-parameter"],
    ["an app that is off", 99991662, 400, "credentials"],
    ["an address not on the list", 99991401, 403, "refused"],
    ["a code nobody knows", 1234567, 400, "refused"],
    ["a code nobody knows, with 500", 1234567, 500, "feishu-fault"],
    ["a code nobody knows, with 429", 1234567, 429, "rate-limited"],
  ] as const)("%s: %i with HTTP %i is %s", async ([, code, status, kind]) => {
    const { failure } = await listing({ status, body: { code, msg: "as it is" } });
    expect(failure).toMatchObject({ kind, code, status, message: "as it is", endpoint: "hire.talents.list" });
  });

  test("a code with HTTP 200 is a refusal all the same", async () => {
    const { failure } = await listing({
      status: 200,
      body: { code: 1002001, msg: "system error", data: {} },
    });
    expect(failure).toMatchObject({ kind: "feishu-fault", code: 1002001, status: 200 });
  });

  test("the codes of CoreHR and of contacts have their own meanings", async () => {
    const codes: Record<string, number> = {
      "/open-apis/corehr/v2/employees/job_datas/batch_get": 1160023,
      "/open-apis/corehr/v2/jobs/batch_get": 1161604,
      "/open-apis/contact/v3/users/batch_get_id": 41050,
      "/open-apis/hire/v2/talents/6891560630172518670": 1002102,
    };
    const platform = await openPlatform(({ path }) => ({
      status: 400,
      body: { code: codes[path] ?? 0, msg: "" },
    }));
    const { feishu } = clientOf(platform);
    const outcomes = [
      await feishu.call(batchGetJobDatas, { body: { employment_ids: ["7140964208476371111"] } }),
      await feishu.call(batchGetJobs, { body: { job_ids: ["4698040628992333549"] } }),
      await feishu.call(batchGetUserIds, {
        body: { emails: [new Personal("contact", "email", "wei@example.com")] },
      }),
      await feishu.call(getTalent, { path: { talent_id: "6891560630172518670" } }),
    ];
    expect(outcomes.map((it) => (it.ok ? "" : it.failure.kind))).toEqual([
      "out-of-range",
      "rate-limited",
      "out-of-range",
      "not-found",
    ]);
  });

  test.for([429, 400])("99991400 with HTTP %i says how long to wait", async (status) => {
    const { failure } = await listing({
      status,
      headers: { "x-ogw-ratelimit-limit": "100", "x-ogw-ratelimit-reset": "52" },
      body: { code: 99991400, msg: "request trigger frequency limit" },
    });
    expect(failure).toMatchObject({ kind: "rate-limited", code: 99991400, retryAfter: 52 });
  });

  test("fields at fault are named", async () => {
    const { failure } = await listing({
      status: 400,
      body: {
        code: 99992402,
        msg: "field validation failed",
        error: {
          field_violations: [{ field: "page_size", value: "50", description: "max 20" }],
          log_id: "L1",
        },
      },
    });
    expect(failure).toMatchObject({ fields: ["page_size"], logId: "L1" });
  });
});

describe("a scope is missing", () => {
  const help = `https://open.feishu.cn/app/${appId}/auth?q=hire:talent&op_from=openapi`;

  test.for([
    ["as documented", { permission_violations: [{ scope: "hire:talent:readonly", url: help }] }],
    [
      "as seen in the wild",
      {
        permission_violations: [{ type: "action_scope_required", subject: "hire:talent:readonly" }],
        helps: [{ url: help, description: "Learn more" }],
      },
    ],
  ] as const)("named %s", async ([, error]) => {
    const { failure } = await listing({
      status: 400,
      headers: { "x-tt-logid": "header-log-id" },
      body: { code: 99991672, msg: "Access denied.", error: { ...error, log_id: "body-log-id" } },
    });
    expect(failure).toMatchObject({
      kind: "scope-missing",
      scopes: ["hire:talent:readonly"],
      helpUrl: help,
      logId: "header-log-id",
    });
  });

  test("named only in the message: the link to the console is ours", async () => {
    const { failure } = await listing({
      status: 400,
      body: {
        code: 99991672,
        msg: "Access denied. One of the following scopes is required: [hire:talent:readonly, hire:talent].应用尚未开通所需的应用身份权限：[hire:talent:readonly, hire:talent]",
        error: { logid: "old-spelling" },
      },
    });
    expect(failure).toMatchObject({
      scopes: ["hire:talent:readonly", "hire:talent"],
      helpUrl: `https://open.feishu.cn/app/${appId}/auth?q=hire%3Atalent%3Areadonly,hire%3Atalent&op_from=openapi&token_type=tenant`,
      logId: "old-spelling",
    });
  });

  test("not named at all: the document knows", async () => {
    const { failure } = await listing({ status: 400, body: { code: 99991672, msg: "Access denied." } });
    expect(failure?.scopes).toEqual(["hire:talent:readonly"]);
  });

  test("a link that is no web address is not passed on", async () => {
    const { failure } = await listing({
      status: 400,
      body: { code: 99991672, msg: "", error: { helps: [{ url: "javascript:alert(1)" }] } },
    });
    expect(failure?.helpUrl).toMatch(/^https:\/\/open\.feishu\.cn\/app\//);
  });

  test("an error that is not as documented is read as far as it goes", async () => {
    const { failure } = await listing({
      status: 400,
      body: {
        code: 99991672,
        msg: 7,
        error: { helps: "none", permission_violations: [null, 5], log_id: "L2" },
      },
    });
    expect(failure).toMatchObject({ kind: "scope-missing", logId: "L2" });
  });
});

describe("something that is not Feishu's answer", () => {
  test.for([
    ["a proxy's page", { status: 200, body: "<html>Please log in</html>" }, "unexpected-answer"],
    ["a gateway's page", { status: 502, body: "<html>Bad gateway</html>" }, "feishu-fault"],
    ["nothing", { status: 200, body: "" }, "unexpected-answer"],
    ["half an answer", { status: 200, body: '{"code":0,"data":{"items":[' }, "unexpected-answer"],
    ["no code", { status: 200, body: { data: { items: [] } } }, "unexpected-answer"],
    ["a code that is no number", { status: 200, body: { code: "0", data: {} } }, "unexpected-answer"],
    ["a list", { status: 200, body: [] }, "unexpected-answer"],
    ["success with a client error", { status: 404, body: { code: 0, data: {} } }, "unexpected-answer"],
    ["too many requests, in HTML", { status: 429, body: "<html>slow down</html>" }, "rate-limited"],
  ] satisfies [string, Reply, string][])("%s", async ([, reply, kind]) => {
    const { failure } = await listing(reply);
    expect(failure).toMatchObject({ kind, status: reply.status });
  });

  test("a redirect is not followed, so that the token goes nowhere else", async () => {
    const elsewhere = await openPlatform(() => data({ items: [] }));
    const { failure } = await listing({ status: 302, headers: { location: elsewhere.domain }, body: {} });
    expect(failure).toMatchObject({ kind: "unexpected-answer", status: 302 });
    expect(elsewhere.calls).toEqual([]);
  });

  test("an answer larger than any document allows for is not read to its end", async () => {
    const platform = await openPlatform(() => ({
      body: `{"code":0,"data":{"x":"${"x".repeat(2_000_000)}"}}`,
    }));
    const { feishu } = clientOf(platform, { maxBytes: 100_000 });
    expect(await feishu.call(listTalents, {})).toMatchObject({ failure: { kind: "unexpected-answer" } });
  });

  test("an answer that is all brackets does no harm", async () => {
    const deep = `${"[".repeat(200_000)}${"]".repeat(200_000)}`;
    const platform = await openPlatform(() => ({
      body: `{"code":0,"data":{"items":[{"id":"1","career_list":${deep}}]}}`,
    }));
    expect(await clientOf(platform).feishu.call(listTalents, {})).toMatchObject({ ok: true });
  });

  test("a key named __proto__ changes nothing", async () => {
    const platform = await openPlatform(() => ({
      body: '{"code":0,"data":{"items":[{"id":"1","__proto__":{"is_onboarded":true}}],"__proto__":{"has_more":true}}}',
    }));
    const outcome = await clientOf(platform).feishu.call(listTalents, {});
    expect(outcome).toEqual({ ok: true, value: { items: [{ id: "1" }] } });
  });
});

describe("no answer", () => {
  test("a platform that never answers is a timeout", async () => {
    const platform = await openPlatform(() => ({ body: "never" }));
    const { feishu } = clientOf(platform, { timeoutMs: 60 });
    expect(await feishu.call(listTalents, {})).toEqual({
      ok: false,
      failure: { kind: "timeout", endpoint: "hire.talents.list" },
    });
  });

  test("a platform that begins and does not end is a timeout too", async () => {
    const server = createServer((_request, response) => void response.write('{"code":0,'));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    const port = typeof address === "object" && address ? address.port : 0;
    const { feishu } = clientOf({ domain: `http://127.0.0.1:${port}` }, { timeoutMs: 60 });
    expect(await feishu.call(listTalents, {})).toMatchObject({ failure: { kind: "timeout" } });
    server.closeAllConnections();
    server.close();
  });

  test("nobody listening is unreachable", async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    const port = typeof address === "object" && address ? address.port : 0;
    await new Promise((resolve) => server.close(resolve));
    const { feishu } = clientOf({ domain: `http://127.0.0.1:${port}` });
    expect(await feishu.call(listTalents, {})).toMatchObject({
      failure: { kind: "unreachable", endpoint: "auth.tenant_access_token" },
    });
  });
});
