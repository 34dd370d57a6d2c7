import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { folder } from "../store/temp.ts";
import { door } from "./door.ts";
import { encrypted, envelope, message, now, press, pushed, unsigned, verificationToken } from "./feishu.ts";

const accepted = { status: 200, body: {} };

describe("a message", () => {
  test("is answered 200 and handled", async () => {
    const { send, heard, close } = await door();
    expect(await send(pushed(message("查一下 199 0000 0001")))).toEqual(accepted);
    await close();
    expect(heard.messages).toMatchObject([{ type: "message", content: { text: "查一下 199 0000 0001" } }]);
  });

  test("is answered before the work begins, and however long the work takes", async () => {
    const work = Promise.withResolvers<void>();
    const order: string[] = [];
    const { send, close } = await door({
      onAnswer: () => order.push("answered"),
      onMessage() {
        order.push("begun");
        return work.promise;
      },
    });
    expect(await send(pushed(message("help")))).toEqual(accepted);
    work.resolve();
    await close();
    expect(order).toEqual(["answered", "begun"]);
  });

  test("pushed again is answered 200 and not handled again", async () => {
    const { send, heard, close } = await door();
    const event = message("help");
    expect(await send(pushed(event))).toEqual(accepted);
    expect(await send(pushed(event))).toEqual(accepted);
    await close();
    expect(heard.messages).toHaveLength(1);
  });

  test("pushed under another event id is handled once", async () => {
    const { send, heard, close } = await door();
    const event = message("help");
    expect(await send(pushed(event))).toEqual(accepted);
    const again = { ...event, header: { ...event.header, event_id: "another" } };
    expect(await send(pushed(again))).toEqual(accepted);
    await close();
    expect(heard.messages).toHaveLength(1);
  });

  test("pushed twenty times at once is handled once", async () => {
    const { send, heard, close } = await door();
    const push = pushed(message("help"));
    const replies = await Promise.all(Array.from({ length: 20 }, () => send(push)));
    expect(replies).toEqual(replies.map(() => accepted));
    await close();
    expect(heard.messages).toHaveLength(1);
  });

  test("retried after a restart is handled once", async () => {
    const database = `sqlite:${join(await folder(), "bole.db")}`;
    const push = pushed(message("help"));
    const before = await door({ database });
    await before.send(push);
    await before.close();
    const after = await door({ database, now: () => now + 7 * 3_600_000 });
    expect(await after.send(push)).toEqual(accepted);
    await after.close();
    expect(before.heard.messages).toHaveLength(1);
    expect(after.heard.messages).toHaveLength(0);
  });

  test("that cannot be stored is answered 503 and not handled, so that Feishu sends it again", async () => {
    const { send, heard, store, logged } = await door();
    await store.close();
    expect(await send(pushed(message("help")))).toEqual({ status: 503, body: {} });
    expect(heard.messages).toHaveLength(0);
    expect(logged.join()).toContain("an event could not be stored");
  });

  test("that was stored too late to say so is handled all the same, for its retry will count as seen", async () => {
    const { store, close: closeOther } = await door();
    const gate = Promise.withResolvers<void>();
    const slow: typeof store.inbox = {
      ...store.inbox,
      accept: async (arrival, written) => {
        await gate.promise;
        return store.inbox.accept(arrival, written);
      },
    };
    const { send, heard, close } = await door({ inbox: slow, patienceMs: 20 });
    const push = pushed(message("help"));
    expect(await send(push)).toEqual({ status: 503, body: {} });
    gate.resolve();
    expect(await send(push)).toEqual(accepted);
    await close();
    await closeOther();
    expect(heard.messages).toHaveLength(1);
  });

  test("whose handler fails leaves the process alive and what was written out of the log", async () => {
    const { send, logged, close } = await door({
      async onMessage(event) {
        throw new RangeError(`cannot handle ${JSON.stringify(event.content)}`);
      },
    });
    const failing = message("找一下 ada@example.com");
    expect(await send(pushed(failing))).toEqual(accepted);
    expect(await send(pushed(message("help")))).toEqual(accepted);
    await close();
    const log = logged.join();
    expect(log).toContain("RangeError");
    expect(log).toContain(failing.header.event_id);
    expect(log).not.toContain("ada@example.com");
  });

  test("comes through the card's door too", async () => {
    const { send, heard, close } = await door();
    expect(await send(pushed(message("help")), "/webhook/card")).toEqual(accepted);
    await close();
    expect(heard.messages).toHaveLength(1);
  });
});

