import { describe, expect, test } from "vitest";
import { parseEnvelope } from "../../src/intake/envelope.ts";
import { readEvent } from "../../src/intake/read-event.ts";
import { envelope, message, now, press } from "./feishu.ts";

/** What Bole makes of an event as Feishu writes it. */
function read(json: unknown) {
  const parsed = parseEnvelope(JSON.parse(JSON.stringify(json)));
  if (parsed?.kind !== "event") throw new Error("the test's envelope is none");
  return readEvent(parsed);
}

describe("a message", () => {
  test("in a group topic, answering another, with mentions and a client's language", () => {
    const json = message("@_user_1 job of @_user_2", {
      chat_id: "oc_group",
      chat_type: "group",
      message_id: "om_reply",
      root_id: "om_root",
      parent_id: "om_parent",
      thread_id: "omt_topic",
      mentions: [
        { key: "@_user_1", id: { open_id: "ou_bole", user_id: null }, mentioned_type: "bot", name: "伯乐" },
        {
          key: "@_user_2",
          id: { open_id: "ou_wang" },
          mentioned_type: "user",
          name: "王伟",
          tenant_key: "t",
        },
      ],
      user_agent: "Mozilla/5.0 (X) Safari/537.36 Lark/6.7.5 LarkLocale/en_US ttnet SDK-Version/6.7.8",
      update_time: "1687343654666",
    });
    expect(read(json)).toEqual({
      type: "message",
      eventId: json.header.event_id,
      messageId: "om_reply",
      chatId: "oc_group",
      chatType: "group",
      senderOpenId: "ou_recruiter",
      senderType: "user",
      messageType: "text",
      content: { text: "@_user_1 job of @_user_2" },
      mentions: [
        { key: "@_user_1", openId: "ou_bole", name: "伯乐" },
        { key: "@_user_2", openId: "ou_wang", name: "王伟" },
      ],
      parentId: "om_parent",
      rootId: "om_root",
      threadId: "omt_topic",
      locale: "en_US",
      createTime: now,
    });
  });

  test("has no parent, topic or language where Feishu leaves them out or empty", () => {
    expect(read(message("help", { root_id: "", parent_id: null, mentions: null }))).toMatchObject({
      parentId: undefined,
      rootId: undefined,
      threadId: undefined,
      locale: undefined,
      mentions: [],
    });
  });

  test("mentions nobody in particular with @all", () => {
    const all = { key: "@_all", id: { open_id: "", user_id: "", union_id: "" }, name: "所有人" };
    const expected = [{ key: "@_all", openId: "", name: "所有人" }];
    expect(read(message("@_all", { mentions: [all] }))).toMatchObject({ mentions: expected });
    expect(read(message("@_all", { mentions: [{ ...all, id: null }] }))).toMatchObject({
      mentions: expected,
    });
  });

  test("from whatever is not a user counts as a bot's, with or without an id", () => {
    const json = message("hello");
    for (const sender of [
      { sender_id: { open_id: "ou_other_bot" }, sender_type: "bot" },
      { sender_id: null, sender_type: "app" },
    ]) {
      const event = read({ ...json, event: { ...json.event, sender } });
      expect(event).toMatchObject({ type: "message", senderType: "bot" });
    }
  });

  test("whose content is no JSON has none", () => {
    expect(read(message("x", { content: "{" }))).toMatchObject({ type: "message", content: undefined });
  });
});

