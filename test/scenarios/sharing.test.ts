import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Sandbox } from "../../src/sandbox/sandbox.ts";
import { folder } from "../store/temp.ts";
import { type Bole, nodes, startBole } from "./bole.ts";
import {
  answersIn,
  askInGroup,
  audit,
  config,
  group,
  hireCalls,
  offered,
  openIdOf,
  pickFor,
  pressFor,
  privately,
  submit,
} from "./elsewhere.ts";

/*
 * What was asked alone is shared to a group as that group may see it; a group that is off takes and gives nothing.
 */

const phone = "查一下 138 0013 8000";
const externalGroup = (bole: Bole) => bole.sandbox.chat("hrbp", "external").chatId;
const externalNamed = (sandbox: Sandbox) =>
  sandbox.accessPolicyYaml.replace(
    "default: masked",
    `default: masked, ${sandbox.chat("hrbp", "external").chatId}: masked`,
  );

describe("share to a group", () => {
  async function asked(who: "recruiter" | "hrbp" = "recruiter", text = phone) {
    const bole = await startBole();
    await bole.sandbox.announceBot();
    const card = await bole.ask(who, "p2p", text);
    return { bole, card, pick: await pickFor(bole, who, card) };
  }

  test("offers the groups where it may be asked, and nothing is looked up for that", async () => {
    const { bole, card, pick } = await asked();
    expect(pick.text).toMatch(/分享到群：查人才[\s\S]*并注明由你分享/);
    expect(offered(pick)).toEqual({ [group(bole)]: "研发招聘小组" });
    expect(JSON.stringify(pick.json)).not.toMatch(/13800138000|张三/);
    expect(card.buttons).toContain("分享到群");
  });

  test("posts the masked card there with who shared it; the picking card says so", async () => {
    const { bole, pick } = await asked();
    const answer = await submit(bole, "recruiter", pick, group(bole));
    expect(answer.toast).toMatchObject({ type: "success", content: "已分享到「研发招聘小组」" });
    const [shared] = answersIn(bole, "hrbp", "group");
    expect(shared?.text).toMatch(/由[\s\S]*分享[\s\S]*138\*\*\*\*8000/);
    expect(JSON.stringify(shared?.json)).not.toContain("13800138000");
    expect(nodes(shared?.json).find(({ tag }) => tag === "person")).toMatchObject({
      user_id: openIdOf(bole, "recruiter"),
    });
    expect(bole.again(pick).text).toMatch(/已分享到「研发招聘小组」/);
    expect((await audit(bole)).slice(0, 2)).toMatchObject([
      { who: openIdOf(bole, "recruiter"), what: "查人才", where: "群", classes: "", outcome: "已回答" },
      { who: openIdOf(bole, "recruiter"), what: "查人才", where: "私聊" },
    ]);
  });

  test("the shared card leads on: privately for who may see more, by words for who replies", async () => {
    const { bole, pick } = await asked();
    await submit(bole, "recruiter", pick, group(bole));
    const [shared] = answersIn(bole, "hrbp", "group");
    if (!shared) throw new Error("nothing was shared");
    expect((await privately(bole, "hrbp", shared)).text).toMatch(/13800138000/);
    expect((await bole.reply("hrbp", shared, "他的内推")).text).toMatch(/张三的内推/);
  });

  test("says it in English to who asked in English", async () => {
    const { bole, pick } = await asked("hrbp", "who is ada@example.com");
    expect(pick.text).toMatch(/Share to a group: Find a talent/);
    await submit(bole, "hrbp", pick, group(bole));
    expect(answersIn(bole, "hrbp", "group")[0]?.text).toMatch(/Shared by/);
  });

  test("brings a pasted list along", async () => {
    const bole = await startBole();
    await bole.sandbox.announceBot();
    const many = bole.sandbox.tenant.talents.slice(0, 45);
    const pasted = many.map((one) => `+${one.mobile.code} ${one.mobile.number}`).join("\n");
    const pick = await pickFor(bole, "hrbp", await bole.ask("hrbp", "p2p", pasted));
    await submit(bole, "hrbp", pick, group(bole));
    const [shared] = answersIn(bole, "hrbp", "group");
    expect(shared?.text).toMatch(/查了 45 个：找到 45 个/);
    expect(JSON.stringify(shared?.json)).not.toContain(many[0]?.mobile.number);
    if (shared) await bole.press("recruiter", shared, "后 20 位");
    expect(bole.again(shared ?? pick).text).toMatch(/第 21–40 位|21–40/);
  });

  test("is offered as long as the card has room, and the card is whole either way", async () => {
    const bole = await startBole();
    const working = bole.sandbox.tenant.employees.filter((one) => one.leftOn === undefined);
    for (const count of [20, 30, 40, 60, 80, 100]) {
      const ids = working.slice(0, count).map((one) => one.employmentId);
      const card = await bole.ask("hrbp", "p2p", `job of ${ids.join(", ")}`);
      expect(card.text, String(count)).toContain(`${count} people`);
      expect(card.buttons, String(count)).toEqual(expect.arrayContaining(["History", "Refine"]));
      expect(card.buttons.includes("Share to a group"), String(count)).toBe(count <= 30);
      const history = await bole.pressForCard("hrbp", card, "History");
      expect(history.buttons, String(count)).toContain("Current only");
    }
  });

  test("a full page of résumés, by the longest keywords, is whole privately and shared", async () => {
    const bole = await startBole();
    await bole.sandbox.announceBot();
    const words = Array.from({ length: 50 }, (_, index) => `关键词${index}`).join(" or ");
    const asked = await bole.ask("hrbp", "p2p", `搜索 java or ${words}`);
    const card = await bole.pressForCard("hrbp", asked, asked.buttons[0] ?? "");
    expect(card.buttons).toEqual(expect.arrayContaining(["档案", "筛选", "分享到群"]));
    await submit(bole, "hrbp", await pickFor(bole, "hrbp", card), group(bole));
    const [shared] = answersIn(bole, "hrbp", "group");
    if (!shared) throw new Error("nothing was shared");
    expect(shared.buttons).toEqual(expect.arrayContaining(["档案", "筛选", "私下查看"]));
    expect((await privately(bole, "hrbp", shared)).buttons).toEqual(
      expect.arrayContaining(["档案", "分享到群"]),
    );
  });

  test("says that a group sees everything, where it does", async () => {
    const bole = await startBole({
      access: ({ accessPolicyYaml }) => accessPolicyYaml.replace("default: masked", "default: full"),
    });
    await bole.sandbox.announceBot();
    const pick = await pickFor(bole, "recruiter", await bole.ask("recruiter", "p2p", phone));
    expect(offered(pick)[group(bole)]).toBe("研发招聘小组（不打码）");
  });

  test("pressed twice in a hurry shares once; without a group it asks for one", async () => {
    const { bole, pick } = await asked();
    expect((await submit(bole, "recruiter", pick, undefined)).toast?.content).toMatch(/请先选一个群/);
    await Promise.all([
      submit(bole, "recruiter", pick, group(bole)),
      submit(bole, "recruiter", pick, group(bole)),
    ]);
    expect(answersIn(bole, "hrbp", "group")).toHaveLength(1);
  });

  test("takes no other group than one the sharer is in, whatever a client sends", async () => {
    const { bole, pick } = await asked();
    const room = bole.sandbox.chat("recruiter", "group");
    const before = hireCalls(bole);
    for (const other of ["oc_0123456789abcdef", "__proto__", bole.sandbox.chat("hrbp", "p2p").chatId]) {
      const answer = await submit(bole, "recruiter", pick, other);
      expect(answer.toast?.content, other).toMatch(/不能分享到这个群/);
    }
    const left = room.members.filter((one) => one !== openIdOf(bole, "recruiter"));
    bole.sandbox.setMembers(room.chatId, left);
    expect((await submit(bole, "recruiter", pick, room.chatId)).toast?.content).toMatch(/不能分享到这个群/);
    expect(hireCalls(bole)).toBe(before);
    expect(answersIn(bole, "hrbp", room.chatId)).toEqual([]);
    // Nor is it offered any more.
    const again = await pickFor(bole, "recruiter", await bole.ask("recruiter", "p2p", "搜索 java"));
    expect(offered(again)).toEqual({});
    expect(again.text).toMatch(/没有可以分享到的群/);
  });

  test("where Feishu does not tell who is in a group, it is not offered, and the card says why", async () => {
    const bole = await startBole();
    await bole.sandbox.announceBot();
    const card = await bole.ask("recruiter", "p2p", phone);
    bole.sandbox.switches.on("im.chats.members.get", { kind: "scope" });
    const pick = await pickFor(bole, "recruiter", card);
    expect(offered(pick)).toEqual({});
    expect(pick.text).toMatch(
      /没能从飞书确认你在不在某些群里[\s\S]*im\.chats\.members\.get · scope-missing · code 99991672/,
    );
    expect(pick.text).not.toMatch(/研发招聘小组/);
  });

  test("where the group does not take it, the card says why", async () => {
    const { bole, pick } = await asked();
    bole.sandbox.switches.on("im.messages.create", { kind: "error", code: 230018 });
    const answer = await submit(bole, "recruiter", pick, group(bole));
    expect(answer.toast).toMatchObject({ type: "warning", content: "没有分享成功，原因在卡片上。" });
    expect(bole.again(pick).text).toMatch(/没有分享成功[\s\S]*群设置不允许机器人发言/);
  });

  test.each(["帮助", "我能查什么", "审计", "为什么"])("is not offered on “%s”", async (text) => {
    const bole = await startBole();
    await bole.ask("hrbp", "p2p", phone);
    const card = await bole.ask("hrbp", "p2p", text);
    expect(card.buttons).not.toContain("分享到群");
    expect(config(card).enable_forward).toBe(false);
  });
});

