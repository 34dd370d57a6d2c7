import { expect, onTestFinished, test } from "vitest";
import { createChatBook } from "../../../src/conversation/kept/chat-book.ts";
import type { Feishu } from "../../../src/feishu/port.ts";
import { done } from "../../../src/outcome.ts";
import { openStore } from "../../../src/store/store.ts";

test("no event that comes late makes a group with outsiders an internal one: Feishu itself is asked", async () => {
  const store = await openStore("sqlite::memory:");
  onTestFinished(() => store.close());
  let asked = 0;
  let external = true;
  const feishu = {
    call: async () => {
      asked += 1;
      return done({ external, name: "猎头对接群" });
    },
  } as unknown as Feishu;
  const book = createChatBook(feishu, store.chats, Date.now);
  const about = { eventId: "e", chatId: "oc_agency", name: "猎头对接群" };
  await book.note({ ...about, type: "chat-changed", external: true, createTime: 2000 } as never);
  await book.note({ ...about, type: "bot-added", external: false, createTime: 1000 } as never);
  expect(await book.external("oc_agency")).toMatchObject({ external: true });
  expect(asked).toBe(1);
  // Where Feishu says so too, it is internal.
  external = false;
  await book.note({ ...about, type: "chat-changed", external: false, createTime: 3000 } as never);
  expect(await book.external("oc_agency")).toMatchObject({ external: false });
});
