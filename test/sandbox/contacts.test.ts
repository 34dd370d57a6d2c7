import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { userGroupId } from "../../src/sandbox/tenant/user-groups.ts";
import { fakeWebhook, listed, sandboxForTest } from "./support.ts";

type Started = Awaited<ReturnType<typeof sandboxForTest>>;
let it: Started;
beforeAll(async () => {
  it = await sandboxForTest();
});
afterAll(() => it.sandbox.close());

const openIdOf = (role: string) => it.sandbox.personas.find((one) => one.role === role)?.open_id ?? "";
const department = (name: string) =>
  it.sandbox.tenant.organisation.departments.find((one) => one.name.zh === name)?.openId;

describe("one user", () => {
  test("stands in departments", async () => {
    const answer = await it.get(`/contact/v3/users/${openIdOf("recruiter")}`);
    expect(answer.data.user).toMatchObject({
      open_id: openIdOf("recruiter"),
      department_ids: [department("招聘组")],
    });
  });

  test("who heads the company stands in 0, the company itself", async () => {
    const [head] = it.sandbox.tenant.employees;
    const answer = await it.get(`/contact/v3/users/${head?.openId}?user_id_type=open_id`);
    expect(answer.data.user).toMatchObject({ department_ids: ["0"] });
  });

  test("has no departments for an app without their scope, and is refused where unknown", async () => {
    const { sandbox, get } = await sandboxForTest({ scopes: ["contact:contact.base:readonly"] });
    const answer = await get(`/contact/v3/users/${sandbox.personas[0]?.open_id}`);
    expect(answer.data.user).not.toHaveProperty("department_ids");
    expect(await get("/contact/v3/users/ou_nobody")).toMatchObject({ status: 400, code: 41012 });
    await sandbox.close();
  });
});

describe("the departments above one", () => {
  const above = (query: string) => it.get(`/contact/v3/departments/parent?${query}`);

  test("come nearest first, without the company itself, a page at a time", async () => {
    const own = `department_id=${department("招聘组")}`;
    expect(listed(await above(own)).map((one) => one.name)).toEqual(["人力资源部", "职能中心"]);
    const first = await above(`${own}&page_size=1`);
    expect(first.data).toMatchObject({ has_more: true, items: [{ name: "人力资源部" }] });
    const next = await above(`${own}&page_size=1&page_token=${first.data.page_token}`);
    expect(next.data).toMatchObject({ has_more: false, items: [{ name: "职能中心" }] });
  });

  test.each([
    ["department_id=0", 40002],
    ["department_id=od-nowhere", 40008],
    ["", 44102],
    ["department_id=od-nowhere&page_size=51", 40001],
  ])("of %s are refused with %d", async (query, code) => {
    expect(await above(query)).toMatchObject({ status: 400, code });
  });
});

describe("the user groups of a person", () => {
  const groups = (query: string) => it.get(`/contact/v3/group/member_belong?${query}`);

  test("are ordinary or dynamic ones, or both", async () => {
    const recruiter = `member_id=${openIdOf("recruiter")}`;
    expect((await groups(`${recruiter}&group_type=1`)).data).toEqual({
      group_list: [userGroupId("hiring-panel")],
      has_more: false,
    });
    expect((await groups(`${recruiter}&group_type=2`)).data.group_list).toEqual([userGroupId("people-team")]);
    expect((await groups(recruiter)).data.group_list).toHaveLength(2);
    expect((await groups(`member_id=${openIdOf("outsider")}`)).data.group_list).toEqual([]);
  });

  test.each([
    ["member_id=ou_nobody", 41073],
    ["", 40001],
    ["member_id=ou_nobody&group_type=3", 41074],
  ])("of %s are refused with %d", async (query, code) => {
    expect(await groups(query)).toMatchObject({ status: 400, code });
  });
});

describe("one chat", () => {
  test("says whether people from outside are in it, to its members only", async () => {
    const inside = await it.get(`/im/v1/chats/${it.sandbox.chat("recruiter", "group").chatId}`);
    expect(inside.data).toMatchObject({ name: "研发招聘小组", external: false, chat_mode: "group" });
    const outside = await it.get(`/im/v1/chats/${it.sandbox.chat("recruiter", "external").chatId}`);
    expect(outside.data).toMatchObject({ external: true });
    expect(await it.get("/im/v1/chats/oc_nowhere")).toMatchObject({ status: 400, code: 232006 });
  });
});

describe("the bot's place in a group", () => {
  test("is told when it is added, taken out, or the group ends", async () => {
    const webhook = await fakeWebhook();
    const { sandbox, get } = await sandboxForTest({ webhook: () => webhook.url });
    const { chatId } = sandbox.chat("recruiter", "external");
    await sandbox.moveBot("recruiter", chatId, "removed");
    expect((await get(`/im/v1/chats/${chatId}`)).data).not.toHaveProperty("external");
    await sandbox.moveBot("recruiter", chatId, "added");
    await sandbox.moveBot("recruiter", chatId, "disbanded");
    expect(webhook.events.map(({ payload }) => payload)).toMatchObject([
      { header: { event_type: "im.chat.member.bot.deleted_v1" }, event: { chat_id: chatId } },
      {
        header: { event_type: "im.chat.member.bot.added_v1" },
        event: {
          chat_id: chatId,
          operator_id: { open_id: sandbox.personas[0]?.open_id },
          external: true,
          name: "猎头对接群",
        },
      },
      { header: { event_type: "im.chat.disbanded_v1" }, event: { external: true } },
    ]);
    await sandbox.close();
    await webhook.close();
  });

  test("is told of every group it is in", async () => {
    const webhook = await fakeWebhook();
    const { sandbox } = await sandboxForTest({ webhook: () => webhook.url });
    await sandbox.announceBot();
    expect(webhook.events).toHaveLength(2);
    await sandbox.close();
    await webhook.close();
  });
});
