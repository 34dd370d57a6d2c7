import { describe, expect, test } from "vitest";
import { menuEntries } from "../../src/conversation/meeting/menu-entries.ts";
import { botMenu } from "../../src/sandbox/bot-menu.ts";
import { folder } from "../store/temp.ts";
import { type Bole, nodes, startBole } from "./bole.ts";
import { audit, cardsIn } from "./elsewhere.ts";
import { submit } from "./filling.ts";

/*
 * The first meeting: whoever opens the chat is greeted once, a group is told what it will see, and the menu offers help,
 * a form, and what one may ask.
 */

/** The cards in somebody's private chat, once there are so many. */
const cards = (bole: Bole, who: "recruiter" | "hrbp" | "outsider", count: number) =>
  bole.sandbox.until(() => {
    const all = cardsIn(bole, who, "p2p");
    return all.length >= count ? all : undefined;
  });

/** Waits until Bole is done with what it was told: a message that comes after it is answered. */
const settled = (bole: Bole, who: "recruiter" | "hrbp" | "outsider") => bole.ask(who, "p2p", "谢谢");

describe("opening the chat", () => {
  test("greets once, with what this person may ask", async () => {
    const bole = await startBole();
    expect(await bole.sandbox.enter("recruiter")).toBe(true);
    const [greeting] = await cards(bole, "recruiter", 1);
    expect(greeting?.text).toMatch(/你好，我是伯乐[\s\S]*查人才[\s\S]*人才档案/);
    expect(greeting?.text).not.toMatch(/查员工职务|查询审计/);
    expect(greeting?.buttons).toEqual(["怎么问", "搜人才", "我能查什么"]);
    await bole.sandbox.enter("recruiter");
    await bole.sandbox.enter("recruiter");
    await settled(bole, "recruiter");
    expect(cardsIn(bole, "recruiter", "p2p")).toHaveLength(2);
    expect(bole.lookups()).toEqual([]);
  });

  test("two openings at the same time show one greeting", async () => {
    const bole = await startBole();
    await Promise.all([bole.sandbox.enter("hrbp"), bole.sandbox.enter("hrbp")]);
    await cards(bole, "hrbp", 1);
    await settled(bole, "hrbp");
    expect(cardsIn(bole, "hrbp", "p2p")).toHaveLength(2);
  });

  test("speaks the language of the reader's client", async () => {
    const bole = await startBole();
    await bole.sandbox.enter("recruiter");
    const [greeting] = await cards(bole, "recruiter", 1);
    const title = { i18n_content: { zh_cn: "你好，我是伯乐", en_us: "Hello, I am Bole" } };
    expect(greeting?.json).toMatchObject({ header: { title } });
  });

  test("its buttons answer in the language of the reader's client, and in theirs once they have spoken", async () => {
    const bole = await startBole();
    await bole.sandbox.enter("recruiter");
    const [greeting] = await cards(bole, "recruiter", 1);
    if (!greeting) throw new Error("nobody was greeted");
    const before = await bole.pressForCard("recruiter", greeting, "我能查什么");
    const title = { i18n_content: { zh_cn: "你在这里的权限", en_us: "What you may ask here" } };
    expect(before.json).toMatchObject({ header: { title } });
    await bole.ask("recruiter", "p2p", "thanks");
    const after = await bole.pressForCard("recruiter", greeting, "怎么问");
    expect(after.json).toMatchObject({ header: { title: { content: "What Bole can look up" } } });
    expect(after.text).not.toMatch(/\p{Script=Han}{4}/u);
  });

  test("tells somebody without a role so, and who can change that; the buttons work", async () => {
    const bole = await startBole({
      access: ({ accessPolicyYaml, personas }) =>
        `admins: [${personas.find(({ role }) => role === "hrbp")?.open_id}]\n${accessPolicyYaml.replace(/^admins:.*\n/m, "")}`,
    });
    await bole.sandbox.enter("outsider");
    const [greeting] = await cards(bole, "outsider", 1);
    expect(greeting?.text).toMatch(/你目前没有任何角色，所以还不能查询[\s\S]*请联系伯乐的管理员/);
    const hrbp = bole.sandbox.personas.find(({ role }) => role === "hrbp")?.open_id;
    expect(nodes(greeting?.json)).toContainEqual(expect.objectContaining({ persons: [{ id: hrbp }] }));
    expect(greeting?.buttons).toEqual(["我能查什么"]);
    const own = greeting && (await bole.pressForCard("outsider", greeting, "我能查什么"));
    expect(own?.text).toMatch(/你在这里的权限/);
  });

  test("greets nobody who was answered before, nor anybody again after a restart", async () => {
    const databaseUrl = `sqlite:${await folder()}/bole.db`;
    const first = await startBole({ databaseUrl });
    await first.sandbox.enter("recruiter");
    await cards(first, "recruiter", 1);
    await first.ask("hrbp", "p2p", "帮助");
    await first.sandbox.enter("hrbp");
    await settled(first, "hrbp");
    expect(cardsIn(first, "hrbp", "p2p")).toHaveLength(2);
    await first.close();
    const second = await startBole({ databaseUrl });
    await second.sandbox.enter("recruiter");
    await second.sandbox.enter("hrbp");
    await settled(second, "recruiter");
    await settled(second, "hrbp");
    expect(cardsIn(second, "recruiter", "p2p")).toHaveLength(1);
    expect(cardsIn(second, "hrbp", "p2p")).toHaveLength(1);
  });
});