/** A policy that is edited under way. */
async function withPolicy(first: (sandbox: Sandbox) => string) {
  const accessFile = join(await folder(), "access.yaml");
  const bole = await startBole({ accessFile, access: first });
  return {
    bole,
    async edit(text: string) {
      await writeFile(accessFile, text);
      await expect.poll(() => bole.logged(), { interval: 5 }).toMatch(/the new policy is in force/);
    },
  };
}

describe("a group that is switched off meanwhile", () => {
  test("shows nobody anything privately: there it is off for everyone", async () => {
    const { bole, edit } = await withPolicy(externalNamed);
    const card = await askInGroup(bole, "hrbp", phone, "external");
    expect(card.buttons).toContain("私下查看");
    await edit(bole.sandbox.accessPolicyYaml);
    const before = hireCalls(bole);
    const { answer, fresh } = await pressFor(bole, "hrbp", card, "私下查看");
    expect(answer.toast?.content).toMatch(/本群有外部成员，未开放查询/);
    expect(fresh).toEqual([]);
    expect(hireCalls(bole)).toBe(before);
  });

  test("takes nothing that is shared to it", async () => {
    const { bole, edit } = await withPolicy(externalNamed);
    await bole.sandbox.announceBot();
    const pick = await pickFor(bole, "hrbp", await bole.ask("hrbp", "p2p", phone));
    expect(offered(pick)).toHaveProperty([externalGroup(bole)], "猎头对接群");
    await edit(bole.sandbox.accessPolicyYaml);
    const before = hireCalls(bole);
    const answer = await submit(bole, "hrbp", pick, externalGroup(bole));
    expect(answer.toast).toMatchObject({ type: "warning", content: expect.stringMatching(/有外部成员/) });
    expect(answersIn(bole, "hrbp", "external")).toEqual([]);
    expect(hireCalls(bole)).toBe(before);
  });
});