describe("a press", () => {
  test("is answered with what the handler says", async () => {
    const { send, heard } = await door();
    const reply = await send(pushed(press({ ask: "sealed" })), "/webhook/card");
    expect(reply).toEqual({ status: 200, body: { toast: { type: "success", content: "好" } } });
    expect(heard.actions).toMatchObject([{ type: "action", action: { value: { ask: "sealed" } } }]);
  });

  test("pushed again changes nothing", async () => {
    const { send, heard } = await door();
    const push = pushed(press({ ask: "sealed" }));
    await send(push);
    expect(await send(push)).toEqual(accepted);
    expect(heard.actions).toHaveLength(1);
  });

  test("on the same card twice is two presses", async () => {
    const { send, heard } = await door();
    await send(pushed(press({ ask: "sealed" })));
    await send(pushed(press({ ask: "sealed" })));
    expect(heard.actions).toHaveLength(2);
  });

  test("whose answer takes too long is answered with no change", async () => {
    const work = Promise.withResolvers<object>();
    const { send, close } = await door({ onAction: () => work.promise, patienceMs: 20 });
    expect(await send(pushed(press({ ask: "sealed" })))).toEqual(accepted);
    work.resolve({});
    await close();
  });

  test.each([
    ["rejects", () => Promise.reject(new TypeError("ada@example.com"))],
    [
      "throws",
      () => {
        throw new TypeError("ada@example.com");
      },
    ],
  ])("whose handler %s is answered with an apology in both languages", async (_how, onAction) => {
    const { send, logged, close } = await door({ onAction });
    const reply = await send(pushed(press({ ask: "sealed" })));
    expect(reply).toEqual({
      status: 200,
      body: {
        toast: {
          type: "error",
          content: "出错了，请稍后再试。",
          i18n: { zh_cn: "出错了，请稍后再试。", en_us: "Something went wrong. Please try again." },
        },
      },
    });
    await close();
    expect(logged.join()).toContain("TypeError");
    expect(logged.join()).not.toContain("ada@example.com");
  });

  test("that cannot be stored is not acted on", async () => {
    const { send, heard, store } = await door();
    await store.close();
    expect(await send(pushed(press({ ask: "sealed" })))).toEqual({ status: 503, body: {} });
    expect(heard.actions).toHaveLength(0);
  });
});

describe("other events", () => {
  test("are handed on once", async () => {
    const { send, heard, close } = await door();
    const push = pushed(
      envelope("im.chat.member.bot.added_v1", {
        chat_id: "oc_group",
        operator_id: { open_id: "ou_recruiter" },
        external: false,
        name: "招聘群",
      }),
    );
    expect(await send(push)).toEqual(accepted);
    expect(await send(push)).toEqual(accepted);
    await close();
    expect(heard.others).toMatchObject([{ type: "bot-added", chatId: "oc_group", external: false }]);
  });

  test("of a type Bole does not know are answered 200, noted and left alone", async () => {
    const { send, heard, logged, close } = await door();
    expect(await send(pushed(envelope("im.message.message_read_v1", { reader: {} })))).toEqual(accepted);
    await close();
    expect(heard).toEqual({ messages: [], actions: [], others: [] });
    expect(logged.join()).toContain("im.message.message_read_v1");
  });

  test("of a name every object has are unknown as well", async () => {
    const { send } = await door();
    expect(await send(pushed(envelope("constructor", {})))).toEqual(accepted);
    expect(await send(pushed(envelope("__proto__", {})))).toEqual(accepted);
  });
});

describe("the address check", () => {
  const asked = { challenge: "a-word-to-repeat", token: verificationToken, type: "url_verification" };
  const repeated = { status: 200, body: { challenge: "a-word-to-repeat" } };

  test("is answered when it comes plain", async () => {
    const { send } = await door();
    expect(await send(unsigned(JSON.stringify(asked)))).toEqual(repeated);
  });

  test("is answered when it comes encrypted, unsigned as the document has it", async () => {
    const { send } = await door();
    const body = JSON.stringify({ encrypt: encrypted(JSON.stringify(asked)) });
    expect(await send(unsigned(body))).toEqual(repeated);
  });

  test("is answered when it comes encrypted and signed", async () => {
    const { send } = await door();
    expect(await send(pushed(asked), "/webhook/card")).toEqual(repeated);
  });
});
