import { afterEach, describe, expect, test } from "vitest";
import { hexId } from "../../src/sandbox/tenant/ids.ts";
import { at, clock, sandboxForTest } from "./support.ts";

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const it of open.splice(0)) await it.close();
});
async function start(...options: Parameters<typeof sandboxForTest>) {
  const started = await sandboxForTest(...options);
  open.push(started.sandbox);
  const chat = started.sandbox.chat("recruiter", "p2p").chatId;
  const said = started.sandbox.say("recruiter", "p2p", "hello");
  return { ...started, chat, said };
}

const text = (words: string) => ({ msg_type: "text", content: JSON.stringify({ text: words }) });
const cardOf = (content: string) => ({
  schema: "2.0",
  config: { update_multi: true },
  body: { elements: [{ tag: "markdown", content }] },
});
const card = (content: string) => ({
  msg_type: "interactive",
  content: JSON.stringify(cardOf(content)),
});

describe("sending", () => {
  test("to a person opens their private chat; to a chat posts there", async () => {
    const { post, sandbox, chat } = await start();
    const openId = sandbox.personas[0]?.open_id;
    const first = await post("/im/v1/messages?receive_id_type=open_id", {
      receive_id: openId,
      ...text("hi"),
    });
    expect(first).toMatchObject({ code: 0, data: { chat_id: chat, sender: { id_type: "app_id" } } });
    const second = await post("/im/v1/messages?receive_id_type=chat_id", { receive_id: chat, ...card("hi") });
    expect(second.data).toMatchObject({ msg_type: "interactive", updated: false });
    expect(sandbox.messages(chat)).toHaveLength(3);
  });

  test("is refused to unknown receivers, to groups without the bot, to who has left", async () => {
    const { post, sandbox } = await start();
    const send = (type: string, id: string | undefined) =>
      post(`/im/v1/messages?receive_id_type=${type}`, { receive_id: id, ...text("hi") });
    expect(await send("open_id", "ou_nobody")).toMatchObject({ status: 400, code: 230034 });
    const lunch = hexId("oc", "without-the-bot");
    expect(await send("chat_id", lunch)).toMatchObject({ code: 230002 });
    const left = sandbox.tenant.employees.find(({ leftOn }) => leftOn !== undefined);
    expect(await send("open_id", left?.openId)).toMatchObject({ code: 230029 });
    expect(await send("phone", "1")).toMatchObject({ code: 230001 });
  });

  test.each([
    { msg_type: "text", content: "no JSON" },
    { msg_type: "text", content: '{"text":""}' },
    { msg_type: "text" },
    { msg_type: "hologram", content: "{}" },
    { ...text("hi"), uuid: "x".repeat(51) },
  ])("refuses content case %#", async (content) => {
    const { post, chat } = await start();
    const answer = await post("/im/v1/messages?receive_id_type=chat_id", { receive_id: chat, ...content });
    expect(answer).toMatchObject({ status: 400, code: 230001 });
  });

  test("keeps cards to 30 KB", async () => {
    const { post, chat } = await start();
    const body = { receive_id: chat, ...card("长".repeat(10_300)) };
    expect(await post("/im/v1/messages?receive_id_type=chat_id", body)).toMatchObject({ code: 230025 });
  });

  test("says where a card breaks the rules, in the platform's words", async () => {
    const { post, chat } = await start();
    const wrong = { ...cardOf("hi"), body: { elements: [{ tag: "hr" }, { tag: "hr", colour: "red" }] } };
    const body = { receive_id: chat, msg_type: "interactive", content: JSON.stringify(wrong) };
    const answer = await post("/im/v1/messages?receive_id_type=chat_id", body);
    expect(answer).toMatchObject({ status: 400, code: 230099 });
    expect(answer.body.msg).toContain(
      "ErrCode: 200621; ErrPath: ROOT -> body -> elements -> [1](tag: hr); ErrMsg: unknown property, property: colour",
    );
  });

  test("turns the at tags of a text into mentions", async () => {
    const { post, chat, sandbox } = await start();
    const { openId = "", name } = sandbox.tenant.employees[0] ?? {};
    const words = `<at user_id="${openId}">someone</at> hello`;
    const { data } = await post("/im/v1/messages?receive_id_type=chat_id", {
      receive_id: chat,
      ...text(words),
    });
    expect(at(data, "body", "content")).toBe('{"text":"@_user_1 hello"}');
    expect(data.mentions).toMatchObject([{ key: "@_user_1", id: openId, name: name?.zh }]);
  });
});