describe("being put into a group", () => {
  const told = async (bole: Bole, where: "group" | "external") => {
    await bole.sandbox.moveBot("recruiter", where, "added");
    return bole.sandbox.until(() => cardsIn(bole, "recruiter", where)[0]);
  };

  test("says that it sees masked values, how to ask and what", async () => {
    const card = await told(await startBole(), "group");
    expect(card.text).toMatch(/大家好，我是伯乐[\s\S]*打码显示[\s\S]*不论谁来问[\s\S]*@伯乐 搜索/);
    expect(card.text).toMatch(/查人才、搜人才、人才档案、查内推/);
    expect(card.text).not.toMatch(/审计/);
    expect(card.buttons).toEqual(["怎么问", "我能查什么"]);
  });

  test("says that it sees everything, where the policy says so", async () => {
    const bole = await startBole({
      access: ({ accessPolicyYaml }) => accessPolicyYaml.replace("default: masked", "default: full"),
    });
    expect((await told(bole, "group")).text).toMatch(/完整显示[\s\S]*群里所有人都能看到/);
  });

  test.each([
    ["is switched off", "group", "default: off", /未开放查询[\s\S]*本群未开放查询/],
    ["has people from outside", "external", "default: masked", /未开放查询[\s\S]*本群有外部成员/],
  ] as const)(
    "that %s says so, and nothing of lookups, roles or administrators",
    async (_, where, mode, says) => {
      const bole = await startBole({
        access: ({ accessPolicyYaml }) => accessPolicyYaml.replace("default: masked", mode),
      });
      const card = await told(bole, where);
      expect(card.text).toMatch(says);
      expect(card.text).not.toMatch(/查人才|内推|角色|管理员/);
      expect(card.buttons).toEqual([]);
    },
  );

  test("once, though Feishu tells of it twice; again when it is put there again", async () => {
    const bole = await startBole();
    bole.sandbox.pushFaults.add({ type: "im.chat.member.bot.added_v1", copies: 2, times: 1 });
    await told(bole, "group");
    const { chatId } = bole.sandbox.chat("recruiter", "group");
    await bole.sandbox.moveBot("recruiter", chatId, "removed");
    await bole.sandbox.moveBot("recruiter", chatId, "added");
    await bole.sandbox.until(() => cardsIn(bole, "recruiter", "group")[1]);
    expect(cardsIn(bole, "recruiter", "group")).toHaveLength(2);
  });
});

