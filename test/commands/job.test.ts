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
