import { describe, expect, test, vi } from "vitest";
import { failure } from "../../src/sandbox/open-apis/answers.ts";
import { imFailures } from "../../src/sandbox/open-apis/im/failures.ts";
import { type Bole, startBole } from "./bole.ts";
import { askInGroup, audit, cardsIn, pressFor } from "./elsewhere.ts";

/*
 * What becomes of an answer that Feishu does not take, or not yet: the person hears something, once, and Feishu is not
 * asked again for what cannot succeed.
 */

const question = "查一下 138 0013 8000";
const replies = (bole: Bole) => bole.sandbox.calls.filter(({ path }) => path.endsWith("/reply"));

/** Asks, with the next replies answered by an error, and gives the message that comes in the end. */
async function answered(bole: Bole, error: keyof typeof imFailures, times: number) {
  bole.sandbox.faults.add({ path: /\/reply$/, answer: failure(imFailures[error]), times });
  const { chatId, messageId } = bole.sandbox.say("recruiter", "p2p", question);
  return bole.sandbox.until(() =>
    bole.sandbox.messages(chatId).find((it) => it.parentId === messageId && it.sender.type === "bot"),
  );
}

describe("a card that Feishu refuses", () => {
  test.each(["card", "tooLong"] as const)(
    "(%s) comes as a plainer card, whose buttons work",
    async (error) => {
      const bole = await startBole();
      const { msgType, content, messageId } = await answered(bole, error, 1);
      expect(msgType).toBe("interactive");
      expect(content).toMatch(/张三/);
      const { body } = JSON.parse(content) as { body: { elements: Record<string, unknown>[] } };
      expect(new Set(body.elements.map(({ tag }) => tag))).toEqual(new Set(["div", "button"]));
      const card = bole.again({ messageId, json: {}, text: "", buttons: [] });
      expect((await bole.pressForCard("recruiter", card, "查内推")).text).toMatch(/内推/);
    },
  );

  test("and its plainer form too comes as text", async () => {
    const bole = await startBole();
    const { msgType, content } = await answered(bole, "card", 2);
    expect(msgType).toBe("text");
    expect(content).toMatch(/张三/);
    expect(bole.logged()).toMatch(/230099.+it is said more simply/);
  });

  test("for what it says is told of in a sentence that says nothing of it", async () => {
    const bole = await startBole();
    const { msgType, content } = await answered(bole, "audit", 1);
    expect(msgType).toBe("text");
    expect(content).toMatch(/内容审核.+230028/);
    expect(content).not.toMatch(/张三/);
  });
});

test.each([
  ["stopped", 230053],
  ["notAvailable", 230013],
  ["outsideGroup", 230002],
] as const)(
  "a chat closed to the bot (%s) is not spoken to again; the log has the code",
  async (error, code) => {
    const bole = await startBole();
    bole.sandbox.faults.add({ path: /\/reply$/, answer: failure(imFailures[error]) });
    bole.sandbox.say("recruiter", "p2p", question);
    await vi.waitFor(() => expect(bole.logged()).toContain("could not be sent"));
    expect(bole.logged()).toContain(`"code":${code}`);
    expect(replies(bole)).toHaveLength(1);
  },
);

test("too often (230020) is said again a little later", async () => {
  const bole = await startBole();
  expect((await answered(bole, "tooOften", 2)).content).toMatch(/张三/);
  await vi.waitFor(() => expect(replies(bole)).toHaveLength(3));
});

test("a chat is spoken to five times a second at most, and everything arrives in order", async () => {
  const bole = await startBole();
  bole.sandbox.switches.limit({ messages: true });
  const asked = Array.from({ length: 9 }, () => bole.sandbox.say("recruiter", "p2p", "帮助"));
  const { chatId } = bole.sandbox.chat("recruiter", "p2p");
  const answers = await bole.sandbox.until(() => {
    const all = bole.sandbox.messages(chatId).filter(({ sender }) => sender.type === "bot");
    return all.length === asked.length ? all : undefined;
  });
  expect(answers.map(({ parentId }) => parentId)).toEqual(asked.map(({ messageId }) => messageId));
  await vi.waitFor(() => expect(replies(bole).map(({ status }) => status)).toEqual(asked.map(() => 200)));
});

