import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import readExcelFile from "read-excel-file/node";
import { describe, expect, test } from "vitest";
import { folder } from "../store/temp.ts";
import { type Bole, type Card, startBole } from "./bole.ts";

/*
 * The audit as its readers meet it: a recruiter looks somebody up, an administrator (in the sandbox, the HRBP) asks
 * who did.
 */

type Row = Record<"at" | "who" | "what" | "outcome" | "people" | "classes" | "where", string>;

/** The rows of an audit card, the newest first. */
function rowsOf(card: Card): Row[] {
  const { elements } = card.json.body as { elements: { tag: string; rows?: Row[] }[] };
  return elements.find((it) => it.tag === "table")?.rows ?? [];
}

const openIdOf = (bole: Bole, role: string) =>
  bole.sandbox.personas.find((it) => it.role === role)?.open_id ?? "";

describe("who looked at this person?", () => {
  test.each([
    ["the phone", "谁查过 13800138000"],
    ["the e-mail, which nobody typed", "谁查过 zhang.san@example.com"],
    ["the talent id, which nobody typed", "人才 6891560630172518670 被谁查过"],
    ["the name, which nobody typed", "谁看过张三"],
  ])("%s finds the recruiter who looked the phone up", async (_what, phrase) => {
    const bole = await startBole();
    const talent = bole.sandbox.tenant.talents.find((it) => it.id === "6891560630172518670");
    await bole.ask("recruiter", "p2p", "查一下 138 0013 8000");
    const typed = phrase.replace("zhang.san@example.com", talent?.email ?? "");
    const card = await bole.ask("hrbp", "p2p", typed);
    expect(rowsOf(card)).toMatchObject([
      {
        who: openIdOf(bole, "recruiter"),
        what: "查人才",
        outcome: "已回答",
        people: "1",
        classes: "联系方式",
        where: "私聊",
      },
    ]);
    expect(JSON.stringify(card.json)).not.toMatch(/13800138000/);
  });

  test("a masked card in a group showed nothing in full; a refused ask showed nobody", async () => {
    const bole = await startBole();
    await bole.ask("recruiter", "group", "@_user_1 查一下 13800138000", [bole.sandbox.bot.openId]);
    await bole.ask("outsider", "p2p", "查一下 13800138000");
    const card = await bole.ask("hrbp", "p2p", "who looked up 13800138000");
    expect(rowsOf(card)).toMatchObject([
      { who: openIdOf(bole, "outsider"), outcome: "refused", people: "0", classes: "", where: "private" },
      { who: openIdOf(bole, "recruiter"), outcome: "answered", people: "1", classes: "", where: "group" },
    ]);
  });

  test("what was pressed, filled in and refused on a press is there as well, each once", async () => {
    const bole = await startBole();
    const hit = await bole.ask("recruiter", "group", "@_user_1 搜索 java", [bole.sandbox.bot.openId]);
    await bole.press("outsider", hit, "档案");
    await bole.pressForCard("recruiter", hit, "筛选");
    const card = await bole.ask("hrbp", "p2p", "审计");
    expect(rowsOf(card).map((one) => [one.what, one.outcome])).toEqual([
      ["搜人才", "打开表单"],
      ["人才档案", "已拒绝"],
      ["搜人才", "已回答"],
    ]);
    const again = await bole.ask("hrbp", "p2p", "审计");
    expect(rowsOf(again)).toHaveLength(4);
    expect(rowsOf(again)[0]).toMatchObject({ who: openIdOf(bole, "hrbp"), what: "查询审计", people: "2" });
  });
});

test("what did somebody ask, whom they mention; pages turn in place", async () => {
  const bole = await startBole();
  for (let number = 0; number < 12; number++) await bole.ask("recruiter", "p2p", "whoami");
  await bole.ask("outsider", "p2p", "help");
  const who = openIdOf(bole, "recruiter");
  const card = await bole.ask("hrbp", "p2p", "@_user_1 查过什么", [who]);
  expect(rowsOf(card)).toHaveLength(10);
  expect(new Set(rowsOf(card).map((one) => one.who))).toEqual(new Set([who]));
  expect(card.buttons).toEqual(["下一页", "导出 Excel", "筛选"]);
  await bole.press("hrbp", card, "下一页");
  const second = bole.again(card);
  expect(rowsOf(second)).toHaveLength(2);
  expect(second.text).toContain("第 2 页，共 2 页");
  await bole.press("hrbp", second, "上一页");
  expect(rowsOf(bole.again(card))).toEqual(rowsOf(card));
});

test("a period without asks says so", async () => {
  const bole = await startBole();
  await bole.ask("recruiter", "p2p", "查一下 138 0013 8000");
  const card = await bole.ask("hrbp", "p2p", "audit of 13800138000 since 2020-01-01 until 2020-02-01");
  expect(card.text).toMatch(/No ask in that period fits/);
});

