import { describe, expect, test } from "vitest";
import { startBole } from "./bole.ts";
import { askInGroup } from "./elsewhere.ts";

/*
 * After an answer, words refer to it: the same person in the same chat for half an hour, and whoever replies to a card.
 */

const minute = 60_000;

describe("after an answer", () => {
  test("“他的内推”, “她的档案” and “为什么” are about whom it showed", async () => {
    const bole = await startBole();
    await bole.ask("recruiter", "p2p", "邮箱 ada@example.com 是谁");
    const referrals = await bole.ask("recruiter", "p2p", "她的内推");
    expect(referrals.text).toMatch(/Ada Byrne 的内推/);
    const profile = await bole.ask("recruiter", "p2p", "她的档案");
    expect(profile.text).toMatch(/Ada Byrne[\s\S]*工作经历/);
    const why = await bole.ask("recruiter", "p2p", "为什么");
    expect(why.text).toMatch(/我是这样理解的[\s\S]*查了：人才档案[\s\S]*上一张卡片里的人[\s\S]*“她”/);
  });

  test("their job is looked up by the phone that talent and employee share", async () => {
    const bole = await startBole();
    await bole.ask("hrbp", "p2p", "find talent by e-mail ada@example.com");
    const job = await bole.ask("hrbp", "p2p", "their job");
    expect(job.text).not.toMatch(/did not understand/);
    expect(bole.lookups().join("\n")).toMatch(/users\/batch_get_id/);
  });

  test("“第二个”, “下一页” and “换成按更新时间” are about the list it showed", async () => {
    const bole = await startBole();
    const list = await bole.ask("recruiter", "p2p", "搜索 java");
    const second = await bole.ask("recruiter", "p2p", "第二个");
    expect(second.text).toMatch(/工作经历/);
    const third = await bole.reply("recruiter", list, "第三个的内推");
    expect(third.text).toMatch(/内推/);
    const next = await bole.reply("recruiter", list, "下一页");
    expect(next.text).toMatch(/第 2 页/);
    const back = await bole.ask("recruiter", "p2p", "上一页");
    expect(back.text).toMatch(/第 1 页/);
    const sorted = await bole.ask("recruiter", "p2p", "换成按更新时间");
    expect(sorted.text).toMatch(/java[\s\S]*更新时间/);
    const far = await bole.ask("recruiter", "p2p", "第九十个");
    expect(far.text).toMatch(/只列出了 10 个/);
  });

  test("“referrals” after more people than buttons offers the form beside the first three", async () => {
    const bole = await startBole();
    await bole.ask("recruiter", "p2p", "search talents java");
    const asked = await bole.ask("recruiter", "p2p", "referrals");
    expect(asked.buttons).toHaveLength(4);
    const form = await bole.pressForCard("recruiter", asked, asked.buttons[3] ?? "");
    expect(form.text).toMatch(/Referrals/);
    expect(form.buttons).toContain("Look up");
  });

  test("a search that finds nobody in its time says that a longer one may", async () => {
    const bole = await startBole();
    const narrow = await bole.ask("recruiter", "p2p", "搜索今天更新的 zzzqqq");
    expect(narrow.text).toMatch(/没有搜到人才[\s\S]*把更新时间放宽一些/);
    const plain = await bole.ask("recruiter", "p2p", "搜索 zzzqqq");
    expect(plain.text).toMatch(/没有搜到人才[\s\S]*少用几个词/);
    expect(plain.text).not.toMatch(/更新时间放宽/);
  });

  test("another subject or another period takes the place of the old one", async () => {
    const bole = await startBole();
    await bole.ask("recruiter", "p2p", "who referred ada@example.com");
    const since = await bole.ask("recruiter", "p2p", "and since 2020-01-01?");
    expect(since.text).toMatch(/Referrals of Ada Byrne[\s\S]*since 2020-01-01/);
    const other = await bole.ask("recruiter", "p2p", "what about 张三?");
    // Two have that name; whichever is chosen, the period stays.
    const chosen = await bole.ask("recruiter", "p2p", "the second one");
    expect(other.buttons.filter((it) => /选择|Choose/.test(it))).toHaveLength(2);
    expect(chosen.text).toMatch(/张三[\s\S]*since 2020-01-01/);
  });

  test("a button pressed counts as the last answer", async () => {
    const bole = await startBole();
    const found = await bole.ask("recruiter", "p2p", "查一下 13800138000");
    await bole.pressForCard("recruiter", found, "查内推");
    const profile = await bole.ask("recruiter", "p2p", "他的档案");
    expect(profile.text).toMatch(/张三[\s\S]*工作经历/);
  });

  test("two messages sent in one breath are answered in their order", async () => {
    const bole = await startBole();
    const [, profile] = await Promise.all([
      bole.ask("recruiter", "p2p", "谁内推了 ada@example.com"),
      bole.ask("recruiter", "p2p", "她的档案"),
    ]);
    expect(profile.text).toMatch(/Ada Byrne[\s\S]*工作经历/);
  });
});

