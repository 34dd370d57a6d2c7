import { afterEach, describe, expect, test } from "vitest";
import { encrypt } from "../../src/sandbox/delivery/encrypt.ts";
import { at, decrypt, type FakeWebhook, fakeWebhook, sandboxForTest } from "./support.ts";

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const it of open.splice(0)) await it.close();
});
async function start() {
  const webhook = await fakeWebhook();
  const started = await sandboxForTest({ webhook: () => webhook.url });
  open.push(started.sandbox, webhook);
  return { ...started, webhook };
}

const arrived = (webhook: FakeWebhook, count = 1) =>
  expect.poll(() => webhook.events.length, { interval: 5 }).toBeGreaterThanOrEqual(count);

test("encryption is that of the document's example", () => {
  const example = "P37w+VZImNgPEO1RBhJ6RtKl7n6zymIbEG1pReEzghk=";
  const iv = Buffer.from(example, "base64").subarray(0, 16);
  expect(encrypt("hello world", "test key", iv)).toBe(example);
  expect(decrypt(example, "test key")).toBe("hello world");
});

test("the console's check of the request URL passes", async () => {
  const { sandbox } = await start();
  expect(await sandbox.verifyUrl()).toEqual({ ok: true, value: true });
});

describe("a message", () => {
  test("in a private chat reaches the bot, signed, in the document's shape", async () => {
    const { sandbox, webhook } = await start();
    const said = sandbox.say("recruiter", "p2p", "查一下 138 0013 8000");
    await arrived(webhook);
    const [event] = webhook.events;
    expect(event?.signed).toBe(true);
    expect(event?.payload).toEqual({
      schema: "2.0",
      header: {
        event_id: expect.stringMatching(/^[0-9a-f]{32}$/),
        event_type: "im.message.receive_v1",
        create_time: String(said.createdAt),
        token: "a verification token",
        app_id: "cli_a5fb0ae6a4ffffff",
        tenant_key: sandbox.tenant.key,
      },
      event: {
        sender: {
          sender_id: {
            union_id: expect.stringMatching(/^on_/),
            user_id: expect.stringMatching(/^[0-9a-f]{8}$/),
            open_id: sandbox.personas[0]?.open_id,
          },
          sender_type: "user",
          tenant_key: sandbox.tenant.key,
        },
        message: {
          message_id: said.messageId,
          create_time: String(said.createdAt),
          update_time: String(said.createdAt),
          chat_id: said.chatId,
          chat_type: "p2p",
          message_type: "text",
          content: '{"text":"查一下 138 0013 8000"}',
          user_agent: expect.stringContaining("LarkLocale/zh_CN"),
        },
      },
    });
  });

  test("carries the language of the person's client", async () => {
    const { sandbox, webhook } = await start();
    sandbox.say("hrbp", "p2p", "help");
    await arrived(webhook);
    expect(at(webhook.events[0]?.payload.event, "message", "user_agent")).toContain("LarkLocale/en_US");
  });

  test("in a group reaches the bot only when it is mentioned itself", async () => {
    const { sandbox, webhook } = await start();
    const [employee] = sandbox.tenant.employees;
    const someone = { key: "@_user_1", openId: employee?.openId ?? "", name: employee?.name.zh ?? "" };
    const all = { key: "@_all", openId: "all", name: "所有人" };
    const bot = { key: "@_user_2", openId: sandbox.bot.openId, name: sandbox.bot.name.zh };
    sandbox.say("recruiter", "group", "hello");
    sandbox.say("recruiter", "group", "@_user_1 hello", { mentions: [someone] });
    sandbox.say("recruiter", "group", "@_all hello", { mentions: [all] });
    const last = sandbox.say("recruiter", "group", "@_user_2 job of @_user_1", { mentions: [bot, someone] });
    await arrived(webhook);
    expect(webhook.events).toHaveLength(1);
    expect(at(webhook.events[0]?.payload.event, "message")).toMatchObject({
      message_id: last.messageId,
      chat_type: "group",
      mentions: [
        { key: "@_user_2", mentioned_type: "bot", id: { open_id: sandbox.bot.openId }, name: "伯乐" },
        { key: "@_user_1", mentioned_type: "user", id: { open_id: employee?.openId } },
      ],
    });
  });

  test("that answers another names it and the first of the thread", async () => {
    const { sandbox, webhook } = await start();
    const first = sandbox.say("recruiter", "p2p", "one");
    const second = sandbox.say("recruiter", "p2p", "two", { parentId: first.messageId });
    sandbox.say("recruiter", "p2p", "three", { parentId: second.messageId });
    await arrived(webhook, 3);
    const third = webhook.events.find(({ payload }) =>
      String(at(payload.event, "message", "content")).includes("three"),
    );
    expect(at(third?.payload.event, "message")).toMatchObject({
      parent_id: second.messageId,
      root_id: first.messageId,
    });
  });
});

