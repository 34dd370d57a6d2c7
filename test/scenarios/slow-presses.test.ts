import { describe, expect, test } from "vitest";
import type { Where } from "../../src/sandbox/sandbox.ts";
import { type Bole, type Card, startBole } from "./bole.ts";
import { answersIn, askInGroup, cardsIn, group, pickFor, submit } from "./elsewhere.ts";
import { eventually } from "./instances.ts";

/*
 * A press whose answer takes long: the toast is gone by then, so the chat says that it takes long, and how it ended.
 */

const referrals = "/hire/v1/referrals/search";
const slow = { slowMs: 300 };

/** Presses, and sees the card that says it takes long while it stands. */
async function announced(bole: Bole, card: Card, label: string, where: Where = "p2p"): Promise<Card> {
  const standing = bole.sandbox.until(() =>
    cardsIn(bole, "recruiter", where).find(({ text }) => text.startsWith("还在查")),
  );
  await bole.press("recruiter", card, label);
  return standing;
}

describe("a button whose answer takes long", () => {
  test.each([
    ["comes", {}, /^Ada Byrne 的内推/],
    ["fails", { answer: { status: 400, body: { code: 1002002, msg: "no" } } }, /^查询失败/],
  ])("is announced by one card below, which turns into the answer: it %s", async (_, trouble, says) => {
    const bole = await startBole(slow);
    const card = await bole.ask("recruiter", "p2p", "ada@example.com 是谁");
    bole.sandbox.faults.add({ path: referrals, delay: 1000, ...trouble });
    const waiting = await announced(bole, card, "查内推");
    expect(waiting.text).toMatch(/^还在查\n飞书还没有答复，正在等/);
    await eventually(() => expect(bole.again(waiting).text).toMatch(says));
    expect(cardsIn(bole, "recruiter", "p2p")).toHaveLength(2);
  });

  test("can be gone on from, as any other", async () => {
    const bole = await startBole(slow);
    const card = await bole.ask("recruiter", "p2p", "ada@example.com 是谁");
    bole.sandbox.faults.add({ path: referrals, delay: 900, times: 1 });
    const waiting = await announced(bole, card, "查内推");
    expect((await bole.ask("recruiter", "p2p", "她的档案")).text).toMatch(/^Ada Byrne[\s\S]*工作经历/);
    expect((await bole.reply("recruiter", waiting, "她的档案")).text).toMatch(/^Ada Byrne/);
  });

  test("and that would have turned the page leaves the page as it was: the next stands below", async () => {
    const bole = await startBole(slow);
    const first = await bole.ask("recruiter", "p2p", "搜索 java");
    bole.sandbox.faults.add({ path: "/hire/v1/talents", delay: 3000, times: 1 });
    const waiting = await announced(bole, first, "下一页");
    await eventually(() => expect(bole.again(waiting).text).toMatch(/第 2 页/));
    expect(bole.again(first).text).toBe(first.text);
    expect(cardsIn(bole, "recruiter", "p2p")).toHaveLength(2);
  });

  test("and that asks for a file says when it is there", async () => {
    const bole = await startBole(slow);
    const many = bole.sandbox.tenant.talents.slice(0, 12);
    const list = await bole.ask(
      "recruiter",
      "p2p",
      many.map(({ mobile }) => `+${mobile.code} ${mobile.number}`).join("\n"),
    );
    bole.sandbox.faults.add({ path: /\/im\/v1\/files$/, delay: 900 });
    bole.sandbox.faults.add({ path: /\/hire\//, delay: 700 });
    const waiting = await announced(bole, list, "导出 CSV");
    await eventually(() => expect(bole.again(waiting).text).toMatch(/^文件在下面/));
    const { chatId } = bole.sandbox.chat("recruiter", "p2p");
    expect(bole.sandbox.messages(chatId).filter(({ msgType }) => msgType === "file")).toHaveLength(1);
  });

  test("in a group says nothing there but that", async () => {
    const bole = await startBole(slow);
    const card = await askInGroup(bole, "recruiter", "查一下 138 0013 8000");
    bole.sandbox.faults.add({ path: referrals, delay: 900 });
    const waiting = await announced(bole, card, "查内推", "group");
    expect(waiting.text).toMatch(/^还在查\n[^\d]*$/);
    await eventually(() => expect(bole.again(waiting).text).toMatch(/内推/));
  });

  test("comes where the card stands of which Feishu did not say that it does", async () => {
    const bole = await startBole({ ...slow, wait: async () => {} });
    const card = await bole.ask("recruiter", "p2p", "ada@example.com 是谁");
    bole.sandbox.faults.add({ path: referrals, delay: 900 });
    bole.sandbox.faults.add({ path: /\/reply$/, lost: true, times: 4 });
    const waiting = await announced(bole, card, "查内推");
    await eventually(() => expect(bole.again(waiting).text).toMatch(/^Ada Byrne 的内推/));
    expect(
      bole.sandbox.calls.filter(({ path, status }) => path.endsWith("/reply") && status === 0),
    ).toHaveLength(4);
    expect(cardsIn(bole, "recruiter", "p2p")).toHaveLength(2);
  });
});

test("words whose answer takes long are answered where the card stands of which Feishu did not say that it does", async () => {
  const bole = await startBole({ ...slow, wait: async () => {} });
  bole.sandbox.faults.add({ path: referrals, delay: 900 });
  bole.sandbox.faults.add({ path: /\/reply$/, lost: true, times: 4 });
  const waiting = await bole.ask("recruiter", "p2p", "谁内推了 ada@example.com");
  await eventually(() => expect(bole.again(waiting).text).toMatch(/^Ada Byrne 的内推/));
  expect(answersIn(bole, "recruiter", "p2p")).toHaveLength(1);
});

test("a share that is refused only after the toast is told of below", async () => {
  const bole = await startBole();
  await bole.sandbox.announceBot();
  const card = await bole.ask("recruiter", "p2p", "查一下 138 0013 8000");
  const pick = await pickFor(bole, "recruiter", card);
  bole.sandbox.setMembers(group(bole), [bole.sandbox.bot.openId]);
  bole.sandbox.faults.add({ path: /\/members$/, delay: 2500 });
  const before = cardsIn(bole, "recruiter", "p2p").length;
  const answer = await submit(bole, "recruiter", pick, group(bole));
  expect(answer.toast?.content).toBe("正在处理，结果稍后就到…");
  const told = await bole.sandbox.until(() => cardsIn(bole, "recruiter", "p2p")[before]);
  expect(told.text).toMatch(/^没有办成\n不能分享到这个群，没有进行查询。/);
});
