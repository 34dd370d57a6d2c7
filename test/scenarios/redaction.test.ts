import { describe, expect, test } from "vitest";
import { viewOf } from "../../src/access/view.ts";
import { redacted } from "../../src/conversation/answering/redaction.ts";
import { startBole } from "./bole.ts";

describe("free text, as a group may read it", () => {
  const group = viewOf([]);

  test.each([
    ["联系我 13800138000 或 ada@example.com", "联系我 138****8000 或 a***@example.com"],
    ["call +1 (415) 555-0132 or 138-0013-8000", "call 141****0132 or 138****8000"],
    ["身份证 110101199003070011", "身份证 ****0011"],
    [
      "人才 ID 6891560630172518670 · 2024-01-01 – 2024-03-31",
      "人才 ID 6891560630172518670 · 2024-01-01 – 2024-03-31",
    ],
    ["+86 138****8000 · a***@example.com · ****0011", "+86 138****8000 · a***@example.com · ****0011"],
    ["工号 YS0005 · P7 · 2020 年 5 月", "工号 YS0005 · P7 · 2020 年 5 月"],
  ])("%s", (text, read) => expect(redacted(text, group)).toBe(read));

  test("whoever sees the class reads it as it is", () => {
    const all = "13800138000 ada@example.com 110101199003070011";
    expect(redacted(all, viewOf(["contact", "identity"]))).toBe(all);
    expect(redacted(all, viewOf(["contact"]))).toBe("13800138000 ada@example.com ****0011");
  });
});

describe("what nobody else has read does not come out in a group", () => {
  test("a keyword with a number in it, shared from a private chat's search", async () => {
    const bole = await startBole();
    const bot = bole.sandbox.bot.openId;
    const card = await bole.ask("recruiter", "group", "@_user_1 搜索 java or ada@example.com", [bot]);
    expect(card.text).toMatch(/java/);
    expect(JSON.stringify(card.json)).not.toContain("ada@example.com");
  });

  test("a form that comes back with a problem is empty where something personal was typed", async () => {
    const bole = await startBole();
    const bot = bole.sandbox.bot.openId;
    const hits = await bole.ask("recruiter", "group", "@_user_1 查一下 13800138000", [bot]);
    const form = await bole.pressForCard("recruiter", hits, "筛选");
    const submit = JSON.stringify(form.json).match(/"ask":"([^"]+)"/)?.[1] ?? "";
    await bole.sandbox.press("recruiter", form.messageId, {
      tag: "button",
      value: { ask: submit },
      form_value: { phones: "15911112222\n12345", emails: "", identities: "" },
    });
    const again = bole.again(form);
    expect(JSON.stringify(again.json)).not.toMatch(/15911112222/);
  });
});

test("a card that shows values in full cannot be forwarded, wherever it stands", async () => {
  const bole = await startBole({
    access: (sandbox) => sandbox.accessPolicyYaml.replace(/default: masked/, "default: full"),
  });
  const bot = bole.sandbox.bot.openId;
  const full = await bole.ask("recruiter", "group", "@_user_1 查一下 13800138000", [bot]);
  expect(full.text).toContain("13800138000");
  expect(full.json.config).toMatchObject({ enable_forward: false });
  const masked = await startBole();
  const card = await masked.ask("recruiter", "group", "@_user_1 查一下 13800138000", [
    masked.sandbox.bot.openId,
  ]);
  expect(card.json.config).not.toHaveProperty("enable_forward");
});
