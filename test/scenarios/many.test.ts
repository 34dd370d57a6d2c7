import readExcelFile from "read-excel-file/node";
import { describe, expect, test } from "vitest";
import { inventTenant } from "../../src/sandbox/tenant/invent.ts";
import { type Bole, type Card, startBole } from "./bole.ts";
import { submit } from "./filling.ts";

/*
 * A pasted list becomes one answer: a table that turns its pages, what was not found, files.
 */

/** A phone nobody in the sandbox has, and nobody outside it. */
const unknown = (index: number) => `1990002${String(index).padStart(4, "0")}`;

/** Mobiles of talents, mainland ones, as many as wanted. */
function known(bole: Bole, count: number): string[] {
  const mainland = bole.sandbox.tenant.talents.filter(
    (it) => it.mobile.code === "86" && it.mobile.number.length === 11,
  );
  return mainland.slice(0, count).map((it) => it.mobile.number);
}

/** The rows of a card's table. */
function rowsOf(card: Card): string[][] {
  const { elements } = card.json.body as { elements: { tag: string; rows?: Record<string, string>[] }[] };
  const table = elements.find((it) => it.tag === "table");
  return (table?.rows ?? []).map((row) => Object.values(row));
}

const title = (card: Card) => (card.json.header as { title: { content: string } }).title.content;

/** Presses an export button and waits for the file below the card. */
async function exported(bole: Bole, who: string, where: "p2p" | "group", card: Card, label: string) {
  const { chatId } = bole.sandbox.chat(who, where);
  const before = bole.sandbox.messages(chatId).length;
  const answer = await bole.press(who, card, label);
  const message = await bole.sandbox.until(() =>
    bole.sandbox
      .messages(chatId)
      .slice(before)
      .find((it) => it.msgType === "file"),
  );
  const { file_key } = JSON.parse(message.content) as { file_key: string };
  const persona = bole.sandbox.personas.find((it) => it.role === who)?.open_id ?? "";
  const response = await fetch(`${bole.sandbox.url}/playground/api/files/${file_key}?persona=${persona}`);
  return { answer, message, bytes: Buffer.from(await response.arrayBuffer()) };
}

async function sheetOf(bytes: Buffer): Promise<unknown[][]> {
  const [first] = await readExcelFile(bytes);
  return first?.data ?? [];
}

const text = (bytes: Buffer) => new TextDecoder().decode(bytes);

