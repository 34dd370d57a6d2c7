import { describe, expect, test } from "vitest";
import { manifest } from "../../src/operations/manifest.ts";
import type { StoredMessage } from "../../src/sandbox/chats.ts";
import { rateLimited } from "../../src/sandbox/open-apis/faults.ts";
import { postgres, sqlite } from "../store/databases.ts";
import { type Bole, startBole } from "./bole.ts";
import { cardsIn } from "./elsewhere.ts";
import { company, eventually } from "./instances.ts";

/*
 * A slow answer shows life: its question bears the reaction “typing” until the answer stands.
 */

const question = "谁内推了 ada@example.com";
const search = "/hire/v1/referrals/search";
const reacts = /\/reactions/;

const everybody = `
roles: { all: { commands: "*", sees: [contact] } }
members: [{ role: all, everyone: true }]
`;

/** Feishu has to say where somebody works before they may ask. */
const byDepartment = ({ tenant }: Bole["sandbox"]) => `
roles: { recruiter: { commands: "*", sees: [contact] } }
members: [{ role: recruiter, departments: [${tenant.organisation.departments.find(({ name }) => name.zh === "人力资源部")?.openId}] }]
`;

const list = Array.from({ length: 12 }, (_, nth) => `199000200${10 + nth}`).join("\n");

/** What stands on a message now. */
const on = (sandbox: Bole["sandbox"], { chatId, messageId }: StoredMessage) =>
  sandbox.messages(chatId).find((one) => one.messageId === messageId)?.reactions ?? [];

const without = (scope: string) => manifest().scopes.tenant.filter((one) => one !== scope);

/** Calls about reactions, as they were answered. */
const calls = ({ sandbox }: Bole) =>
  sandbox.calls.filter(({ path }) => reacts.test(path)).map(({ method, status }) => `${method} ${status}`);

describe("an answer that takes more than a second", () => {
  test.each([
    ["comes", {}, /Ada/],
    ["fails", { answer: { status: 400, body: { code: 1002002, msg: "no" } } }, /查询失败/],
  ])("%s: its question bears the reaction until then, and not longer", async (_, trouble, says) => {
    const bole = await startBole();
    bole.sandbox.faults.add({ path: search, delay: 1400, ...trouble });
    const asked = bole.sandbox.say("recruiter", "p2p", question);
    const sign = await bole.sandbox.until(() => on(bole.sandbox, asked)[0]);
    expect(sign).toMatchObject({ emoji: "Typing", openId: bole.sandbox.bot.openId });
    expect(cardsIn(bole, "recruiter", "p2p")).toEqual([]);
    await bole.sandbox.until(() => (on(bole.sandbox, asked).length === 0 ? true : undefined));
    expect(cardsIn(bole, "recruiter", "p2p").map(({ text }) => text)).toEqual([expect.stringMatching(says)]);
    await eventually(() => expect(calls(bole)).toEqual(["POST 200", "DELETE 200"]));
  });

  test("is announced by one sign only, where a card says so", async () => {
    const bole = await startBole();
    bole.sandbox.faults.add({ path: /batch_get_id$/, delay: 1400, times: 1 });
    await bole.ask("recruiter", "p2p", list);
    await bole.ask("recruiter", "p2p", "帮助");
    expect(calls(bole)).toEqual([]);
  });

  test("shows it to twenty of a crowd, and every one of the crowd is answered", async () => {
    const bole = await startBole({ access: () => everybody });
    const { sandbox } = bole;
    sandbox.faults.add({ path: search, delay: 2500 });
    const crowd = sandbox.tenant.employees.filter(({ leftOn }) => leftOn === undefined).slice(0, 30);
    const asked = crowd.map(({ openId }) => sandbox.say(openId, "p2p", question));
    await eventually(() => expect(calls(bole).filter((one) => one === "DELETE 200")).toHaveLength(20));
    await eventually(() => {
      for (const { chatId } of asked) expect(sandbox.messages(chatId).at(-1)?.sender.type).toBe("bot");
    });
    expect(calls(bole).filter((one) => one === "POST 200")).toHaveLength(20);
  });

  test("comes all the same to an app that may not react, which is not tried again soon", async () => {
    const bole = await startBole({ scopes: without("im:message.reactions:write_only") });
    bole.sandbox.faults.add({ path: search, delay: 1400 });
    for (const _ of [1, 2]) expect((await bole.ask("recruiter", "p2p", question)).text).toMatch(/Ada/);
    await bole.ask("recruiter", "p2p", "帮助");
    expect(calls(bole)).toEqual(["POST 400"]);
  });
});

