import { describe, expect, test } from "vitest";
import { z } from "zod";
import { failure } from "../../src/sandbox/open-apis/answers.ts";
import { imFailures } from "../../src/sandbox/open-apis/im/failures.ts";
import type { Who } from "../../src/sandbox/sandbox.ts";
import { databases, postgres, sqlite } from "../store/databases.ts";
import { nodes } from "./bole.ts";
import { company, eventually } from "./instances.ts";

/*
 * Instances that die in the middle, as processes do. What Feishu was told is stored is answered all the same, and once.
 */

const question = "查一下 138 0013 8000";
/** Long enough for a card that says so meanwhile. */
const list = Array.from({ length: 12 }, (_, nth) => `199000200${10 + nth}`).join("\n");
const search = "/hire/v1/talents/batch_get_id";

test("one on SQLite, killed after its 200 or after its answer: the next start sees to it, and one answer is seen", async () => {
  const { sandbox, instance, handled, answers, lookups } = await company(await sqlite());

  const first = await instance();
  const undo = sandbox.faults.add({ path: search, delay: 600_000 });
  const unanswered = sandbox.say("recruiter", "p2p", question);
  // Who asks Feishu for its own name has told Feishu that the message is stored.
  await eventually(() => expect(sandbox.calls.map(({ path }) => path)).toContain("/open-apis/bot/v3/info"));
  await first.kill();
  expect(answers(unanswered)).toBe(0);
  undo();
  const second = await instance();
  await handled(1);
  expect(answers(unanswered)).toBe(1);

  const answered = sandbox.say("recruiter", "p2p", question);
  let dead: Promise<void> | undefined;
  await sandbox.until(() => {
    if (answers(answered) === 0) return undefined;
    // The sandbox shows the card and has not said so yet: whoever sent it dies without knowing.
    dead ??= second.kill();
    return true;
  });
  await dead;
  const before = lookups();
  await instance();
  await handled(2);
  expect(lookups()).toBeGreaterThan(before);
  expect(answers(answered)).toBe(1);
});

test("two on PostgreSQL share the work, and one that is killed leaves its part to the other, each answered once", async () => {
  const { sandbox, instance, handled, stored, answers, lookups } = await company(await postgres());
  const questions = () =>
    (["recruiter", "hrbp"] as const).flatMap((who) =>
      Array.from({ length: 4 }, () => sandbox.say(who, "p2p", question)),
    );

  const [first] = await Promise.all([instance(), instance()]);
  const shared = questions();
  await handled(8);
  expect(shared.map(answers)).toEqual(shared.map(() => 1));
  const both = lookups();
  sandbox.say("recruiter", "p2p", question);
  await handled(9);
  // Not each by both: that would be sixteen. On a machine that stalls longer than a lease, one or the other is taken over.
  expect(both).toBeLessThan(12 * (lookups() - both));

  sandbox.faults.add({ path: search, delay: 200 });
  const left = questions();
  await stored(17);
  await first.kill();
  await handled(17);
  expect(left.map(answers)).toEqual(left.map(() => 1));
});