describe("three hundred phones pasted by an HRBP", () => {
  test("one card says how many were found, shows who, pages in place and names what was not", async () => {
    const bole = await startBole();
    const phones = [...known(bole, 45), ...Array.from({ length: 255 }, (_, index) => unknown(index))];
    const card = await bole.ask("hrbp", "p2p", phones.join("\n"));
    expect(title(card)).toBe("查了 300 个：找到 45 个，未找到 255 个");
    expect(rowsOf(card)).toHaveLength(20);
    expect(rowsOf(card).flat()).toContain(`+86 ${phones[0]}`);
    expect(card.text).toContain("未找到 255 个");
    expect(card.text).toContain(`+86 ${unknown(0)}`);
    expect(card.text).toMatch(/另有 195 个，见导出的文件/);
    expect(card.buttons).toEqual(["后 20 位", "导出 Excel", "导出 CSV", "分享到群"]);
    const lookups = bole.lookups();
    expect(lookups.filter((it) => it.includes("batch_get_id"))).toHaveLength(3);
    expect(lookups.filter((it) => it.includes("/v2/talents/"))).toHaveLength(20);

    await bole.press("hrbp", card, "后 20 位");
    const second = bole.again(card);
    expect(rowsOf(second)).toHaveLength(20);
    expect(rowsOf(second).flat()).not.toContain(`+86 ${phones[0]}`);
    expect(bole.lookups().filter((it) => it.includes("batch_get_id"))).toHaveLength(3);
    expect(bole.lookups().filter((it) => it.includes("/v2/talents/"))).toHaveLength(40);
  });

  test("the exported workbook has every one of them, found or not", async () => {
    const bole = await startBole();
    const phones = [...known(bole, 30), ...Array.from({ length: 270 }, (_, index) => unknown(index))];
    const card = await bole.ask("hrbp", "p2p", `手机号\n${phones.join("\n")}`);
    const { answer, bytes } = await exported(bole, "hrbp", "p2p", card, "导出 Excel");
    expect(answer.toast?.content).toMatch(/正在导出/);
    const [head, ...rows] = await sheetOf(bytes);
    expect(head).toEqual(["查询内容", "国家区号", "类型", "结果", "姓名", "最近经历", "入职状态", "人才 ID"]);
    expect(rows.map(([value]) => value).sort()).toEqual([...phones].sort());
    const hits = rows.filter(([, , , result]) => result === "找到");
    expect(hits).toHaveLength(30);
    for (const [value, , , , name, , , id] of hits) {
      const talent = bole.sandbox.tenant.talents.find((it) => it.id === id);
      expect([value, name]).toEqual([talent?.mobile.number, talent?.name]);
    }

    const csv = await exported(bole, "hrbp", "p2p", card, "导出 CSV");
    expect([...csv.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(text(csv.bytes).trimEnd().split("\r\n")).toHaveLength(301);
    for (const phone of phones) expect(text(csv.bytes)).toContain(phone);
  });
});

test("columns copied out of a sheet: names and remarks aside, bad lines named, repeats once", async () => {
  const bole = await startBole();
  const phones = known(bole, 12);
  const lines = ["姓名\t手机号\t来源", ...phones.map((phone, index) => `候选人${index}\t${phone}\t内推`)];
  const card = await bole.ask(
    "hrbp",
    "p2p",
    [...lines, `某人\t1380013800\t官网`, `又一次\t${phones[0]}\t官网`].join("\n"),
  );
  expect(title(card)).toBe("查了 12 个：找到 12 个，未找到 0 个");
  expect(card.text).toMatch(/没看懂 1 行[\s\S]*第 14 行：某人 1380013800 官网/);
  expect(card.text).toContain("重复的 1 个只查一次");
});

test("a short list is one as well: a line that cannot be read is named, and the others are looked up", async () => {
  const bole = await startBole();
  const card = await bole.ask(
    "hrbp",
    "p2p",
    `姓名\t手机号\n张三\t13800138000\n某人\t12345\n谁\t${unknown(1)}`,
  );
  expect(card.text).toMatch(
    /张三[\s\S]*没有找到：\+86 19900020001[\s\S]*没看懂 1 行[\s\S]*第 3 行：某人 12345/,
  );
});

test("two phones and an e-mail are of more than one person, so each is looked up for itself", async () => {
  const bole = await startBole();
  const card = await bole.ask("hrbp", "p2p", "查一下 13800138000、+1 415 555 0132 和 ada@example.com");
  expect(card.text).toMatch(/张三[\s\S]*Maya Chen[\s\S]*Ada Byrne/);
  expect(card.text).not.toContain("没有找到");
});

test("where all is to fit, a value that finds nobody is not said to be nobody's", async () => {
  const bole = await startBole();
  const form = await bole.ask("hrbp", "p2p", "查人才");
  await submit(bole, "hrbp", form, {
    phones: "13800138000\n+1 415 555 0132",
    emails: "maya.chen@example.com",
    match: "all",
  });
  const card = bole.again(form);
  expect(card.text).toContain("Maya Chen");
  expect(card.text).toContain("没有同时符合其他条件的人：+86 13800138000");
});

test("e-mails and phones on lines of their own are looked up each for itself", async () => {
  const bole = await startBole();
  const [phone = ""] = known(bole, 1);
  const card = await bole.ask(
    "hrbp",
    "p2p",
    `ada@example.com\n${phone}\nmaya.chen@example.com\n+1 415 555 0132\nnobody@example.org`,
  );
  expect(card.text).toMatch(/Ada Byrne[\s\S]*匹配：邮箱 ada@example\.com/);
  expect(card.text).toMatch(/Maya Chen[\s\S]*匹配：手机号 \+1 4155550132、邮箱 maya\.chen@example\.com/);
  expect(card.text).toContain("没有找到：nobody@example.org");
  expect(card.buttons).toContain("筛选");
});

test("1,001: the first thousand are looked up, and the line to go on with is named", async () => {
  const bole = await startBole();
  const card = await bole.ask(
    "hrbp",
    "p2p",
    Array.from({ length: 1001 }, (_, index) => unknown(index)).join("\n"),
  );
  expect(card.text).toContain("只查了前 1000 个。从第 1001 行起还有 1 个没有查，请另发一次。");
  expect(title(card)).toBe("查了 1000 个：找到 0 个，未找到 1000 个");
  expect(bole.lookups()).toHaveLength(10);
});

describe("in the group, where values are masked", () => {
  test("the card and both files are masked alike, though an HRBP asks and a recruiter exports", async () => {
    const bole = await startBole();
    const phones = [...known(bole, 15), unknown(1)];
    const card = await bole.ask("hrbp", "group", `@_user_1 ${phones.join("\n")}`, [bole.sandbox.bot.openId]);
    expect(title(card)).toBe("查了 16 个：找到 15 个，未找到 1 个");
    expect(card.text).toContain("199****0001");
    const xlsx = await exported(bole, "recruiter", "group", card, "导出 Excel");
    const csv = await exported(bole, "recruiter", "group", card, "导出 CSV");
    const everything = [
      JSON.stringify(card.json),
      JSON.stringify(await sheetOf(xlsx.bytes)),
      text(csv.bytes),
    ];
    for (const one of everything) {
      for (const phone of phones) expect(one).not.toContain(phone);
      expect(one).toContain("199****0001");
    }
  });

  test("someone without a role gets neither page nor file", async () => {
    const bole = await startBole();
    const card = await bole.ask("hrbp", "group", `@_user_1 ${known(bole, 25).join("\n")}`, [
      bole.sandbox.bot.openId,
    ]);
    const before = bole.lookups().length;
    await bole.press("outsider", card, "导出 CSV");
    await bole.press("outsider", card, "后 5 位");
    expect(bole.lookups()).toHaveLength(before);
    expect(bole.again(card).text).toBe(card.text);
    const said = bole.sandbox.messages(bole.sandbox.chat("hrbp", "group").chatId);
    expect(said.filter((it) => it.msgType === "file")).toEqual([]);
  });
});

test("while a long list is looked up, a card says so and then turns into the answer", async () => {
  const bole = await startBole();
  bole.sandbox.faults.add({ path: /batch_get_id$/, delay: 1300, times: 1 });
  const working = await bole.ask("hrbp", "p2p", known(bole, 20).join("\n"));
  expect(title(working)).toBe("正在查询 20 个…");
  const answer = await bole.sandbox.until(() => {
    const now = bole.again(working);
    return title(now).startsWith("查了") ? now : undefined;
  });
  expect(title(answer)).toBe("查了 20 个：找到 20 个，未找到 0 个");
  expect(bole.sandbox.messages(bole.sandbox.chat("hrbp", "p2p").chatId)).toHaveLength(2);
});

test("a name that looks like a formula stays text in both files", async () => {
  const tenant = inventTenant(Date.now());
  const talent = tenant.talents.find((it) => it.mobile.code === "86");
  Object.assign(talent ?? {}, { name: '=HYPERLINK("https://example.com","x")' });
  const bole = await startBole({ tenant });
  const card = await bole.ask("hrbp", "p2p", known(bole, 12).join("\n"));
  const { bytes } = await exported(bole, "hrbp", "p2p", card, "导出 CSV");
  expect(text(bytes)).toContain(`"'=HYPERLINK(""https://example.com"",""x"")"`);
  const xlsx = await exported(bole, "hrbp", "p2p", card, "导出 Excel");
  expect((await sheetOf(xlsx.bytes)).flat()).toContain('=HYPERLINK("https://example.com","x")');
});

test("what cannot be had is left out and said once: onboarding without its scope, names that fail", async () => {
  const bole = await startBole();
  bole.sandbox.grant(["hire:talent:readonly", "im:message:send_as_bot", "im:message.p2p_msg:readonly"]);
  bole.sandbox.faults.add({
    path: /v2\/talents/,
    answer: { status: 400, body: { code: 1002002, msg: "invalid parameter" } },
  });
  const card = await bole.ask("hrbp", "p2p", known(bole, 12).join("\n"));
  expect(card.text).toContain("未显示：入职状态，需要权限 hire:talent_onboard_status:readonly");
  expect(rowsOf(card)).toHaveLength(12);
  for (const [name] of rowsOf(card)) expect(name).toBe("（姓名读取失败）");
  const few = await bole.ask("hrbp", "p2p", "ada@example.com");
  expect(few.text).toContain("未显示：入职状态，需要权限 hire:talent_onboard_status:readonly");
});

test("a list older than a day is gone, and is said to be", async () => {
  let at = Date.now();
  const bole = await startBole({ now: () => at });
  const card = await bole.ask("hrbp", "p2p", known(bole, 25).join("\n"));
  at += 24 * 3600_000;
  expect((await bole.press("hrbp", card, "后 5 位")).toast?.content).toMatch(/超过 24 小时/);
});

test("nothing of a list is in the log, even at trace level", async () => {
  const bole = await startBole();
  const phones = known(bole, 12);
  const card = await bole.ask("hrbp", "p2p", phones.join("\n"));
  await exported(bole, "hrbp", "p2p", card, "导出 CSV");
  for (const phone of phones) expect(bole.logged()).not.toContain(phone);
});