describe("what was told is nobody else's and does not last", () => {
  test("after half an hour “他” refers to nobody, but a reply to the card still does", async () => {
    let now = Date.parse("2024-06-03T04:00:00Z");
    const bole = await startBole({ now: () => now });
    const card = await bole.ask("recruiter", "p2p", "谁内推了 ada@example.com");
    now += 29 * minute;
    expect((await bole.ask("recruiter", "p2p", "她的档案")).text).toMatch(/Ada Byrne/);
    now += 31 * minute;
    const asked = bole.lookups().length;
    expect((await bole.ask("recruiter", "p2p", "她的档案")).text).not.toMatch(/Ada Byrne/);
    expect(bole.lookups()).toHaveLength(asked);
    expect((await bole.reply("recruiter", card, "她的档案")).text).toMatch(/Ada Byrne/);
  });

  test("another person's words in the same group refer to their own answers, or to the card they reply to", async () => {
    const bole = await startBole();
    const bot = bole.sandbox.bot.openId;
    const card = await bole.ask("recruiter", "group", "@_user_1 谁内推了 ada@example.com", [bot]);
    const asked = bole.lookups().length;
    const stranger = await bole.ask("hrbp", "group", "@_user_1 她的档案", [bot]);
    expect(stranger.text).not.toMatch(/Ada Byrne/);
    expect(stranger.text).toMatch(
      /只指我半小时内在这里答复你本人的那张卡片[\s\S]*请回复那张卡片再问（别人问到的卡片也可以）/,
    );
    expect(stranger.buttons).toEqual(["填表查询"]);
    const said = await bole.ask("hrbp", "group", "@_user_1 the second one", [bot]);
    expect(said.text).toMatch(
      /go by my last answer to you yourself here[\s\S]*one that others were answered will do/,
    );
    expect(bole.lookups()).toHaveLength(asked);
    const replied = await bole.reply("hrbp", card, "她的档案");
    expect(replied.text).toMatch(/Ada Byrne/);
  });

  test("who may not ask is refused, whatever the words refer to", async () => {
    const bole = await startBole();
    const bot = bole.sandbox.bot.openId;
    const card = await bole.ask("recruiter", "group", "@_user_1 谁内推了 ada@example.com", [bot]);
    const asked = bole.lookups().length;
    const refused = await bole.reply("outsider", card, "她的档案");
    expect(refused.text).toMatch(/没有查询权限|无权查询/);
    expect(bole.lookups()).toHaveLength(asked);
  });

  test("a question that could only offer what its asker may not ask is a refusal", async () => {
    const bole = await startBole();
    await bole.ask("recruiter", "p2p", "人才 6891560630172518670");
    const before = bole.lookups().length;
    const refused = await bole.ask("recruiter", "p2p", "@_user_1", [
      bole.sandbox.tenant.employees[0]?.openId ?? "",
    ]);
    expect(refused.text).toMatch(/无权查询|没有使用/);
    expect(bole.lookups()).toHaveLength(before);
  });

  test("“为什么” in a group shows the number that was asked for masked", async () => {
    const bole = await startBole();
    const bot = bole.sandbox.bot.openId;
    const card = await bole.ask("recruiter", "group", "@_user_1 查一下 138 0013 8000 谢谢", [bot]);
    const why = await bole.reply("hrbp", card, "为什么");
    expect(why.text).toMatch(/138\*\*\*\*8000/);
    expect(why.text).not.toMatch(/138 ?0013 ?8000/);
  });
});

test("slips in keywords are mended, and the card says so", async () => {
  const bole = await startBole();
  const card = await bole.ask("recruiter", "p2p", "refferals of ada@example.com");
  expect(card.text).toMatch(/Referrals of Ada Byrne[\s\S]*Read "refferals" as "referrals"/);
});

