import { describe, expect, expectTypeOf, test } from "vitest";
import { z } from "zod";
import type { Personal } from "../../src/access/personal.ts";
import { anyOf, type Data, endpoint, type Parts } from "../../src/feishu/endpoint.ts";
import type { getBotInfo } from "../../src/feishu/endpoints/bot-info.ts";
import type { searchEmployees } from "../../src/feishu/endpoints/corehr-employees-search.ts";
import type { batchGetJobs } from "../../src/feishu/endpoints/corehr-jobs-batch-get.ts";
import type { batchGetTalentIds } from "../../src/feishu/endpoints/hire-talents-batch-get-id.ts";
import { getTalent } from "../../src/feishu/endpoints/hire-talents-get.ts";
import type { listTalents } from "../../src/feishu/endpoints/hire-talents-list.ts";
import type { createMessage } from "../../src/feishu/endpoints/im-messages-create.ts";
import { adminEndpoints, endpoints } from "../../src/feishu/endpoints/index.ts";
import type { Failure } from "../../src/feishu/failure.ts";
import type { Feishu } from "../../src/feishu/port.ts";
import { scopesOf } from "../../src/feishu/scopes.ts";
import { textOf } from "../../src/feishu/shapes/i18n.ts";
import { momentOf } from "../../src/feishu/shapes/time.ts";
import { manifest } from "../../src/operations/manifest.ts";
import type { Outcome } from "../../src/outcome.ts";

describe("a call knows the types of its endpoint", () => {
  test("what goes in", () => {
    expectTypeOf<Parts<typeof getBotInfo>>().toEqualTypeOf<unknown>();
    expectTypeOf<Parts<typeof getTalent>["path"]>().toEqualTypeOf<{ talent_id: string }>();
    expectTypeOf<Parts<typeof listTalents>["query"]>().exclude<undefined>().toHaveProperty("sort_by");
    expectTypeOf<Parts<typeof listTalents>>().not.toHaveProperty("body");
    expectTypeOf<Parts<typeof batchGetTalentIds>["body"]["email_list"]>()
      .exclude<undefined>()
      .toEqualTypeOf<Personal<"contact", string>[]>();
    expectTypeOf<Parts<typeof createMessage>["query"]["receive_id_type"]>().toEqualTypeOf<
      "open_id" | "union_id" | "user_id" | "email" | "chat_id"
    >();
    // A query with a required field may not be left out; one without may.
    expectTypeOf<{ body: Record<never, never> }>().not.toExtend<Parts<typeof searchEmployees>>();
    expectTypeOf<Record<never, never>>().toExtend<Parts<typeof listTalents>>();
    expectTypeOf<{ query: { sort_by: 5 } }>().not.toExtend<Parts<typeof listTalents>>();
    expectTypeOf<{ body: { email_list: string[] } }>().not.toExtend<Parts<typeof batchGetTalentIds>>();
  });

  test("what comes out", () => {
    type Talent = Data<typeof listTalents>["items"][number];
    expectTypeOf<Talent["id"]>().toEqualTypeOf<string>();
    expectTypeOf<NonNullable<Talent["basic_info"]>["mobile"]>().toEqualTypeOf<
      Personal<"contact", string> | undefined
    >();
    expectTypeOf<NonNullable<Talent["basic_info"]>["age"]>().toEqualTypeOf<
      Personal<"identity", number> | undefined
    >();
    expectTypeOf<Data<typeof batchGetJobs>["items"][number]["active"]>().toEqualTypeOf<boolean | undefined>();
    const asked = (feishu: Feishu) => feishu.call(getTalent, { path: { talent_id: "1" } });
    expectTypeOf(asked).returns.resolves.toEqualTypeOf<Outcome<Data<typeof getTalent>, Failure>>();
  });
});