test("the export has every row, with how it was understood and Feishu's log ids, and no value of anybody", async () => {
  const bole = await startBole();
  await bole.ask("recruiter", "p2p", "查一下 138 0013 8000");
  for (let number = 0; number < 11; number++) await bole.ask("recruiter", "p2p", "ada@example.com");
  const card = await bole.ask("hrbp", "p2p", "审计");
  const { chatId } = bole.sandbox.chat("hrbp", "p2p");
  await bole.press("hrbp", card, "导出 Excel");
  const message = await bole.sandbox.until(() =>
    bole.sandbox.messages(chatId).find((it) => it.msgType === "file"),
  );
  const { file_key } = JSON.parse(message.content) as { file_key: string };
  const url = `${bole.sandbox.url}/playground/api/files/${file_key}?persona=${openIdOf(bole, "hrbp")}`;
  const [sheet] = await readExcelFile(Buffer.from(await (await fetch(url)).arrayBuffer()));
  const [head, ...rows] = sheet?.data ?? [];
  expect(head).toContain("提问人 open_id");
  expect(rows).toHaveLength(12);
  const first = rows.at(-1)?.map(String) ?? [];
  expect(first).toContain(openIdOf(bole, "recruiter"));
  expect(first).toContain('{"phones":1,"match":"all"}');
  const logIds = first[10]?.split(" ") ?? [];
  expect(logIds.length).toBeGreaterThanOrEqual(2);
  expect(JSON.stringify(rows)).not.toMatch(/13800138000|ada@example\.com/);
});

describe("nobody but an administrator, and only in private,", () => {
  test("reads the audit: refused, without a lookup, and no role would do", async () => {
    const bole = await startBole();
    const card = await bole.ask("recruiter", "p2p", "谁查过 13800138000");
    expect(card.text).toMatch(/没有使用「查询审计」的权限/);
    expect(card.text).not.toMatch(/可以查的角色/);
    const group = await bole.ask("hrbp", "group", "@_user_1 谁查过 13800138000", [bole.sandbox.bot.openId]);
    expect(group.text).toMatch(/只在私聊里回答/);
    const rows = rowsOf(await bole.ask("hrbp", "p2p", "审计"));
    expect(rows.map((one) => [one.what, one.outcome])).toEqual([
      ["查询审计", "已拒绝"],
      ["查询审计", "已拒绝"],
    ]);
  });

  test("is offered it by help and whoami", async () => {
    const bole = await startBole();
    for (const phrase of ["帮助", "我能查什么"]) {
      expect((await bole.ask("hrbp", "p2p", phrase)).text, phrase).toContain("查询审计");
      expect((await bole.ask("recruiter", "p2p", phrase)).text, phrase).not.toContain("查询审计");
      const group = await bole.ask("hrbp", "group", `@_user_1 ${phrase}`, [bole.sandbox.bot.openId]);
      expect(group.text, phrase).not.toContain("查询审计");
    }
  });
});

test("the database holds nobody's values: neither those typed nor those shown", async () => {
  const path = await folder();
  const bole = await startBole({ databaseUrl: `sqlite:${join(path, "bole.db")}` });
  await bole.ask("hrbp", "p2p", "查一下 138 0013 8000");
  await bole.ask("hrbp", "p2p", "profile of ada@example.com");
  await bole.ask("hrbp", "p2p", "搜索 张三");
  const named = await bole.ask("hrbp", "p2p", "王伟的职务");
  await bole.pressForCard("hrbp", named, "选择");
  await bole.ask("hrbp", "p2p", "谁看过张三");
  const files = readdirSync(path).map((name) => readFileSync(join(path, name)));
  for (const value of ["13800138000", "ada@example.com", "Ada Byrne", "张三", "王伟", "wei@example.com"]) {
    expect(bole.logged(), value).not.toContain(value);
    for (const file of files) expect(file.includes(value), value).toBe(false);
  }
});

describe("where the audit cannot be written", () => {
  test("no card shows anything: the person hears so in their language, the log says so, no value is in it", async () => {
    const path = join(await folder(), "bole.db");
    const bole = await startBole({ databaseUrl: `sqlite:${path}` });
    const before = await bole.ask("recruiter", "group", "@_user_1 搜索 java", [bole.sandbox.bot.openId]);
    const database = new DatabaseSync(path);
    database.exec("alter table audit_head rename to audit_head_gone");
    const zh = await bole.ask("recruiter", "p2p", "查一下 138 0013 8000");
    expect(zh.text).toMatch(/暂时无法回答[\s\S]*查询记录暂时写不进去/);
    expect(zh.text).not.toMatch(/张三|13800138000/);
    const en = await bole.ask("recruiter", "p2p", "who is ada@example.com");
    expect(en.text).toMatch(/No answer for now/);
    expect(en.text).not.toMatch(/Ada|ada@/);
    const turned = await bole.pressForCard("recruiter", before, "下一页");
    expect(turned.text).toMatch(/暂时无法回答/);
    expect(bole.again(before).text).toBe(before.text);
    const refused = await bole.press("outsider", before, "下一页");
    expect(refused.toast?.i18n).toMatchObject({ en_us: expect.stringMatching(/audit cannot be written/) });
    expect(bole.logged()).toMatch(/the audit could not be written, so nothing was shown/);
    expect(bole.logged()).not.toMatch(/13800138000|ada@example\.com|张三/);
    database.exec("alter table audit_head_gone rename to audit_head");
    database.close();
    expect((await bole.ask("recruiter", "p2p", "查一下 138 0013 8000")).text).toMatch(/找到 1 位人才/);
  });
});
