import { describe, expect, test } from "vitest";
import { nodes, startBole } from "./bole.ts";
import { askInGroup, audit, cardsIn, config, hireCalls, openIdOf, pressFor, privately } from "./elsewhere.ts";

/*
 * One answer, several audiences: the group sees it masked, and whoever may see more looks privately.
 */

const phone = "查一下 138 0013 8000";

describe("the same question", () => {
  test.each([
    ["recruiter", "p2p", /13800138000/, ["查看档案", "查内推", "筛选", "分享到群"]],
    ["hrbp", "p2p", /13800138000/, ["查看档案", "查内推", "筛选", "分享到群"]],
    ["outsider", "p2p", /无权查询/, ["我能查什么"]],
    ["recruiter", "group", /138\*\*\*\*8000/, ["查看档案", "查内推", "筛选", "私下查看"]],
    ["hrbp", "group", /138\*\*\*\*8000/, ["查看档案", "查内推", "筛选", "私下查看"]],
    ["outsider", "group", /无权查询/, ["我能查什么"]],
    ["recruiter", "external", /本群有外部成员/, ["我能查什么"]],
    ["hrbp", "external", /本群有外部成员/, ["我能查什么"]],
    ["outsider", "external", /本群有外部成员/, ["我能查什么"]],
  ] as const)("of the %s in the %s", async (who, where, told, buttons) => {
    const bole = await startBole();
    const card =
      where === "p2p" ? await bole.ask(who, where, phone) : await askInGroup(bole, who, phone, where);
    expect(card.text).toMatch(told);
    expect(card.buttons).toEqual(buttons);
    expect(config(card).enable_forward).toBe(where === "p2p" ? false : undefined);
    if (where !== "p2p") expect(JSON.stringify(card.json)).not.toContain("13800138000");
  });

  test("in a group that sees everything offers nothing private", async () => {
    const bole = await startBole({
      access: ({ accessPolicyYaml }) => accessPolicyYaml.replace("default: masked", "default: full"),
    });
    const card = await askInGroup(bole, "recruiter", phone);
    expect(card.text).toMatch(/13800138000/);
    expect(card.buttons).not.toContain("私下查看");
  });

  test("is offered privately only where the asker alone would see more", async () => {
    const bole = await startBole();
    // A job's definition is about nobody, and these referrals hold nothing that a group may not see.
    expect((await askInGroup(bole, "hrbp", "职务 JP422119")).buttons).not.toContain("私下查看");
    expect((await askInGroup(bole, "hrbp", "wei@example.com 的职务")).buttons).toContain("私下查看");
    expect((await askInGroup(bole, "hrbp", "人才 6891560630172518670")).buttons).toContain("私下查看");
    expect((await askInGroup(bole, "hrbp", "帮助")).buttons).not.toContain("私下查看");
    expect((await askInGroup(bole, "hrbp", "为什么")).buttons).not.toContain("私下查看");
  });
});

describe("a bare “@伯乐”", () => {
  test.each([
    [
      "group",
      "default: masked",
      /大家好，我是伯乐[\s\S]*打码显示[\s\S]*@伯乐 搜索/,
      ["怎么问", "我能查什么"],
    ],
    ["group", "default: off", /未开放查询/, []],
    ["external", "default: masked", /本群有外部成员/, []],
  ] as const)(
    "in the %s, %s, is told who that is and what the group sees",
    async (where, mode, says, buttons) => {
      const bole = await startBole({
        access: ({ accessPolicyYaml }) => accessPolicyYaml.replace("default: masked", mode),
      });
      const card = await askInGroup(bole, "recruiter", "", where);
      expect(card.text).toMatch(says);
      expect(card.text).not.toMatch(/没看懂/);
      expect(card.buttons).toEqual(buttons);
      expect(bole.lookups().filter((call) => !call.includes("/im/"))).toEqual([]);
    },
  );

  test("from somebody who writes English is told in English", async () => {
    const bole = await startBole();
    await askInGroup(bole, "recruiter", "help");
    expect((await askInGroup(bole, "recruiter", "")).text).toMatch(/Hello everyone, I am Bole/);
  });
});

