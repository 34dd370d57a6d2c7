import { describe, expect, test } from "vitest";
import { largestCard } from "../../src/cards/fitted.ts";
import { customValueText } from "../../src/commands/job/custom-value.ts";
import { job } from "../../src/commands/job/index.ts";
import { jobFields } from "../../src/feishu/shapes/job.ts";
import { data } from "../feishu/platform.ts";
import * as example from "../scenarios/documented.ts";
import { answering } from "./answering.ts";

const batchGet = "POST /open-apis/corehr/v2/jobs/batch_get";

test("ids and codes go out together, with every preset field and the custom ones asked for", async () => {
  const bole = await answering({ ...example.names, [batchGet]: data({ items: [] }) });
  const card = await bole.card(job, {
    ids: ["1522315"],
    codes: ["1332715"],
    custom_fields: ["shifouleixing_7795__c"],
  });
  expect(bole.platform.calls[0]?.body).toEqual({
    job_ids: ["1522315"],
    job_codes: ["1332715"],
    fields: [...jobFields, "shifouleixing_7795__c"],
  });
  expect(card.text).toMatch(/同时符合给出的 ID 和编码[\s\S]*编码 1332715 且 ID 1522315 · 同时符合/);
});

test("a hundred jobs are a table of rows, within the limits", async () => {
  const items = Array.from({ length: 100 }, (_, index) => ({ ...example.job, id: String(1000 + index) }));
  const bole = await answering({ ...example.names, [batchGet]: data({ items }) });
  const card = await bole.card(job, { ids: items.map((one) => one.id), codes: [] }, "en");
  expect(JSON.stringify(card.content)).toContain('"tag":"table"');
  expect(card.bytes).toBeLessThanOrEqual(largestCard);
  expect(card.text).toMatch(/100 jobs[\s\S]*Searched: 100 IDs/);
});

describe("a custom field's value", () => {
  test.each([
    ["123", "123", "123"],
    ["123.23", "123.23", "123.23"],
    ["true", "是", "yes"],
    ['["id1","id2"]', "id1、id2", "id1, id2"],
    ["2006-01-02 15:04:05", "2006-01-02 15:04:05", "2006-01-02 15:04:05"],
    ['"2006-01-02 00:00:00"', "2006-01-02", "2006-01-02"],
    ["Sandy", "Sandy", "Sandy"],
    ["6890452208593372679", "6890452208593372679", "6890452208593372679"],
    ["null", undefined, undefined],
    ["", undefined, undefined],
  ])("%s", (value, zh, en) => {
    expect(customValueText(value, "zh")).toBe(zh);
    expect(customValueText(value, "en")).toBe(en);
  });
});

describe("custom fields that were asked for", () => {
  const option = (n: number, zh: string, en: string) => ({
    api_name: `bangongfangshi_6620__c_option${n}`,
    name: { zh_cn: zh, en_us: en },
  });
  const known = data({
    items: [
      {
        custom_api_name: "bangongfangshi_6620__c",
        name: { zh_cn: "办公方式", en_us: "Ways of working" },
        common_schema_config: {
          enum_field_setting: {
            enum_field_option_list: [option(1, "坐班", "On site"), option(2, "混合", "Hybrid")],
          },
        },
      },
      { custom_api_name: "zhengshuyaoqiu_1456__c", name: { zh_cn: "证书要求", en_us: "Certificates" } },
    ],
  });
  const fieldList = "GET /open-apis/corehr/v1/custom_fields/query";

  async function asked(value: string, more: object = {}, lang: "zh" | "en" = "zh") {
    const custom_fields = [{ field_name: "bangongfangshi_6620__c", value }];
    const bole = await answering({
      ...example.names,
      [fieldList]: known,
      [batchGet]: data({ items: [{ ...example.job, custom_fields }] }),
      ...more,
    });
    const request = {
      ids: [],
      codes: ["JP422119"],
      custom_fields: ["bangongfangshi_6620__c", "zhengshuyaoqiu_1456__c", "nosuch__c"],
    };
    return (await bole.card(job, request, lang)).text;
  }

  test("what was chosen has its name, one or several, in the reader's language", async () => {
    const one = "bangongfangshi_6620__c_option2";
    const both = '["bangongfangshi_6620__c_option1","bangongfangshi_6620__c_option2"]';
    expect(await asked(one)).toMatch(/办公方式.*混合/);
    expect(await asked(both)).toMatch(/办公方式.*坐班、混合/);
    expect(await asked(both, {}, "en")).toMatch(/Ways of working.*On site, Hybrid/);
  });

  test("an option without a name is its id with a mark", async () => {
    expect(await asked("bangongfangshi_6620__c_option9")).toContain("_option9（未找到名称）");
    const refused = { [fieldList]: { status: 400, body: { code: 1160997, msg: "busy" } } };
    const text = await asked("bangongfangshi_6620__c_option1", refused);
    expect(text).toContain("bangongfangshi_6620__c_option1（名称读取失败）");
    expect(text).toContain("自定义字段没有找到或为空：zhengshuyaoqiu_1456__c、nosuch__c");
  });

  test("an empty one and an unknown one are told apart in a quiet line", async () => {
    const one = "bangongfangshi_6620__c_option2";
    expect(await asked(one)).toContain("自定义字段为空：证书要求 · 没有找到自定义字段：nosuch__c");
    expect(await asked(one, {}, "en")).toContain(
      "Empty custom fields: Certificates · No such custom field: nosuch__c",
    );
  });
});

test("where no field has a name, a missing one may be unknown or empty", async () => {
  const bole = await answering({ ...example.names, [batchGet]: data({ items: [example.job] }) });
  const request = { ids: [], codes: ["JP422119"], custom_fields: ["nosuch__c"] };
  const unlisted = await answering({ [batchGet]: data({ items: [{ ...example.job, custom_fields: [] }] }) });
  expect((await unlisted.card(job, request)).text).toContain("自定义字段没有找到或为空：nosuch__c");
  expect((await bole.card(job, request)).text).toContain("没有找到自定义字段：nosuch__c");
});