describe("an action", () => {
  test("on a button carries its value and says who, where and when", () => {
    const json = press({ ask: "sealed" }, { name: "next" });
    expect(read(json)).toEqual({
      type: "action",
      eventId: json.header.event_id,
      operatorOpenId: "ou_recruiter",
      messageId: "om_card",
      chatId: "oc_private",
      token: "c-update",
      action: {
        tag: "button",
        name: "next",
        value: { ask: "sealed" },
        formValue: undefined,
        inputValue: undefined,
        option: undefined,
        options: undefined,
        checked: undefined,
        timezone: undefined,
      },
      createTime: now,
    });
  });

  test("on a form carries what was filled in", () => {
    const filled = { keyword: "java", skills: ["a", "b"], since: "2024-04-01 +0800" };
    const event = read(press({ ask: "sealed" }, { form_value: filled, timezone: "Asia/Shanghai" }));
    expect(event).toMatchObject({ action: { formValue: filled, timezone: "Asia/Shanghai" } });
  });

  test("on an input, a select, a multi-select, a checker carries their values", () => {
    expect(read(press({}, { tag: "input", input_value: "" }))).toMatchObject({ action: { inputValue: "" } });
    expect(read(press({}, { tag: "select_static", option: "2" }))).toMatchObject({ action: { option: "2" } });
    const several = press({}, { tag: "multi_select_static", options: ["1", "2"] });
    expect(read(several)).toMatchObject({ action: { options: ["1", "2"] } });
    expect(read(press({}, { tag: "checker", checked: false }))).toMatchObject({ action: { checked: false } });
  });

  test("finds its message and chat beside the context, where some hosts put them", () => {
    const json = press({});
    const { context, ...rest } = json.event as { context: object };
    expect(context).toBeDefined();
    const event = read({ ...json, event: { ...rest, open_message_id: "om_root", open_chat_id: "oc_root" } });
    expect(event).toMatchObject({ messageId: "om_root", chatId: "oc_root" });
    expect(read({ ...json, event: rest })).toBe("malformed");
  });

  test("with a value that is text, which our cards never send, has no value", () => {
    expect(read(press("text"))).toMatchObject({ action: { value: undefined } });
    expect(read(press(undefined))).toMatchObject({ action: { value: undefined } });
  });

  test("by nobody is none", () => {
    const json = press({});
    expect(read({ ...json, event: { ...(json.event as object), operator: { user_id: "867" } } })).toBe(
      "malformed",
    );
  });
});

describe("other events", () => {
  test("somebody opened the private chat, for the first time or again", () => {
    const type = "im.chat.access_event.bot_p2p_chat_entered_v1";
    const first = { chat_id: "oc_private", operator_id: { open_id: "ou_recruiter" } };
    expect(read(envelope(type, first))).toMatchObject({ type: "chat-entered", lastMessageId: undefined });
    const again = { ...first, last_message_id: "om_1", last_message_create_time: "1615380573411" };
    expect(read(envelope(type, again))).toMatchObject({ chatId: "oc_private", lastMessageId: "om_1" });
  });

  test("a group that does not say whether it is external is taken to be", () => {
    const added = { chat_id: "oc_group", operator_id: { open_id: "ou_recruiter" } };
    expect(read(envelope("im.chat.member.bot.added_v1", added))).toMatchObject({ external: true });
    const inside = { ...added, external: false };
    expect(read(envelope("im.chat.member.bot.added_v1", inside))).toMatchObject({ external: false });
  });

  test("a group has a name where it was given one", () => {
    const added = { chat_id: "oc_group", operator_id: { open_id: "ou_recruiter" }, external: false };
    const type = "im.chat.member.bot.added_v1";
    expect(read(envelope(type, { ...added, name: "小组" }))).toMatchObject({ name: "小组" });
    expect(read(envelope(type, { ...added, name: "" }))).toMatchObject({ name: undefined });
    expect(read(envelope(type, { ...added, name: 7 }))).toMatchObject({ name: undefined });
  });

  test("something about a group was changed: whether it is external now, and its new name", () => {
    const type = "im.chat.updated_v1";
    const event = { chat_id: "oc_group", external: false, after_change: { name: "新小组" } };
    expect(read(envelope(type, event))).toMatchObject({
      type: "chat-changed",
      chatId: "oc_group",
      external: false,
      name: "新小组",
    });
    expect(read(envelope(type, { chat_id: "oc_group" }))).toMatchObject({ external: true, name: undefined });
    expect(read(envelope(type, { external: false }))).toBe("malformed");
  });

  test.each(["im.chat.member.bot.deleted_v1", "im.chat.disbanded_v1"])("%s: a group is gone", (type) => {
    expect(read(envelope(type, { chat_id: "oc_group", external: false }))).toMatchObject({
      type: "chat-gone",
      chatId: "oc_group",
    });
    expect(read(envelope(type, {}))).toBe("malformed");
  });

  test("somebody chose a menu entry", () => {
    const operator = { operator_name: "张三", operator_id: { open_id: "ou_recruiter" } };
    const chosen = { operator, event_key: "help", timestamp: 1669364458 };
    expect(read(envelope("application.bot.menu_v6", chosen))).toMatchObject({
      type: "menu",
      operatorOpenId: "ou_recruiter",
      eventKey: "help",
    });
  });
});