describe("the bot's menu", () => {
  test("has in the sandbox what the manifest proposes", () => {
    expect(botMenu).toEqual(menuEntries.map(({ key, name }) => ({ event_key: key, name })));
  });

  test.each([
    ["help", /伯乐能查什么/],
    ["search_talents", /填写条件：搜人才/],
    ["whoami", /你在这里的权限/],
  ])("%s is answered in the private chat", async (key, says) => {
    const bole = await startBole();
    await bole.sandbox.enter("recruiter");
    await cards(bole, "recruiter", 1);
    await bole.sandbox.choose("recruiter", key);
    const [, card] = await cards(bole, "recruiter", 2);
    expect(card?.text).toMatch(says);
    expect(bole.lookups()).toEqual([]);
  });

  test.each([
    ["help", "伯乐能查什么", "What Bole can look up"],
    ["search_talents", "填写条件：搜人才", "Fill in: Search talents"],
    ["whoami", "你在这里的权限", /What you may/],
  ])(
    "%s, before anything was written, speaks the language of the reader's client; then theirs",
    async (key, zh, en) => {
      const bole = await startBole();
      await bole.sandbox.choose("recruiter", key);
      const titled = { header: { title: { content: zh } } };
      const card = await bole.sandbox.until(() =>
        cardsIn(bole, "recruiter", "p2p").find(({ text }) => text.includes(zh)),
      );
      const english = typeof en === "string" ? en : expect.stringMatching(en);
      expect(card.json).toMatchObject({ header: { title: { i18n_content: { zh_cn: zh, en_us: english } } } });
      expect(card.json).toMatchObject(titled);
      await bole.ask("recruiter", "p2p", "hello");
      await bole.sandbox.choose("recruiter", key);
      const then = await bole.sandbox.until(() => cardsIn(bole, "recruiter", "p2p")[2]);
      expect(then.json).toMatchObject({ header: { title: { content: english } } });
      expect(JSON.stringify(then.json)).not.toContain("i18n_content");
    },
  );

  test("the refusal of an entry, and the card that waits for the answer, come in both languages", async () => {
    const bole = await startBole();
    const patching = bole.sandbox.faults.add({
      path: /\/im\/v1\/messages\/[^/]+$/,
      method: "PATCH",
      delay: 1000,
    });
    await bole.sandbox.choose("outsider", "search_talents");
    const waiting = await bole.sandbox.until(() => cardsIn(bole, "outsider", "p2p")[0]);
    expect(waiting.json).toMatchObject({ header: { title: { i18n_content: { en_us: "One moment" } } } });
    patching();
    const refused = await bole.sandbox.until(() =>
      cardsIn(bole, "outsider", "p2p").find(({ text }) => /你没有使用「搜人才」的权限/.test(text)),
    );
    expect(JSON.stringify(refused.json)).toContain("You may not use “Search talents”");
  });

  test("finds the private chat of somebody it has not met; the form works there", async () => {
    const bole = await startBole();
    await bole.sandbox.choose("recruiter", "search_talents");
    const card = await bole.sandbox.until(() =>
      cardsIn(bole, "recruiter", "p2p").find(({ text }) => /填写条件：搜人才/.test(text)),
    );
    expect(cardsIn(bole, "recruiter", "p2p")).toHaveLength(1);
    await submit(bole, "recruiter", card, { keyword: "java" });
    expect(bole.again(card).text).toMatch(/java/);
  });

  test("refuses who may not, and the audit has it", async () => {
    const bole = await startBole();
    await bole.sandbox.choose("outsider", "search_talents");
    await bole.sandbox.until(() =>
      cardsIn(bole, "outsider", "p2p").find(({ text }) => /你没有使用「搜人才」的权限/.test(text)),
    );
    const rows = await audit(bole);
    expect(rows).toMatchObject([{ what: "搜人才", where: "私聊", outcome: "已拒绝" }]);
  });
});
