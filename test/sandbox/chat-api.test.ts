import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Message, PlaygroundState, StreamEvent } from "../../src/sandbox/playground/contract.ts";
import { type FakeWebhook, fakeWebhook, sandboxForTest } from "./support.ts";

let it: Awaited<ReturnType<typeof sandboxForTest>>;
let webhook: FakeWebhook;
beforeAll(async () => {
  webhook = await fakeWebhook();
  it = await sandboxForTest({ webhook: () => webhook.url });
});
afterAll(async () => {
  await it.sandbox.close();
  await webhook.close();
});

const address = (path: string) => `${it.sandbox.url}/playground/api${path}`;
const post = (path: string, body: unknown) =>
  fetch(address(path), {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
const state = async () => (await (await fetch(address("/state"))).json()) as PlaygroundState;
const messages = async (chat: string, persona: string) =>
  (await (await fetch(address(`/messages?chat=${chat}&persona=${persona}`))).json()) as Message[];

/** The personas' open_ids and the chats, by what they are. */
async function cast() {
  const { personas, chats } = await state();
  const id = (role: string) => personas.find((persona) => persona.role === role)?.open_id ?? "";
  const own = (role: string) => chats.find(({ persona }) => persona === id(role))?.chat_id ?? "";
  return { id, own, group: chats.find(({ type }) => type === "group")?.chat_id ?? "" };
}

/** Reads a persona's stream until an event satisfies. */
async function streamed(persona: string, wanted: (event: StreamEvent) => boolean, begin: () => void) {
  const response = await fetch(address(`/stream?persona=${persona}`));
  begin();
  let text = "";
  const decoder = new TextDecoder();
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    const events = [...text.matchAll(/^data: (.*)\n\n/gm)].map(
      ([, data]) => JSON.parse(data ?? "") as StreamEvent,
    );
    if (events.some(wanted)) return events;
  }
  throw new Error("the stream ended");
}

describe("the chat page's API", () => {
  test("says who one can be, where, and whom one can mention", async () => {
    const { bot, personas, chats, people, phrases } = await state();
    expect(bot).toEqual({ open_id: it.sandbox.bot.openId, name: { zh: "伯乐", en: "Bole" } });
    expect(personas.map(({ role, name }) => [role, name.zh])).toEqual([
      ["recruiter", "林晓"],
      ["hrbp", "陈静"],
      ["outsider", "赵明"],
    ]);
    expect(chats.map(({ type, external }) => (external ? "external" : type))).toEqual([
      "p2p",
      "p2p",
      "p2p",
      "group",
      "external",
    ]);
    expect(people.filter(({ name }) => name.zh === "王伟").map(({ title }) => title.zh)).toEqual([
      "高级 Java 开发工程师 · 后端平台部",
      "销售经理 · 销售部",
    ]);
    expect(phrases.length).toBeGreaterThan(3);
  });

  test("takes a message, keeps it, and pushes it to the bot", async () => {
    const { id, own } = await cast();
    const response = await post("/messages", {
      persona: id("recruiter"),
      chat_id: own("recruiter"),
      text: "hi",
      mentions: [],
    });
    expect(response.status).toBe(201);
    const { message_id } = (await response.json()) as { message_id: string };
    expect((await messages(own("recruiter"), id("recruiter"))).at(-1)).toMatchObject({
      message_id,
      sender: { open_id: id("recruiter"), type: "user" },
      msg_type: "text",
      content: '{"text":"hi"}',
    });
    await expect.poll(() => webhook.events.length, { interval: 5 }).toBeGreaterThan(0);
  });

  test("keeps private chats private", async () => {
    const { id, own } = await cast();
    const other = address(`/messages?chat=${own("recruiter")}&persona=${id("hrbp")}`);
    expect((await fetch(other)).status).toBe(404);
    const intruder = { persona: id("hrbp"), chat_id: own("recruiter"), text: "hi", mentions: [] };
    expect((await post("/messages", intruder)).status).toBe(404);
  });

  test.each([{}, { persona: "x" }, { persona: "x", chat_id: "y", text: 1 }])(
    "refuses message %o",
    async (body) => {
      expect((await post("/messages", body)).status).toBe(400);
    },
  );

  test("a stream says first which start of the server it is of, and where an answer is awaited", async () => {
    const { id, own } = await cast();
    const first = async (role: string) => {
      const [event] = await streamed(
        id(role),
        ({ type }) => type === "here",
        () => {},
      );
      return event;
    };
    const quiet = await first("outsider");
    expect(quiet).toMatchObject({ type: "here", server: expect.stringMatching(/./), thinking: [] });
    await post("/messages", { persona: id("outsider"), chat_id: own("outsider"), text: "在吗" });
    expect(await first("outsider")).toEqual({ ...quiet, thinking: [own("outsider")] });
    expect(await first("recruiter")).toMatchObject({
      type: "here",
      server: (quiet as { server: string }).server,
    });
    const other = await sandboxForTest();
    const stream = await fetch(`${other.sandbox.url}/playground/api/stream?persona=${id("recruiter")}`);
    const { value } = (await stream.body?.getReader().read()) ?? {};
    expect(new TextDecoder().decode(value)).not.toContain((quiet as { server: string }).server);
    await other.sandbox.close();
  });

  test("until the bot can be reached there is no stream, so that no page opens a chat in vain", async () => {
    const { id } = await cast();
    const starting = await sandboxForTest({ webhook: () => "" });
    const address = `${starting.sandbox.url}/playground/api/stream?persona=${id("recruiter")}`;
    expect((await fetch(address)).status).toBe(503);
    await starting.sandbox.close();
  });

  test("streams what a persona sees: the message, that the bot is at work, its answer, its update", async () => {
    const { id, own } = await cast();
    const chat = own("recruiter");
    const card = (content: string) =>
      JSON.stringify({ schema: "2.0", body: { elements: [{ tag: "markdown", content }] } });
    const events = await streamed(
      id("recruiter"),
      ({ type }) => type === "update",
      async () => {
        it.sandbox.say("hrbp", "p2p", "not for others");
        const said = it.sandbox.say("recruiter", "p2p", "hello");
        const sent = await it.post(`/im/v1/messages/${said.messageId}/reply`, {
          msg_type: "interactive",
          content: card("one"),
        });
        await it.patch(`/im/v1/messages/${sent.data.message_id}`, { content: card("two") });
      },
    );
    expect(events).toMatchObject([
      { type: "here" },
      { type: "message", message: { chat_id: chat, content: '{"text":"hello"}' } },
      { type: "thinking", chat_id: chat, on: true },
      { type: "message", message: { sender: { type: "bot" }, content: card("one") } },
      { type: "thinking", chat_id: chat, on: false },
      { type: "update", message: { content: card("two"), updated: true } },
    ]);
  });

  test("carries a press to the bot and its toast back", async () => {
    const { id, group } = await cast();
    const sent = await it.post("/im/v1/messages?receive_id_type=chat_id", {
      receive_id: group,
      msg_type: "interactive",
      content: JSON.stringify({ schema: "2.0", body: { elements: [{ tag: "hr" }] } }),
    });
    webhook.answer = { status: 200, body: JSON.stringify({ toast: { type: "info", content: "ok" } }) };
    const press = {
      persona: id("outsider"),
      message_id: sent.data.message_id,
      action: { tag: "button", value: {} },
    };
    const answer = await post("/actions", press);
    expect(await answer.json()).toEqual({ toast: { type: "info", content: "ok" } });
    expect((await post("/actions", { ...press, message_id: "om_nothing" })).status).toBe(404);
  });
});

test("the access policy gives the personas their roles", () => {
  const { accessPolicyYaml, personas } = it.sandbox;
  for (const { open_id: id, role } of personas) {
    expect(accessPolicyYaml.includes(id)).toBe(role !== "outsider");
  }
});