describe("show me privately", () => {
  test("answers the asker alone, in full; the group's card stays as it was", async () => {
    const bole = await startBole();
    const card = await askInGroup(bole, "recruiter", phone);
    const own = await privately(bole, "recruiter", card);
    expect(own.text).toMatch(/13800138000[\s\S]*应你在「研发招聘小组」里的请求私下发给你，不能转发/);
    expect(config(own).enable_forward).toBe(false);
    expect(cardsIn(bole, "recruiter", "group").map(({ json }) => json)).toEqual([card.json]);
    expect(cardsIn(bole, "hrbp", "p2p")).toEqual([]);
  });

  test("speaks the card's language", async () => {
    const bole = await startBole();
    const own = await privately(bole, "hrbp", await askInGroup(bole, "hrbp", "who is ada@example.com"));
    expect(own.text).toMatch(/ada@example\.com[\s\S]*Sent to you alone, as you asked in/);
  });

  test("shows whoever presses what they may see: more than the asker, or less", async () => {
    const bole = await startBole();
    const card = await askInGroup(bole, "recruiter", "人才 6891560630172518670");
    const more = await privately(bole, "hrbp", card);
    const asker = await privately(bole, "recruiter", card);
    expect(more.text).toMatch(/13800138000[\s\S]*证件号/);
    expect(asker.text).toMatch(/13800138000/);
    expect(more.text).toMatch(/生日|出生/);
    expect(asker.text).not.toMatch(/生日|出生/);
  });

  test("refuses who may not ask it: a toast, nothing looked up, nothing sent", async () => {
    const bole = await startBole();
    const card = await askInGroup(bole, "hrbp", "wei@example.com 的职务");
    const before = bole.lookups().length;
    for (const who of ["outsider", "recruiter"] as const) {
      const { answer, fresh } = await pressFor(bole, who, card, "私下查看");
      expect(answer.toast).toMatchObject({ type: "warning", content: expect.stringMatching(/没有使用/) });
      expect(fresh).toEqual([]);
    }
    expect(bole.lookups()).toHaveLength(before);
    expect(await audit(bole)).toMatchObject([
      { who: openIdOf(bole, "recruiter"), outcome: "已拒绝", where: "群" },
      { who: openIdOf(bole, "outsider"), outcome: "已拒绝", where: "群" },
      { who: openIdOf(bole, "hrbp"), outcome: "已回答", where: "群" },
    ]);
  });

  test("is written down as an ask in private, with what was shown", async () => {
    const bole = await startBole();
    await privately(bole, "recruiter", await askInGroup(bole, "recruiter", phone));
    expect(await audit(bole)).toMatchObject([
      { who: openIdOf(bole, "recruiter"), what: "查人才", where: "私聊", classes: "联系方式" },
      { who: openIdOf(bole, "recruiter"), what: "查人才", where: "群", classes: "" },
    ]);
  });

  test("its buttons and the words after it work in the private chat, and only there", async () => {
    const bole = await startBole();
    const own = await privately(bole, "recruiter", await askInGroup(bole, "recruiter", phone));
    expect((await bole.pressForCard("recruiter", own, "查看档案")).text).toMatch(/13800138000/);
    expect((await bole.ask("recruiter", "p2p", "他的内推")).text).toMatch(/张三的内推/);
    const value = nodes(own.json).find(({ tag }) => tag === "button")?.behaviors as { value: object }[];
    const card = await askInGroup(bole, "recruiter", "帮助");
    const before = bole.lookups().length;
    const answer = await bole.sandbox.press("recruiter", card.messageId, {
      tag: "button",
      value: { ...value[0]?.value },
    });
    expect(answer.toast?.content).toMatch(/在这里不可用/);
    expect(bole.lookups()).toHaveLength(before);
  });

  test("brings a pasted list along, and pages of it turn", async () => {
    const bole = await startBole();
    const many = bole.sandbox.tenant.talents.slice(0, 45);
    const pasted = many.map((one) => `+${one.mobile.code} ${one.mobile.number}`).join("\n");
    const card = await askInGroup(bole, "recruiter", `\n${pasted}`);
    expect(JSON.stringify(card.json)).not.toContain(many[0]?.mobile.number);
    const own = await privately(bole, "recruiter", card);
    expect(JSON.stringify(own.json)).toContain(many[0]?.mobile.number);
    await bole.press("recruiter", own, "后 20 位");
    expect(bole.again(own).buttons).toEqual(["前 20 位", "后 5 位", "导出 Excel", "导出 CSV", "分享到群"]);
  });

  test("pressed twice in a hurry sends one card", async () => {
    const bole = await startBole();
    const card = await askInGroup(bole, "recruiter", phone);
    const answers = await Promise.all([
      bole.press("recruiter", card, "私下查看"),
      bole.press("recruiter", card, "私下查看"),
    ]);
    expect(answers.map(({ toast }) => toast?.content).sort()).toEqual(["刚刚已经按过了。", "已私发给你"]);
    expect(cardsIn(bole, "recruiter", "p2p")).toHaveLength(1);
  });

  test("counts among the asks of a minute", async () => {
    const bole = await startBole({ asksPerMinute: 1 });
    const card = await askInGroup(bole, "recruiter", phone);
    const { answer, fresh } = await pressFor(bole, "recruiter", card, "私下查看");
    expect(answer.toast?.content).toMatch(/查得太多了/);
    expect(fresh).toEqual([]);
  });

  test.each([
    [230013, /没能私发给你。你不在机器人的可用范围内/],
    [230053, /没能私发给你。你已设置不接收机器人的消息/],
    [230006, /没能私发给你。应用没有启用机器人能力/],
  ])(
    "says so to whom it cannot write (%i), before anything is looked up; pressing again tries again",
    async (code, told) => {
      const bole = await startBole();
      const card = await askInGroup(bole, "recruiter", phone);
      const before = hireCalls(bole);
      bole.sandbox.switches.on("im.messages.create", { kind: "error", code });
      const { answer, fresh } = await pressFor(bole, "recruiter", card, "私下查看");
      expect(answer.toast).toMatchObject({ type: "warning", content: expect.stringMatching(told) });
      expect(fresh).toEqual([]);
      expect(hireCalls(bole)).toBe(before);
      bole.sandbox.switches.clear();
      await privately(bole, "recruiter", card);
    },
  );

  test("tells a failed lookup privately too", async () => {
    const bole = await startBole();
    const card = await askInGroup(bole, "recruiter", phone);
    bole.sandbox.switches.on("hire.talents.batch_get_id", { kind: "error", code: 1002001 });
    const { answer, fresh } = await pressFor(bole, "recruiter", card, "私下查看");
    expect(answer.toast?.content).toMatch(/原因已私发给你/);
    expect(fresh.map(({ text }) => text).join()).toMatch(/查询失败/);
    expect(cardsIn(bole, "recruiter", "group")).toHaveLength(1);
  });

  test("where it takes long, says so at once, and the card comes", async () => {
    const bole = await startBole();
    const card = await askInGroup(bole, "recruiter", phone);
    bole.sandbox.switches.on("hire.talents.batch_get_id", { kind: "slow", seconds: 3 });
    const { answer, fresh } = await pressFor(bole, "recruiter", card, "私下查看");
    expect(answer.toast).toMatchObject({ type: "info", content: "正在处理，结果稍后就到…" });
    expect(fresh.map(({ text }) => text).join()).toMatch(/正在查询：查人才/);
    const own = await bole.sandbox.until(() =>
      cardsIn(bole, "recruiter", "p2p").find(({ text }) => text.includes("13800138000")),
    );
    expect(own.messageId).toBe(fresh[0]?.messageId);
  });

  test.each(["tampered", "expired", "foreign"])(
    "a %s button is a polite toast and no lookup",
    async (how) => {
      let now = Date.parse("2024-06-03T04:00:00Z");
      const bole = await startBole({ now: () => now });
      const card = await askInGroup(bole, "recruiter", phone);
      const button = nodes(card.json).findLast(({ tag }) => tag === "button");
      const [behaviour] = (button?.behaviors ?? []) as { value: { ask: string } }[];
      const ask = behaviour?.value.ask ?? "";
      const at = ask.length - 40;
      const changed =
        how === "tampered" ? ask.slice(0, at) + (ask[at] === "A" ? "B" : "A") + ask.slice(at + 1) : ask;
      const there = how === "foreign" ? await bole.ask("recruiter", "p2p", "帮助") : card;
      if (how === "expired") now += 25 * 3600_000;
      const before = bole.lookups().length;
      const answer = await bole.sandbox.press("recruiter", there.messageId, {
        tag: "button",
        value: { ask: changed },
      });
      expect(answer.toast).toMatchObject({
        type: "info",
        content: expect.stringMatching(how === "expired" ? /超过 24 小时/ : /在这里不可用/),
      });
      expect(bole.lookups()).toHaveLength(before);
    },
  );
});