describe.each(databases)("killed on %s", (_name, address) => {
  test("between writing down who asked and answering: one answer and one row of the audit, also where it comes to something else", async () => {
    const { sandbox, instance, answered, audited, auditedAgain } = await company(await address());
    const undo = sandbox.faults.add({ path: /\/reply$/, delay: 600_000 });
    const first = await instance();
    const said = [sandbox.say("recruiter", "p2p", question), sandbox.say("hrbp", "p2p", "王伟的职务")];
    await eventually(async () => expect(await audited()).toHaveLength(2));
    await first.kill();
    undo();
    sandbox.faults.add({ path: /\/corehr\//, answer: { status: 400, body: { code: 1, msg: "not now" } } });
    await instance();
    await answered(said);
    const about = sandbox.messages(said[1]?.chatId ?? "").at(-1);
    expect(about?.content).toContain("查询失败");
    expect(await auditedAgain()).toHaveLength(1);
  });

  test("after a card that Feishu refused was said more simply: said again, it is not shown beside", async () => {
    const { sandbox, instance, handled, answers } = await company(await address());
    const first = await instance();
    sandbox.faults.add({ path: /\/reply$/, times: 1, answer: failure(imFailures.card) });
    const asked = sandbox.say("recruiter", "p2p", question);
    let dead: Promise<void> | undefined;
    await sandbox.until(() => {
      if (answers(asked) === 0) return undefined;
      dead ??= first.kill();
      return true;
    });
    await dead;
    await instance();
    await handled(1);
    expect(answers(asked)).toBe(1);
  });

  test.each([
    ["before its sender knew", false],
    ["after its sender knew", true],
  ])(
    "while a card says that the answer is on its way, %s: the answer takes its place",
    async (_when, knew) => {
      const { sandbox, instance, handled, answers } = await company(await address());
      const undo = sandbox.faults.add({ path: search, delay: 600_000 });
      const first = await instance();
      const asked = sandbox.say("recruiter", "p2p", list);
      const shown = () => sandbox.messages(asked.chatId).at(-1)?.content ?? "";
      let dead: Promise<void> | undefined;
      await sandbox.until(() => {
        if (!shown().includes("正在查询")) return undefined;
        if (!knew) dead = first.kill();
        return true;
      });
      if (knew) {
        // What is written after it is written, so is where the card stands.
        const other = sandbox.say("hrbp", "p2p", "帮助");
        await eventually(() => expect(answers(other)).toBe(1));
      }
      await (dead ?? first.kill());
      undo();
      await instance();
      await handled(knew ? 2 : 1);
      expect(answers(asked)).toBe(1);
      expect(shown()).not.toContain("正在查询");
    },
  );

  test("over presses for a private answer, one before its sender knew where the card stands: both cards say so", async () => {
    const { sandbox, instance, stored, answers, counts } = await company(await address());
    const first = await instance();
    const mentions = [{ key: "@_user_1", openId: sandbox.bot.openId, name: "伯乐" }];
    const asked = sandbox.say("recruiter", "group", `@_user_1 ${question}`, { mentions });
    const inGroup = () => sandbox.messages(asked.chatId).find((it) => it.parentId === asked.messageId);
    await eventually(() => expect(inGroup()?.content).toContain("私下查看"));
    const { messageId, content } = await sandbox.until(inGroup);
    const button = nodes(JSON.parse(content)).find(({ tag, text }) => {
      return tag === "button" && JSON.stringify(text).includes("私下查看");
    });
    const [behaviour] = z
      .array(z.object({ value: z.record(z.string(), z.unknown()) }))
      .parse(button?.behaviors);
    const press = (who: Who) =>
      sandbox.press(who, messageId, { tag: "button", value: behaviour?.value ?? {} }).catch(() => undefined);
    const last = (who: Who) => sandbox.messages(sandbox.chat(who, "p2p").chatId).at(-1)?.content ?? "";

    const undo = sandbox.faults.add({ path: search, delay: 600_000 });
    void press("hrbp");
    await eventually(() => expect(last("hrbp")).toContain("正在查询"));
    // What is written after it is written, so is where the card stands.
    const other = sandbox.say("outsider", "p2p", "帮助");
    await eventually(() => expect(answers(other)).toBe(1));
    void press("recruiter");
    let dead: Promise<void> | undefined;
    await sandbox.until(() => {
      if (!last("recruiter").includes("正在查询")) return undefined;
      dead ??= first.kill();
      return true;
    });
    await dead;
    undo();
    await stored(4);
    await instance();
    await eventually(async () => expect(await counts()).toMatchObject({ working: 0, failed: 2 }));
    for (const who of ["hrbp", "recruiter"] as const) {
      expect(last(who)).toMatch(/没有查完[\s\S]*再按一次/);
      expect(sandbox.messages(sandbox.chat(who, "p2p").chatId)).toHaveLength(1);
    }
  });
});
