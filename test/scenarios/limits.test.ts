import { describe, expect, test } from "vitest";
import { createLimits } from "../../src/conversation/admission/limits.ts";
import { startBole } from "./bole.ts";
import { cardsIn } from "./elsewhere.ts";
import { eventually } from "./instances.ts";

describe("asked too often", () => {
  test("a person hears once that it was too often, and nothing is looked up", async () => {
    const bole = await startBole({ asksPerMinute: 3 });
    for (const code of ["JP422119", "JP422120", "JP422121"]) await bole.ask("hrbp", "p2p", `职务 ${code}`);
    const made = bole.lookups().length;
    const told = await bole.ask("hrbp", "p2p", "查一下 13800138000");
    expect(told.text).toMatch(
      /请稍等一下\n你这一分钟查得太多了，没有进行查询。请 \d+ 秒后（\d\d:\d\d:\d\d）再试。/,
    );
    expect(told.text).toMatch(/在那之前发来的消息不会再回复，也不会补查/);
    expect(bole.lookups()).toHaveLength(made);
    // Somebody else goes on asking.
    expect((await bole.ask("recruiter", "p2p", "查一下 13800138000")).text).toMatch(/张三/);
    // Told once is enough: the next one is not answered, the one after by somebody else is.
    const silent = bole.sandbox.say("hrbp", "p2p", "职务 JP422119");
    await bole.ask("recruiter", "p2p", "职务 JP422119");
    const answers = bole.sandbox.messages(silent.chatId).filter((it) => it.parentId === silent.messageId);
    expect(answers).toEqual([]);
  });

  test("until when, somebody who writes English hears in English, by the clock of Bole's time zone", async () => {
    const bole = await startBole({ asksPerMinute: 1, now: () => Date.UTC(2026, 0, 15, 6, 4, 59) });
    await bole.ask("hrbp", "p2p", "help");
    const told = await bole.ask("hrbp", "p2p", "job code JP422119");
    const [, seconds, at] = /try again in (\d+) s \(at ([\d:]+)\)\./.exec(told.text) ?? [];
    const then = new Date(Date.UTC(2026, 0, 15, 14, 4, 59) + Number(seconds) * 1000);
    expect(at).toBe(then.toISOString().slice(11, 19));
    expect(told.text).toMatch(/Messages until then get no further reply/);
  });

  test("a chat of many people has its limit too", async () => {
    const bole = await startBole({ asksPerMinute: 2 });
    const bot = bole.sandbox.bot.openId;
    await bole.ask("recruiter", "group", "@_user_1 帮助", [bot]);
    await bole.ask("hrbp", "group", "@_user_1 帮助", [bot]);
    const told = await bole.ask("outsider", "group", "@_user_1 帮助", [bot]);
    expect(told.text).toMatch(/这个会话里这一分钟查得太多了/);
  });

  test("a press too often is a toast", async () => {
    const bole = await startBole({ asksPerMinute: 2 });
    const found = await bole.ask("recruiter", "p2p", "查一下 13800138000");
    await bole.pressForCard("recruiter", found, "查内推");
    const answer = await bole.press("recruiter", found, "查看档案");
    expect(JSON.stringify(answer)).toMatch(/查得太多了/);
  });

  test("a message that is handled again does not count again", async () => {
    const limits = createLimits(1);
    const somebody = { chatId: "oc_1", openId: "ou_somebody" };
    for (const _ of [1, 2, 3]) expect((await limits.take(somebody, "event-1")).kind).toBe("welcome");
    for (const _ of [1, 2]) expect(await limits.take(somebody, "event-2")).toMatchObject({ first: true });
  });

  test("what goes on like a machine hears nothing any more", async () => {
    const limits = createLimits(2);
    const machine = { chatId: "oc_1", openId: "ou_machine" };
    const verdicts = [];
    for (let count = 0; count < 8; count += 1) verdicts.push((await limits.take(machine)).kind);
    expect(verdicts).toEqual(["welcome", "welcome", "wait", "wait", "wait", "wait", "silence", "silence"]);
    expect((await limits.take({ chatId: "oc_2", openId: "ou_person" })).kind).toBe("welcome");
  });
});

describe("a button pressed twice in a hurry", () => {
  test("asks once, and says so", async () => {
    const bole = await startBole();
    const found = await bole.ask("recruiter", "p2p", "查一下 13800138000");
    const before = bole.lookups().length;
    const [first, second] = await Promise.all([
      bole.pressForCard("recruiter", found, "查内推"),
      bole.press("recruiter", found, "查内推"),
    ]);
    expect(first.text).toMatch(/内推/);
    expect(JSON.stringify(second)).toMatch(/已经在查了|\{\}/);
    const asked = bole
      .lookups()
      .slice(before)
      .filter((it) => it.includes("referrals"));
    expect(asked).toHaveLength(1);
  });

  test("is told that it is being looked up while it is, and where the answer is once it stands", async () => {
    const bole = await startBole();
    const found = await bole.ask("recruiter", "p2p", "查一下 13800138000");
    bole.sandbox.faults.add({ path: /referrals\/search$/, delay: 2500, times: 1 });
    // Its callback answers before the lookup does, which takes long.
    await bole.press("recruiter", found, "查内推");
    const meanwhile = await bole.press("recruiter", found, "查内推");
    expect(meanwhile.toast).toMatchObject({
      content: "已经在查了，结果马上出现在下面…",
      i18n: { en_us: "It is being looked up already; the answer will come below…" },
    });
    await bole.sandbox.until(() => cardsIn(bole, "recruiter", "p2p").find(({ text }) => /的内推/.test(text)));
    await eventually(async () => {
      const { toast } = await bole.press("recruiter", found, "查内推");
      expect(toast?.content).toMatch(/结果在下面/);
    });
  });

  test("after a failure it may be pressed again at once", async () => {
    const bole = await startBole();
    const found = await bole.ask("recruiter", "p2p", "查一下 13800138000");
    bole.sandbox.faults.add({
      path: /referrals\/search$/,
      times: 1,
      answer: { status: 400, body: { code: 1002002, msg: "invalid parameter" } },
    });
    const failed = await bole.pressForCard("recruiter", found, "查内推");
    expect(failed.text).toMatch(/查询失败/);
    expect((await bole.pressForCard("recruiter", found, "查内推")).text).toMatch(/的内推/);
  });
});
