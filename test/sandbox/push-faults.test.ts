import { afterEach, expect, test } from "vitest";
import type { PushFault } from "../../src/sandbox/delivery/push-faults.ts";
import { at, fakeWebhook, sandboxForTest } from "./support.ts";

/*
 * Events on their way from Feishu to the bot: dropped, late, doubled, in another order, answered in vain.
 */

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const it of open.splice(0)) await it.close();
});

/** A bot that hears what is said; what is due later happens at once when told to. */
async function start(fault: PushFault) {
  const webhook = await fakeWebhook();
  const due: { readonly task: () => void; readonly after: number }[] = [];
  const { sandbox, post } = await sandboxForTest({
    webhook: () => webhook.url,
    later(after, task) {
      due.push({ task, after });
      return () => undefined;
    },
  });
  open.push(sandbox, webhook);
  sandbox.pushFaults.add(fault);
  const heard = () =>
    webhook.events.map(({ payload }) => JSON.parse(String(at(payload.event, "message", "content"))).text);
  const hears = (...texts: string[]) => expect.poll(heard, { interval: 5 }).toEqual(texts);
  const redelivers = () => expect.poll(() => due.map(({ after }) => after)).toEqual([15_000]);
  return { sandbox, post, webhook, due, heard, hears, redelivers };
}

test("one that is dropped comes again 15 s later", async () => {
  const { sandbox, due, heard, hears, redelivers } = await start({ times: 1, drop: true });
  sandbox.say("recruiter", "p2p", "one");
  await redelivers();
  expect(heard()).toEqual([]);
  due[0]?.task();
  await hears("one");
});

test("one whose answer gets lost arrives, and comes again", async () => {
  const { sandbox, due, hears, redelivers } = await start({ times: 1, lost: true });
  sandbox.say("recruiter", "p2p", "one");
  await hears("one");
  await redelivers();
  due[0]?.task();
  await hears("one", "one");
});

test.each([{ refused: true }, { cut: true }])(
  "one that is %o never arrives, and comes again",
  async (fault) => {
    const { sandbox, due, heard, hears, redelivers } = await start({ times: 1, ...fault });
    sandbox.say("recruiter", "p2p", "one");
    await redelivers();
    expect(heard()).toEqual([]);
    due[0]?.task();
    await hears("one");
  },
);

test("those switched on befall every push together until they are switched off, which lets go what is held", async () => {
  const { sandbox, hears } = await start({ times: 0 });
  sandbox.switches.push({ swapped: true, doubled: true });
  sandbox.say("recruiter", "p2p", "one");
  sandbox.switches.push({ swapped: false });
  await hears("one", "one");
  sandbox.say("recruiter", "p2p", "two");
  await hears("one", "one", "two", "two");
  sandbox.switches.clear();
  sandbox.say("recruiter", "p2p", "three");
  await hears("one", "one", "two", "two", "three");
});

test("with their order switched, each two come the other way round", async () => {
  const { sandbox, hears } = await start({ times: 0 });
  sandbox.switches.push({ swapped: true });
  for (const text of ["one", "two", "three", "four"]) {
    sandbox.say("recruiter", "p2p", text);
    if (text === "two") await hears("two", "one");
  }
  await hears("two", "one", "four", "three");
});

test("one that is doubled arrives twice under one event id, though it was answered", async () => {
  const { sandbox, webhook, due, hears } = await start({ times: 1, copies: 1 });
  sandbox.say("recruiter", "p2p", "one");
  await hears("one", "one");
  const ids = new Set(webhook.events.map(({ payload }) => payload.header.event_id));
  expect(ids.size).toBe(1);
  expect(due).toEqual([]);
});

test("one that is held behind two others comes after them", async () => {
  const { sandbox, hears } = await start({ times: 1, behind: 2 });
  sandbox.say("recruiter", "p2p", "one");
  sandbox.say("recruiter", "p2p", "two");
  await hears("two");
  sandbox.say("recruiter", "p2p", "three");
  await hears("two", "three", "one");
});

test("one that is held sets out once the faults are taken back", async () => {
  const { sandbox, heard, hears } = await start({ behind: 2 });
  sandbox.say("recruiter", "p2p", "one");
  expect(heard()).toEqual([]);
  sandbox.pushFaults.clear();
  await hears("one");
});

test("one that is late is overtaken", async () => {
  const { sandbox, hears } = await start({ times: 1, delay: 300 });
  sandbox.say("recruiter", "p2p", "one");
  sandbox.say("recruiter", "p2p", "two");
  await hears("two", "one");
});

test("only events of the named type are befallen", async () => {
  const { sandbox, hears } = await start({ type: "card.action.trigger", drop: true });
  sandbox.say("recruiter", "p2p", "one");
  await hears("one");
});

test("a press that is dropped is answered to the presser as one that took too long", async () => {
  const { sandbox, post, hears } = await start({ type: "card.action.trigger", drop: true });
  const { messageId } = sandbox.say("recruiter", "p2p", "one");
  await hears("one");
  const card = { schema: "2.0", body: { elements: [{ tag: "hr" }] } };
  const content = JSON.stringify(card);
  const sent = await post(`/im/v1/messages/${messageId}/reply`, { msg_type: "interactive", content });
  const pressed = await sandbox.press("recruiter", String(sent.data.message_id), {
    tag: "button",
    value: {},
  });
  expect(pressed).toMatchObject({ error: { code: 200341 } });
});
