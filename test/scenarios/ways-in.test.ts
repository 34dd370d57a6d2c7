import { rename } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import type { ActionAnswer } from "../../src/sandbox/playground/contract.ts";
import * as feishu from "../intake/feishu.ts";
import { opened, sqlite } from "../store/databases.ts";
import { folder } from "../store/temp.ts";
import { app, type Bole, startBole } from "./bole.ts";
import { clock } from "./clock.ts";

/*
 * What holds however events come in: by the webhook, or over the long connection.
 */

const answersTo = ({ sandbox }: Bole, { chatId, messageId }: { chatId: string; messageId: string }) =>
  sandbox.messages(chatId).filter((it) => it.parentId === messageId && it.sender.type === "bot");

/** An event of this app that nobody in the chats has caused. */
const event = (header: Record<string, unknown>) =>
  feishu.message("帮助", { header: { app_id: app.appId, token: app.verificationToken, ...header } });

describe.each(["webhook", "websocket"] as const)("by %s", (events) => {
  test("a message is answered once, however often it comes", async () => {
    const bole = await startBole({ events });
    bole.sandbox.pushFaults.add({ copies: 2, times: 1 });
    const said = bole.sandbox.say("recruiter", "p2p", "查一下 138 0013 8000");
    await vi.waitFor(() => expect(answersTo(bole, said)).toHaveLength(1), 5000);
    // What is said after it is answered after it.
    await bole.ask("recruiter", "p2p", "帮助");
    expect(answersTo(bole, said)).toHaveLength(1);
    expect(bole.lookups().filter((call) => call.includes("batch_get_id"))).toHaveLength(1);
  });

  test("a message whose answer got lost comes again, and is still answered once", async () => {
    const time = clock();
    const bole = await startBole({ events, now: time.now, later: time.later });
    bole.sandbox.pushFaults.add({ lost: true, times: 1 });
    const said = bole.sandbox.say("recruiter", "p2p", "查一下 138 0013 8000");
    await vi.waitFor(() => expect(answersTo(bole, said)).toHaveLength(1), 5000);
    await time.next();
    await bole.ask("recruiter", "p2p", "帮助");
    expect(answersTo(bole, said)).toHaveLength(1);
    expect(time.waiting()).toBe(0);
  });

  test("a press changes the card for everybody, and a toast reaches who pressed", async () => {
    const bole = await startBole({ events });
    const list = await bole.ask("recruiter", "p2p", "搜索 java");
    expect(await bole.press("recruiter", list, "下一页")).toEqual({});
    expect(bole.again(list).text).not.toBe(list.text);
    const press = { tag: "button", value: { ask: "nothing of ours" } };
    expect(await bole.sandbox.press("recruiter", list.messageId, press)).toMatchObject({
      toast: { type: "info", content: expect.stringContaining("请重新提问") },
    } satisfies ActionAnswer);
  });

  test("a press whose answer is slow hears so in time, and the card changes later", async () => {
    const bole = await startBole({ events });
    const list = await bole.ask("recruiter", "p2p", "搜索 java");
    bole.sandbox.faults.add({ path: "/hire/v1/talents", delay: 2500 });
    expect(await bole.press("recruiter", list, "下一页")).toMatchObject({
      toast: { content: expect.stringContaining("正在查询") },
    });
    expect(bole.again(list).text).toBe(list.text);
    await bole.sandbox.until(() => (bole.again(list).text === list.text ? undefined : true));
  });

  test("what cannot be stored is not acknowledged: it comes again and is answered once", async () => {
    const time = clock();
    const path = join(await folder(), "bole.db");
    const bole = await startBole({
      events,
      databaseUrl: `sqlite:${path}`,
      now: time.now,
      later: time.later,
    });
    await rename(path, `${path}.away`);
    const said = bole.sandbox.say("recruiter", "p2p", "查一下 138 0013 8000");
    await vi.waitFor(() => expect(time.waiting()).toBe(1));
    await rename(`${path}.away`, path);
    await time.next();
    await vi.waitFor(() => expect(answersTo(bole, said)).toHaveLength(1), 5000);
    await bole.ask("recruiter", "p2p", "帮助");
    expect(answersTo(bole, said)).toHaveLength(1);
    expect(time.waiting()).toBe(0);
  });

  test.each([
    ["an event of another app", event({ app_id: "cli_fedcba9876543210" })],
    ["an event without an id", event({ event_id: undefined })],
    ["a message without a sender", { ...event({}), event: { message: {} } }],
    ["no event at all", { hello: "world" }],
    ["a list", []],
  ])("%s is not taken, and Bole lives on", async (_what, nonsense) => {
    const bole = await startBole({ events });
    const before = bole.sandbox.calls.length;
    const answer = await bole.sandbox.deliver(nonsense);
    expect(answer.ok && answer.value.status).toBeGreaterThanOrEqual(400);
    expect(bole.sandbox.calls.length).toBe(before);
    await bole.ask("recruiter", "p2p", "帮助");
  });

  test("what is in hand at the end is answered, and what comes after is left for another", async () => {
    const time = clock();
    const databaseUrl = await sqlite();
    const bole = await startBole({ events, databaseUrl, now: time.now, later: time.later });
    const { inbox } = await opened(databaseUrl);
    const list = await bole.ask("recruiter", "p2p", "搜索 java");
    await vi.waitFor(async () => expect((await inbox.counts()).working).toBe(0));
    bole.sandbox.faults.add({ path: "/hire/v1/talents", delay: 500 });
    const pressed = bole.press("recruiter", list, "下一页");
    await vi.waitFor(async () => expect((await inbox.counts()).working).toBe(1));
    const closing = bole.close();
    expect(await pressed).toEqual({});
    expect(bole.again(list).text).not.toBe(list.text);
    await closing;
    await vi.waitFor(() => expect(bole.sandbox.connections.count()).toBe(0));
    bole.sandbox.say("recruiter", "p2p", "帮助");
    await vi.waitFor(() => expect(time.waiting()).toBe(1));
  });
});
