import { describe, expect, onTestFinished, test } from "vitest";
import type { Sandbox } from "../../src/sandbox/sandbox.ts";
import { userGroupId } from "../../src/sandbox/tenant/user-groups.ts";
import { openStore } from "../../src/store/store.ts";
import { folder } from "../store/temp.ts";
import { startBole } from "./bole.ts";

/** The open_department_id of an invented department by its Chinese name. */
const department = (sandbox: Sandbox, name: string) =>
  sandbox.tenant.organisation.departments.find((one) => one.name.zh === name)?.openId;
const openId = (sandbox: Sandbox, role: string) => sandbox.personas.find((one) => one.role === role)?.open_id;

/** Roles by where people stand: everybody in People (two levels above the recruiters) may look for talents. */
const byPlace = (sandbox: Sandbox) => `
admins: [${openId(sandbox, "hrbp")}]
roles:
  recruiter: { commands: [find-talent, talent], sees: [contact] }
  interviewer: { commands: [job] }
members:
  - { role: recruiter, departments: [${department(sandbox, "人力资源部")}] }
  - { role: interviewer, user_groups: [${userGroupId("hiring-panel")}] }
groups: { default: masked }
`;

/** Bole, and a look into the groups it has written down. */
async function startWithBook() {
  const databaseUrl = `sqlite:${await folder()}/bole.db`;
  const bole = await startBole({ databaseUrl });
  const store = await openStore(databaseUrl);
  onTestFinished(() => store.close());
  return { bole, chats: store.chats };
}

const memberships = /\/contact\/v3\/(users\/ou_|departments\/parent|group\/)/;

describe("roles by department and user group", () => {
  test("reach the sub-departments, and nobody else", async () => {
    const bole = await startBole({ access: byPlace });
    const asked = "查一下 13800138000";
    expect((await bole.ask("recruiter", "p2p", asked)).text).toMatch(/找到 1 位人才/);
    expect((await bole.ask("outsider", "p2p", asked)).text).toMatch(/无权查询[\s\S]*可以查的角色：recruiter/);
    expect((await bole.ask("recruiter", "p2p", "职务 JP422119")).text).toMatch(/JP422119/);
    expect((await bole.ask("hrbp", "p2p", "职务 JP422119")).text).toMatch(/可以查的角色：interviewer/);
  });

  test("are read before the lookup and not again for a while", async () => {
    const bole = await startBole({ access: byPlace });
    await bole.ask("recruiter", "p2p", "查一下 13800138000");
    const first = bole.lookups();
    const lookup = first.findIndex((call) => call.includes("talents/batch_get_id"));
    expect(lookup).toBeGreaterThan(first.findLastIndex((call) => memberships.test(call)));
    expect(first.filter((call) => memberships.test(call))).toHaveLength(4);
    await bole.ask("recruiter", "p2p", "查一下 13800138000");
    expect(bole.lookups().filter((call) => memberships.test(call))).toHaveLength(4);
  });

  test("are not read at all where the policy names none", async () => {
    const bole = await startBole();
    await bole.ask("recruiter", "p2p", "查一下 13800138000");
    expect(bole.lookups().filter((call) => memberships.test(call))).toEqual([]);
  });

  test("do not count while Feishu cannot tell, and the refusal says so with the log id", async () => {
    const bole = await startBole({ access: byPlace });
    bole.sandbox.switches.on("contact.users.get", { kind: "error", code: 41050 });
    const card = await bole.ask("recruiter", "p2p", "find talent by phone 13800138000");
    expect(card.text).toMatch(
      /Not allowed[\s\S]*Your departments could not be read[\s\S]*contact\.users\.get · out-of-range · code 41050 · log id \w+/,
    );
    expect(bole.lookups().join()).not.toMatch(/batch_get_id/);
    // What hangs on the user group is not touched by it.
    expect((await bole.ask("recruiter", "p2p", "职务 JP422119")).text).toMatch(/JP422119/);
    bole.sandbox.switches.clear();
    expect((await bole.ask("recruiter", "p2p", "find talent by phone 13800138000")).text).toMatch(/1 talent/);
  });

  test("a press is decided on whoever presses, at that moment", async () => {
    const bole = await startBole({
      access: (sandbox) => byPlace(sandbox).replace("default: masked", "default: full"),
    });
    const at = [bole.sandbox.bot.openId];
    const card = await bole.ask("recruiter", "group", "@_user_1 查一下 13800138000", at);
    const hireCalls = () => bole.lookups().filter((call) => call.includes("/hire/")).length;
    const before = hireCalls();
    const refused = await bole.press("outsider", card, "查看档案");
    expect(refused.toast).toMatchObject({ type: "warning", content: expect.stringMatching(/没有使用/) });
    expect(hireCalls()).toBe(before);
    expect((await bole.pressForCard("hrbp", card, "查看档案")).text).toMatch(/张三/);
  });
});

describe("a refusal", () => {
  test("names the roles and shows the administrators as people one can press, without calling them", async () => {
    const bole = await startBole();
    const card = await bole.ask("outsider", "p2p", "查一下 13800138000");
    const json = JSON.stringify(card.json);
    expect(card.text).toMatch(/可以查的角色：recruiter、hrbp。[\s\S]*请联系伯乐的管理员：/);
    expect(json).toContain(`"tag":"person_list","persons":[{"id":"${openId(bole.sandbox, "hrbp")}"}]`);
    expect(json).not.toMatch(/<at/);
  });
});