describe("every declaration", () => {
  test("has a name of its own, a document, a path below /open-apis and a schema for each path parameter", () => {
    const all = [...endpoints, ...adminEndpoints];
    expect(new Set(all.map((it) => it.name)).size).toBe(all.length);
    for (const { doc, url, path } of all) {
      expect(doc).toMatch(/^https:\/\/open\.feishu\.cn\/document\//);
      expect(url).toMatch(/^\/open-apis\/[\w/:]+$/);
      const wanted = [...url.matchAll(/:(\w+)/g)].map((it) => it[1]);
      expect(path instanceof z.ZodObject ? Object.keys(path.shape) : []).toEqual(wanted);
    }
  });

  test("without a method is a mistake found at once", () => {
    expect(() => endpoint({ name: "test", doc: "", quota: [], data: z.object({}) })).toThrow("no path");
  });
});

describe("scopes", () => {
  test("are the first of every choice, sorted, each once", () => {
    const base = { doc: "", quota: [], get: "/open-apis/test", data: z.object({}) };
    expect(
      scopesOf([
        endpoint({ ...base, name: "one", scopes: anyOf("b:read", "b:write") }),
        endpoint({
          ...base,
          name: "two",
          scopes: anyOf("a:read"),
          fieldScopes: { x: anyOf("c:read", "a:read") },
        }),
        endpoint({ ...base, name: "three", scopes: anyOf("b:read") }),
        endpoint({ ...base, name: "four" }),
      ]),
    ).toEqual(["a:read", "b:read", "c:read"]);
  });

  test("of all endpoints only read, but for messages, reactions and files that are sent", () => {
    const scopes = scopesOf(endpoints);
    expect(scopes.filter((it) => !/:read(only)?$/.test(it))).toEqual([
      "im:message.reactions:write_only",
      "im:message:send_as_bot",
      "im:resource:upload",
    ]);
    expect(scopes).toContain("hire:talent_onboard_status:readonly");
  });
});

test("what only the admin's tools call asks for scopes of its own, which no manifest asks for", () => {
  expect(adminEndpoints.filter((it) => endpoints.includes(it))).toEqual([]);
  const asked = manifest().scopes.tenant;
  const own = scopesOf(adminEndpoints).filter((it) => it.startsWith("application:"));
  expect(own).toEqual(["application:application:patch", "application:application:self_manage"]);
  for (const scope of own) expect(asked).not.toContain(scope);
});

describe("small readings", () => {
  test("a birthday counts seconds or milliseconds; its size tells", () => {
    expect(momentOf(293016767159)?.toISOString()).toBe("1979-04-15T09:32:47.159Z");
    expect(momentOf(293016767)?.toISOString()).toBe("1979-04-15T09:32:47.000Z");
    expect(momentOf(46_828_800_000)?.toISOString()).toBe("1971-06-27T00:00:00.000Z");
    expect(momentOf("1618899376474")?.getTime()).toBe(1618899376474);
    expect(momentOf(-86400)?.toISOString()).toBe("1969-12-31T00:00:00.000Z");
    expect([momentOf(undefined), momentOf(""), momentOf("-"), momentOf(1e300)]).toEqual(
      Array(4).fill(undefined),
    );
  });

  test("a name is given in the language asked for, else in the other", () => {
    const list = [
      { lang: "zh-CN", value: "工程师" },
      { lang: "en-US", value: "Engineer" },
    ];
    expect([textOf(list, "zh"), textOf(list, "en")]).toEqual(["工程师", "Engineer"]);
    expect(textOf([{ lang: "zh-CN", value: "工程师" }], "en")).toBe("工程师");
    expect(textOf({ zh_cn: "张三", en_us: "" }, "en")).toBe("张三");
    expect(textOf({ zh_name: "北京", en_name: "Beijing" }, "en")).toBe("Beijing");
    expect([textOf(undefined, "en"), textOf([], "zh"), textOf({}, "zh")]).toEqual(Array(3).fill(undefined));
  });
});