describe("a press", () => {
  const card = { schema: "2.0", body: { elements: [{ tag: "hr" }] } };
  const action = { tag: "button", value: { ask: "sealed" }, name: "next" };

  async function withCard() {
    const started = await start();
    const said = started.sandbox.say("recruiter", "p2p", "hello");
    await arrived(started.webhook);
    const sent = await started.post(`/im/v1/messages/${said.messageId}/reply`, {
      msg_type: "interactive",
      content: JSON.stringify(card),
    });
    const messageId = String(sent.data.message_id);
    const press = (answer: FakeWebhook["answer"]) => {
      started.webhook.answer = answer;
      return started.sandbox.press("recruiter", messageId, action);
    };
    const ok = (body: unknown) => press({ status: 200, body: JSON.stringify(body) });
    const now = () => started.sandbox.messages(said.chatId).at(-1);
    return { ...started, messageId, press, ok, now };
  }

  test("reaches the bot as card.action.trigger; its answer brings a toast and a new card", async () => {
    const { ok, now, webhook, sandbox, messageId } = await withCard();
    const next = { ...card, header: { title: { tag: "plain_text", content: "Page 2" } } };
    const toast = { type: "success", content: "好", i18n: { zh_cn: "好", en_us: "Done" } };
    expect(await ok({ toast, card: { type: "raw", data: next } })).toEqual({ toast });
    expect(now()).toMatchObject({ messageId, updated: true, content: JSON.stringify(next) });
    const pressed = webhook.events.at(-1);
    expect(pressed?.signed).toBe(true);
    expect(pressed?.payload).toMatchObject({
      header: { event_type: "card.action.trigger", create_time: expect.stringMatching(/^\d{16}$/) },
      event: {
        operator: { open_id: sandbox.personas[0]?.open_id, tenant_key: sandbox.tenant.key },
        token: expect.stringMatching(/^c-/),
        action,
        host: "im_message",
        context: { open_message_id: messageId, open_chat_id: now()?.chatId },
      },
    });
  });

  test("answered with {} changes nothing", async () => {
    const { ok, now } = await withCard();
    expect(await ok({})).toEqual({});
    expect(now()).toMatchObject({ updated: false });
  });

  test("fails as Feishu's client shows it, and leaves the card as it was", async () => {
    const { ok, press, now, webhook } = await withCard();
    const code = async (answer: Promise<{ error?: { code: number } }>) => (await answer).error?.code;
    expect(await code(press({ status: 500, body: "{}" }))).toBe(200671);
    expect(await code(press({ status: 302, body: "{}" }))).toBe(200671);
    expect(await code(press({ status: 200, body: "done" }))).toBe(200672);
    expect(await code(press({ status: 200, body: "" }))).toBe(200672);
    expect(await code(ok({ toast: { type: "shout", content: "x" } }))).toBe(200672);
    expect(await code(ok({ card: { type: "raw", data: { ...card, elements: [] } } }))).toBe(200673);
    expect(await code(ok({ card: { type: "raw", data: { elements: [] } } }))).toBe(200830);
    expect(await code(press("never"))).toBe(200341);
    await webhook.close();
    expect(await code(press({ status: 200, body: "{}" }))).toBe(200342);
    expect(now()).toMatchObject({ updated: false });
  });
});