describe("replying", () => {
  test("keeps to the thread", async () => {
    const { post, said } = await start();
    const first = await post(`/im/v1/messages/${said.messageId}/reply`, text("one"));
    expect(first.data).toMatchObject({ parent_id: said.messageId, root_id: said.messageId });
    const second = await post(`/im/v1/messages/${first.data.message_id}/reply`, text("two"));
    expect(second.data).toMatchObject({ parent_id: first.data.message_id, root_id: said.messageId });
  });

  test("with one uuid says it once within the hour, whatever the second content is", async () => {
    const time = clock();
    const { post, said, sandbox, chat } = await start({ now: time.now });
    const reply = (words: string) =>
      post(`/im/v1/messages/${said.messageId}/reply`, { ...text(words), uuid: "reply-1" });
    const first = await reply("one");
    time.forward(59 * 60_000);
    expect((await reply("two")).data.message_id).toBe(first.data.message_id);
    expect(sandbox.messages(chat)).toHaveLength(2);
    time.forward(60_000);
    expect((await reply("three")).data.message_id).not.toBe(first.data.message_id);
  });

  test("to an unknown message is refused", async () => {
    const { post } = await start();
    expect(await post("/im/v1/messages/om_nothing/reply", text("hi"))).toMatchObject({ code: 230001 });
  });
});

describe("updating", () => {
  const patchOf = (content: string) => ({ content: JSON.stringify(cardOf(content)) });

  test("replaces one's own card", async () => {
    const { post, patch, get, said } = await start();
    const sent = await post(`/im/v1/messages/${said.messageId}/reply`, card("old"));
    const path = `/im/v1/messages/${sent.data.message_id}`;
    expect(await patch(path, patchOf("new"))).toMatchObject({ status: 200, code: 0 });
    const { data } = await get(path);
    expect(at(data, "items", 0)).toMatchObject({ updated: true, body: patchOf("new") });
  });

  test("comes too late after fourteen days", async () => {
    const time = clock();
    const { post, said, send, sandbox } = await start({ now: time.now });
    const sent = await post(`/im/v1/messages/${said.messageId}/reply`, card("old"));
    time.forward(14 * 86_400_000 + 1);
    const given = await send("POST", "/auth/v3/tenant_access_token/internal", {
      app_id: "cli_a5fb0ae6a4ffffff",
      app_secret: "a secret",
    });
    const late = await send("PATCH", `/im/v1/messages/${sent.data.message_id}`, patchOf("new"), {
      Authorization: `Bearer ${given.body.tenant_access_token}`,
    });
    expect(late).toMatchObject({ status: 400, code: 230031 });
    expect(sandbox.messages(said.chatId).at(-1)?.updated).toBe(false);
  });

  test("is refused for other people's messages, texts, and cards that break the rules", async () => {
    const { post, patch, said } = await start();
    expect(await patch(`/im/v1/messages/${said.messageId}`, patchOf("x"))).toMatchObject({ code: 230027 });
    const words = await post(`/im/v1/messages/${said.messageId}/reply`, text("words"));
    expect(await patch(`/im/v1/messages/${words.data.message_id}`, patchOf("x"))).toMatchObject({
      code: 230001,
    });
    const sent = await post(`/im/v1/messages/${said.messageId}/reply`, card("old"));
    const broken = { content: JSON.stringify({ schema: "2.0", elements: [] }) };
    expect(await patch(`/im/v1/messages/${sent.data.message_id}`, broken)).toMatchObject({ code: 230099 });
    expect(await patch("/im/v1/messages/om_nothing", patchOf("x"))).toMatchObject({ code: 230001 });
  });
});