test("a card that cannot be replaced when the answer came late is followed by a new one", async () => {
  const bole = await startBole();
  const found = await bole.ask("recruiter", "p2p", "搜索人才 java");
  bole.sandbox.faults.add({ path: "/hire/v1/talents", delay: 2300 });
  bole.sandbox.faults.add({ path: /\/im\/v1\/messages\/[^/]+$/, answer: failure(imFailures.tooOld) });
  const { chatId } = bole.sandbox.chat("recruiter", "p2p");
  const before = bole.sandbox.messages(chatId).length;
  expect(JSON.stringify(await bole.press("recruiter", found, "下一页"))).toMatch(/正在查询/);
  const below = await bole.sandbox.until(() => bole.sandbox.messages(chatId)[before]);
  expect(below).toMatchObject({ parentId: found.messageId, msgType: "interactive" });
});

describe("a card that says an answer is on its way, which Feishu does not let the answer replace,", () => {
  const anUpdate = /\/im\/v1\/messages\/[^/]+$/;
  const tooOld = failure(imFailures.tooOld);
  const muted = failure(imFailures.muted);

  /** Asks something slow, and waits for the card that says so. */
  async function waiting(bole: Bole) {
    bole.sandbox.faults.add({ path: /batch_get_id$/, delay: 900, times: 1 });
    bole.sandbox.say("recruiter", "p2p", question);
    return bole.sandbox.until(() => cardsIn(bole, "recruiter", "p2p")[0]);
  }

  const asksOf = async (bole: Bole) => (await audit(bole)).filter(({ what }) => what === "查人才");

  test("says where it came instead, once", async () => {
    const bole = await startBole({ slowMs: 300 });
    const card = await waiting(bole);
    expect(card.text).toMatch(/^还在查/);
    bole.sandbox.faults.add({ path: anUpdate, answer: tooOld, times: 1 });
    await vi.waitFor(() => expect(bole.again(card).text).toMatch(/^另发了一条消息\n.*请看下面那一条/));
    const [, answer, ...more] = cardsIn(bole, "recruiter", "p2p");
    expect(answer?.text).toMatch(/^找到 1 位人才[\s\S]*13800138000/);
    expect(more).toEqual([]);
    expect((await bole.ask("recruiter", "p2p", "他的档案")).text).toMatch(/张三/);
    expect(await asksOf(bole)).toHaveLength(1);
  });

  test("says why it did not come, where it cannot be sent either", async () => {
    const bole = await startBole({ slowMs: 300 });
    const card = await waiting(bole);
    bole.sandbox.faults.add({ path: anUpdate, answer: tooOld, times: 1 });
    bole.sandbox.faults.add({ path: /\/reply$/, answer: muted, times: 1 });
    await vi.waitFor(() => expect(bole.again(card).text).toMatch(/^结果没能送到/));
    expect(cardsIn(bole, "recruiter", "p2p")).toHaveLength(1);
    expect(await asksOf(bole)).toHaveLength(1);
  });

  test("ends in the private chat of whoever pressed in a group as well", async () => {
    const bole = await startBole();
    const found = await askInGroup(bole, "recruiter", question);
    bole.sandbox.faults.add({ path: anUpdate, answer: tooOld, times: 1 });
    const { answer, fresh } = await pressFor(bole, "recruiter", found, "私下查看");
    expect(answer.toast?.content).toBe("已私发给你");
    expect(fresh.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^另发了一条消息/),
      expect.stringMatching(/^找到 1 位人才[\s\S]*13800138000/),
    ]);
    expect((await bole.ask("recruiter", "p2p", "他的档案")).text).toMatch(/张三/);
    expect(await asksOf(bole)).toHaveLength(2);
  });

  test("says so there too, where nothing can be sent there", async () => {
    const bole = await startBole();
    const found = await askInGroup(bole, "recruiter", question);
    bole.sandbox.faults.add({ path: anUpdate, answer: tooOld, times: 1 });
    bole.sandbox.faults.add({ path: /batch_get_id$/, delay: 700, times: 1 });
    const pressed = bole.press("recruiter", found, "私下查看");
    const opened = await bole.sandbox.until(() => cardsIn(bole, "recruiter", "p2p")[0]);
    bole.sandbox.faults.add({ path: "/im/v1/messages", answer: muted });
    expect((await pressed).toast?.content).toMatch(/没能私发给你/);
    expect(bole.again(opened).text).toMatch(/^结果没能送到/);
    expect(cardsIn(bole, "recruiter", "p2p")).toHaveLength(1);
  });
});

test("in a group, where Feishu does not say at first who Bole is, whoever mentioned it is answered all the same", async () => {
  const bole = await startBole({ wait: async () => {} });
  bole.sandbox.faults.add({ path: "/bot/v3/info", times: 3, cut: true });
  const { openId } = bole.sandbox.bot;
  await bole.ask("recruiter", "group", "@_user_1 帮助", [openId]);
  expect(bole.logged()).not.toContain("could not be handled");
});