describe("an answer that Feishu lets wait for longer", () => {
  const broken = { status: 500, body: { code: 1002001, msg: "system error" } };

  test.each([
    ["comes in the end", 2, question, /还在查\n飞书没有正常答复，正在重试/, /Ada/],
    [
      "fails",
      3,
      "who referred ada@example.com",
      /Feishu does not answer as it should, and is being asked again/,
      /Lookup failed/,
    ],
  ] as const)(
    "%s: one card says that it is tried again, and then how it ended",
    async (_, times, asks, meanwhile, says) => {
      const bole = await startBole({ slowMs: 700 });
      bole.sandbox.faults.add({ path: search, delay: 500, answer: broken, times });
      bole.sandbox.say("recruiter", "p2p", asks);
      const waiting = await bole.sandbox.until(() => cardsIn(bole, "recruiter", "p2p")[0]);
      expect(waiting.text).toMatch(meanwhile);
      const ended = await bole.sandbox.until(() =>
        cardsIn(bole, "recruiter", "p2p").find(({ text }) => says.test(text)),
      );
      expect(ended.messageId).toBe(waiting.messageId);
      expect(cardsIn(bole, "recruiter", "p2p")).toHaveLength(1);
    },
  );

  test("to say who somebody is gets that card as well, one for all of it", async () => {
    const bole = await startBole({ slowMs: 400, access: byDepartment });
    bole.sandbox.faults.add({ path: /\/contact\/v3\/users\/ou_/, delay: 1200 });
    bole.sandbox.say("recruiter", "p2p", question);
    const waiting = await bole.sandbox.until(() => cardsIn(bole, "recruiter", "p2p")[0]);
    expect(waiting.text).toMatch(/^还在查\n飞书还没有答复，正在等/);
    await eventually(() => expect(bole.again(waiting).text).toMatch(/Ada/));
    expect(cardsIn(bole, "recruiter", "p2p")).toHaveLength(1);
  });

  test("to say who somebody is and then looks up a long list is said by one card, too", async () => {
    const bole = await startBole({ slowMs: 400, access: byDepartment });
    bole.sandbox.faults.add({ path: /\/contact\/v3\/users\/ou_/, delay: 1200 });
    bole.sandbox.faults.add({ path: /batch_get_id$/, delay: 1400 });
    bole.sandbox.say("recruiter", "p2p", list);
    const waiting = await bole.sandbox.until(() => cardsIn(bole, "recruiter", "p2p")[0]);
    expect(waiting.text).toMatch(/^还在查/);
    await eventually(() => expect(bole.again(waiting).text).toMatch(/^查了 12 个/));
    expect(cardsIn(bole, "recruiter", "p2p")).toHaveLength(1);
  });

  test("because of its quota says that, and without trouble that it waits", async () => {
    const bole = await startBole({ slowMs: 400 });
    bole.sandbox.faults.add({ path: search, answer: rateLimited(1), times: 1 });
    bole.sandbox.say("recruiter", "p2p", question);
    const queueing = await bole.sandbox.until(() => cardsIn(bole, "recruiter", "p2p")[0]);
    expect(queueing.text).toMatch(/飞书暂时限流，正在排队/);
    bole.sandbox.faults.add({ path: search, delay: 900, times: 1 });
    bole.sandbox.say("hrbp", "p2p", question);
    const slow = await bole.sandbox.until(() => cardsIn(bole, "hrbp", "p2p")[0]);
    expect(slow.text).toMatch(/飞书还没有答复，正在等/);
  });
});

test("a button whose answer takes more than a second says so to whoever pressed", async () => {
  const bole = await startBole();
  const card = await bole.ask("recruiter", "p2p", "ada@example.com 是谁");
  const quick = await bole.press("recruiter", card, "查看档案");
  expect(quick).toEqual({});
  bole.sandbox.faults.add({ path: search, delay: 1400 });
  const slow = await bole.press("recruiter", card, "查内推");
  expect(slow.toast?.content).toBe("正在查询，结果会出现在下面…");
});

test("a quick answer needs no sign", async () => {
  const bole = await startBole();
  await bole.ask("recruiter", "p2p", question);
  await bole.ask("recruiter", "p2p", "帮助");
  expect(calls(bole)).toEqual([]);
});

describe("killed while the reaction stands", () => {
  test.each([
    ["SQLite, before its sender knew", sqlite, true],
    ["PostgreSQL, after its sender knew", postgres, false],
  ])("on %s: whoever goes on takes it away", async (_, address, atOnce) => {
    const { sandbox, instance, handled, answers } = await company(await address(), { processes: 2 });
    const undo = sandbox.faults.add({ path: search, delay: 600_000 });
    const first = await instance();
    const asked = sandbox.say("recruiter", "p2p", question);
    let dead: Promise<void> | undefined;
    await sandbox.until(() => {
      if (on(sandbox, asked).length === 0) return undefined;
      if (atOnce) dead = first.kill();
      return true;
    });
    if (!atOnce) {
      // What is written after it is written, so is where the reaction stands.
      const other = sandbox.say("hrbp", "p2p", "帮助");
      await eventually(() => expect(answers(other)).toBe(1));
    }
    await (dead ?? first.kill());
    undo();
    await instance();
    await handled(atOnce ? 1 : 2);
    expect(answers(asked)).toBe(1);
    expect(on(sandbox, asked)).toEqual([]);
  });
});