test("an ask inside a forwarded message is offered, and pressing it asks", async () => {
  const bole = await startBole();
  const mail = `大家好，
下周的面试安排如下，请各位提前准备。
另外麻烦查一下 13800138000。
有问题随时联系我，谢谢大家的配合！`;
  const asked = await bole.ask("recruiter", "p2p", mail);
  expect(bole.lookups()).toEqual([]);
  const [offer = ""] = asked.buttons;
  expect(offer).toMatch(/查人才：13800138000/);
  expect((await bole.pressForCard("recruiter", asked, offer)).text).toMatch(/张三/);
});

describe("whom words mean changes with what is said", () => {
  test("“第一个” goes on counting the list of which one was opened", async () => {
    const bole = await startBole();
    const list = await bole.ask("recruiter", "p2p", "搜索 java");
    const titles = list.text.split("\n");
    const second = await bole.ask("recruiter", "p2p", "第二个");
    const first = await bole.ask("recruiter", "p2p", "第一个");
    const name = (card: typeof list) => card.text.split("\n", 1)[0] ?? "";
    expect(name(first)).not.toBe(name(second));
    expect(titles.indexOf(name(first))).toBeLessThan(titles.indexOf(name(second)));
    // “他” is whoever was opened last.
    expect((await bole.ask("recruiter", "p2p", "他的内推")).text).toContain(name(first));
  });

  test("a message about somebody else, understood or not, ends “他”", async () => {
    const bole = await startBole();
    await bole.ask("recruiter", "p2p", "ada@example.com");
    await bole.ask("recruiter", "p2p", "王伟今天来面试");
    const before = bole.lookups().length;
    const asked = await bole.ask("recruiter", "p2p", "他的简历");
    expect(asked.text).not.toMatch(/Ada Byrne/);
    expect(bole.lookups()).toHaveLength(before);
  });

  test("a refusal ends it too", async () => {
    const bole = await startBole();
    await bole.ask("recruiter", "p2p", "ada@example.com");
    await bole.ask("recruiter", "p2p", "王伟的职务");
    expect((await bole.ask("recruiter", "p2p", "他的内推")).text).not.toMatch(/Ada Byrne/);
  });

  test("the rows of a referral card are referrers, “他” is the talent", async () => {
    const bole = await startBole();
    const card = await bole.ask("hrbp", "p2p", "谁内推了 ada@example.com");
    const [, , referrer = ""] = card.text.split("\n");
    const job = await bole.ask("hrbp", "p2p", "第一个的职务");
    expect(job.text).toContain(referrer);
    expect((await bole.reply("hrbp", card, "她的档案")).text).toMatch(/^Ada Byrne/);
  });

  test("“是的” takes what a question offered", async () => {
    const bole = await startBole();
    const asked = await bole.ask("recruiter", "p2p", "严禁查 13800138000");
    expect(asked.text).toMatch(/还没有查询/);
    expect((await bole.ask("recruiter", "p2p", "是的")).text).toMatch(/张三/);
  });
});

describe("in a group, asking back whom of a card the words mean", () => {
  test("calls them what the card called them, not by their ids", async () => {
    const bole = await startBole();
    const found = await askInGroup(bole, "recruiter", "搜索 java");
    const asked = await askInGroup(bole, "recruiter", "他的内推");
    expect(asked.text).toMatch(/不止一位/);
    // Behind them the form, for whoever means somebody else.
    const names = asked.buttons.slice(0, -1).map((label) => label.match(/^查内推：([^\d]+)$/)?.[1]);
    expect(names).toHaveLength(3);
    for (const name of names) expect(found.text.split("\n")).toContain(name);
    const referrals = await bole.pressForCard("recruiter", asked, asked.buttons[1] ?? "");
    expect(referrals.text.split("\n")).toContainEqual(expect.stringContaining(names[1] ?? "nobody"));
  });

  test("says the employee's name where the card has only their masked phone besides", async () => {
    const bole = await startBole();
    await askInGroup(bole, "hrbp", "查一下 138 0013 8000 或 ada@example.com");
    const asked = await askInGroup(bole, "hrbp", "他的职务");
    expect(asked.buttons).toEqual(["查员工职务：张三", "查员工职务：Ada Byrne"]);
  });

  test("tells two of one name apart by the ids the card showed", async () => {
    const bole = await startBole();
    const found = await askInGroup(bole, "hrbp", "张三的档案");
    const asked = await askInGroup(bole, "hrbp", "他的内推");
    expect(asked.buttons).toHaveLength(2);
    for (const label of asked.buttons) {
      const [, name, id] = label.match(/^查内推：(\S+) · (\d+)$/) ?? [];
      expect(name).toBe("张三");
      expect(found.text).toContain(id);
    }
  });
});