describe("a group with people from outside", () => {
  const asked = "@_user_1 find talent by phone 13800138000";

  test("is off: nothing is looked up, and it hears nothing about roles or administrators", async () => {
    const bole = await startBole();
    const at = [bole.sandbox.bot.openId];
    const card = await bole.ask("hrbp", "external", asked, at);
    expect(card.text).toMatch(/People from outside are in this group[\s\S]*private chat/);
    const own = await bole.ask("hrbp", "external", "@_user_1 whoami", at);
    expect(own.text).toMatch(/People from outside are in this group/);
    const help = await bole.ask("hrbp", "external", "@_user_1 help", at);
    expect(help.text).toMatch(/switched off in this group/);
    for (const one of [card, own, help]) {
      expect(JSON.stringify(one.json)).not.toMatch(/recruiter\b|hrbp|person_list/);
    }
    expect(bole.lookups()).toEqual([]);
  });

  test("may be opened by naming it", async () => {
    const bole = await startBole({
      access: (sandbox) =>
        sandbox.accessPolicyYaml.replace(
          "default: masked",
          `default: masked, ${sandbox.chat("hrbp", "external").chatId}: masked`,
        ),
    });
    const card = await bole.ask("hrbp", "external", asked, [bole.sandbox.bot.openId]);
    expect(card.text).toMatch(/138\*\*\*\*8000/);
    expect(bole.sandbox.calls.some(({ path }) => path.includes("/im/v1/chats/"))).toBe(false);
  });

  test("is known from the event of the bot's coming; Feishu is not asked", async () => {
    const { bole, chats } = await startWithBook();
    const { chatId } = bole.sandbox.chat("hrbp", "external");
    expect(await bole.sandbox.moveBot("hrbp", chatId, "added")).toBe(true);
    await expect.poll(() => chats.get(chatId), { interval: 5 }).toMatchObject({ external: true });
    const card = await bole.ask("hrbp", "external", asked, [bole.sandbox.bot.openId]);
    expect(card.text).toMatch(/People from outside are in this group/);
    expect(bole.sandbox.calls.some(({ path }) => path.includes("/im/v1/chats/"))).toBe(false);
    for (const how of ["removed", "disbanded"] as const) {
      await bole.sandbox.moveBot("hrbp", chatId, "added");
      await bole.sandbox.moveBot("hrbp", chatId, how);
      await expect.poll(() => chats.all(), { interval: 5 }).toEqual([]);
    }
  });
});

describe("a group of which nothing is known", () => {
  const asked = "@_user_1 查一下 13800138000";

  test("is asked about once, and remembered", async () => {
    const { bole, chats } = await startWithBook();
    const at = [bole.sandbox.bot.openId];
    for (let times = 0; times < 2; times += 1) {
      expect((await bole.ask("hrbp", "group", asked, at)).text).toMatch(/138\*\*\*\*8000/);
    }
    expect(bole.sandbox.calls.filter(({ path }) => path.includes("/im/v1/chats/"))).toHaveLength(1);
    expect(await chats.all()).toMatchObject([{ external: false, name: "研发招聘小组" }]);
  });

  test("is off while Feishu cannot tell, and says so with the log id", async () => {
    const bole = await startBole();
    const at = [bole.sandbox.bot.openId];
    bole.sandbox.switches.on("im.chats.get", { kind: "scope" });
    const card = await bole.ask("hrbp", "group", asked, at);
    expect(card.text).toMatch(
      /没能从飞书确认本群是否有外部成员[\s\S]*im\.chats\.get · scope-missing · code 99991672 · log id \w+/,
    );
    expect(bole.lookups()).toEqual([]);
    bole.sandbox.switches.clear();
    expect((await bole.ask("hrbp", "group", asked, at)).text).toMatch(/138\*\*\*\*8000/);
  });
});

describe("whoami", () => {
  test("tells roles, through what they are held, lookups, and what is seen", async () => {
    const bole = await startBole({ access: byPlace });
    const card = await bole.ask("recruiter", "p2p", "我能查什么");
    expect(card.text).toMatch(/recruiter（来自所在部门）、interviewer（来自用户组）/);
    expect(card.text).toMatch(/可以查询\n[^\n]*职务/);
    expect(card.text).toMatch(/完整可见\n联系方式/);
    const english = await bole.ask("hrbp", "p2p", "whoami");
    expect(english.text).toMatch(/recruiter \(through your department\)/);
  });

  test("in a group tells what the group sees, and what one sees alone", async () => {
    const bole = await startBole();
    const card = await bole.ask("recruiter", "group", "@_user_1 whoami", [bole.sandbox.bot.openId]);
    expect(card.text).toMatch(/This group sees masked values only/);
    expect(card.text).toMatch(/Sees in full\nnone/);
    expect(card.text).toMatch(/In full when alone with me\ncontact details/);
  });

  test("tells somebody without a role whom to ask", async () => {
    const bole = await startBole();
    const card = await bole.ask("outsider", "p2p", "whoami");
    expect(card.text).toMatch(/Roles\nnone/);
    expect(JSON.stringify(card.json)).toContain("person_list");
  });

  test("says what could not be read", async () => {
    const bole = await startBole({ access: byPlace });
    bole.sandbox.switches.on("contact.group.member_belong", { kind: "scope" });
    const card = await bole.ask("recruiter", "p2p", "whoami");
    expect(card.text).toMatch(/recruiter[\s\S]*Your user groups could not be read[\s\S]*code 99991672/);
  });
});
