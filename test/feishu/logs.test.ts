import { describe, expect, test } from "vitest";
import { Personal } from "../../src/access/personal.ts";
import { batchGetTalentIds } from "../../src/feishu/endpoints/hire-talents-batch-get-id.ts";
import { listTalents } from "../../src/feishu/endpoints/hire-talents-list.ts";
import { appSecret, clientOf, data, openPlatform, type Reply } from "./platform.ts";

/** Values that are in requests, answers and headers of these tests, and belong in no log. */
const secrets = [
  appSecret,
  "t-1",
  "t-2",
  "13800138000",
  "ada@example.com",
  "110101199003070011",
  "keyword-canary",
];

async function everythingLogged(reply: Reply, options: { timeoutMs?: number } = {}) {
  const platform = await openPlatform(() => reply);
  const { feishu, logged } = clientOf(platform, options);
  await feishu.call(listTalents, { query: { keyword: "keyword-canary" } });
  await feishu.call(batchGetTalentIds, {
    body: {
      mobile_number_list: [new Personal("contact", "phone", "13800138000")],
      email_list: [new Personal("contact", "email", "ada@example.com")],
      identification_type: 1,
      identification_number_list: [new Personal("identity", "tail", "110101199003070011")],
    },
  });
  await feishu.call(batchGetTalentIds, { body: { mobile_code: "keyword-canary" } });
  return logged();
}

describe("no secret and no personal value reaches the log, even at its finest level", () => {
  const hit = { talent_id: "1", mobile_number: "13800138000", email: "ada@example.com" };

  test.for([
    ["after an answer", data({ items: [], talent_list: [hit] })],
    [
      "after an answer not as documented",
      data({ items: [{ id: 13800138000 }], talent_list: [{ ...hit, email: 5 }] }),
    ],
    [
      "after a refusal that repeats what was sent",
      {
        status: 400,
        body: {
          code: 1002009,
          msg: "bad 13800138000",
          error: {
            message: "ada@example.com",
            field_violations: [{ field: "email", value: "ada@example.com" }],
          },
        },
      },
    ],
    ["after a token was refused", { status: 400, body: { code: 99991663, msg: "Invalid access token t-1" } }],
    ["after a page in HTML", { status: 502, body: "<html>ada@example.com 13800138000</html>" }],
    ["after half an answer", { status: 200, body: '{"code":0,"data":{"email":"ada@example.com"' }],
  ] satisfies [string, Reply][])("%s", async ([, reply]) => {
    const logged = await everythingLogged(reply);
    for (const secret of secrets) expect(logged).not.toContain(secret);
    expect(logged).toContain("hire.talents.list");
  });

  test("when nobody answers", async () => {
    const logged = await everythingLogged({ body: "never" }, { timeoutMs: 40 });
    for (const secret of secrets) expect(logged).not.toContain(secret);
  });

  test("when nobody listens", async () => {
    const { feishu, logged } = clientOf({ domain: "http://127.0.0.1:1" });
    await feishu.call(listTalents, { query: { keyword: "keyword-canary" } });
    for (const secret of secrets) expect(logged()).not.toContain(secret);
  });
});

test("one debug line for each exchange says which, how it ended, how long it took, and the log id", async () => {
  let now = 0;
  const platform = await openPlatform(() => {
    now += 25;
    return { status: 400, headers: { "x-tt-logid": "2024-log" }, body: { code: 1002002, msg: "…" } };
  });
  const { feishu, logged } = clientOf(platform, { now: () => now });
  await feishu.call(listTalents, {});
  const lines = logged().trim().split("\n");
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { level: 20, endpoint: "auth.tenant_access_token", method: "POST", status: 200, code: 0 },
    {
      level: 20,
      endpoint: "hire.talents.list",
      method: "GET",
      status: 400,
      code: 1002002,
      ms: 25,
      logId: "2024-log",
    },
  ]);
});

test("nothing is written to the console behind the log's back", async () => {
  const written: unknown[] = [];
  const names = ["log", "info", "warn", "error", "debug", "trace"] as const;
  const originals = names.map((name) => console[name]);
  for (const name of names) console[name] = (...words: unknown[]) => void written.push(words);
  try {
    await everythingLogged({ status: 500, body: { code: 1002001, msg: "system error" } });
  } finally {
    for (const [at, name] of names.entries()) console[name] = originals[at] ?? console[name];
  }
  expect(written).toEqual([]);
});
