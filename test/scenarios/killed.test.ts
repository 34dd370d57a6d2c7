import { expect, test } from "vitest";
import { z } from "zod";
import type { StoredMessage } from "../../src/sandbox/chats.ts";
import { failure } from "../../src/sandbox/open-apis/answers.ts";
import { imFailures } from "../../src/sandbox/open-apis/im/failures.ts";
import type { Who } from "../../src/sandbox/sandbox.ts";
import { databases, postgres } from "../store/databases.ts";
import { nodes } from "./bole.ts";
import { type Company, company, eventually } from "./instances.ts";

/*
 * Instances that die in the middle, as processes do. What Feishu was told is stored is answered all the same, and once.
 */

const question = "查一下 138 0013 8000";
/** Long enough for a card that says so meanwhile. */
const list = Array.from({ length: 12 }, (_, nth) => `199000200${10 + nth}`).join("\n");
const search = "/hire/v1/talents/batch_get_id";

test("two on PostgreSQL share the work, and one that is killed leaves its part to the other, each answered once", async () => {
  const { sandbox, instance, handled, stored, answers, lookups } = await company(await postgres(), {
    processes: 2,
  });
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

/** Somebody asks, in the group by the bot's name. */
function asker({ sandbox }: Company) {
  const mentions = [{ key: "@_user_1", openId: sandbox.bot.openId, name: "伯乐" }];
  return (who: Who, where: "p2p" | "group", text: string) =>
    where === "p2p"
      ? sandbox.say(who, where, text)
      : sandbox.say(who, where, `@_user_1 ${text}`, { mentions });
}

/** The call that answers a message. */
const replyTo = ({ messageId }: StoredMessage) => new RegExp(`${messageId}/reply$`);
const forever = 600_000;

test.each(databases)(
  "on %s an instance dies with an event at each step: each has one answer, and one row of the audit",
  async (_name, address) => {
    const here = await company(await address(), { processes: 3 });
    const { sandbox, answers } = here;
    const { faults } = sandbox;
    const ask = asker(here);
    const answerTo = (asked: StoredMessage) =>
      sandbox.messages(asked.chatId).find((one) => one.parentId === asked.messageId)?.content ?? "";
    const stands = (asked: StoredMessage, words = "") =>
      eventually(() => expect([answers(asked), answerTo(asked).includes(words)]).toEqual([1, true]));

    const first = await here.instance();
    // Its sender does not know that it was answered: the call took effect, and nothing more was heard of it.
    const answered = ask("recruiter", "group", question);
    faults.add({ path: replyTo(answered), held: forever });
    await stands(answered);
    // It is written down who asked, and nobody has seen an answer; who takes over comes to something else.
    const recorded = ask("hrbp", "p2p", "王伟的职务");
    faults.add({ path: replyTo(recorded), delay: forever });
    await eventually(async () => expect(await here.audited()).toHaveLength(2));
    // Stored, and nothing more.
    faults.add({ path: search, delay: forever });
    const stored = ask("recruiter", "p2p", question);
    await here.stored(3);
    await first.kill();
    expect([answers(recorded), answers(stored)]).toEqual([0, 0]);
    faults.clear();
    faults.add({ path: /\/corehr\//, answer: { status: 400, body: { code: 1, msg: "not now" } } });
    const before = here.lookups();
    const second = await here.instance();
    await here.answered([answered, recorded, stored]);
    expect(here.lookups()).toBeGreaterThan(before);
    expect(answerTo(recorded)).toContain("查询失败");
    expect(await here.auditedAgain()).toHaveLength(1);
    faults.clear();

    // A card that Feishu refused was said more simply, which its sender does not know.
    const refused = ask("recruiter", "group", question);
    faults.add({ path: replyTo(refused), times: 1, answer: failure(imFailures.card) });
    faults.add({ path: replyTo(refused), held: forever });
    await stands(refused);
    const calls = sandbox.calls.filter(({ path }) => replyTo(refused).test(path));
    expect(calls.map(({ status }) => status)).toEqual([400]);
    // A card says that the answer is on its way: its sender knows where it stands, or does not.
    faults.add({ path: search, delay: forever });
    const [known, unknown] = [ask("recruiter", "p2p", list), ask("hrbp", "p2p", list)];
    faults.add({ path: replyTo(unknown), held: forever });
    await Promise.all([known, unknown].map((one) => stands(one, "正在查询")));
    // The same of cards that say a private answer is on its way. What is written after it is written, so is where they stand.
    const card = sandbox.messages(answered.chatId).find((one) => one.parentId === answered.messageId);
    const press = pressing(sandbox, card, "私下查看");
    const opened = (who: Who) =>
      sandbox
        .messages(sandbox.chat(who, "p2p").chatId)
        .filter((one) => /正在查询：|没有查完/.test(one.content));
    void press("hrbp");
    await eventually(() => expect(opened("hrbp")).toHaveLength(1));
    const other = ask("outsider", "p2p", "帮助");
    await stands(other);
    faults.add({ path: "/im/v1/messages", held: forever });
    void press("recruiter");
    await eventually(() => expect(opened("recruiter")).toHaveLength(1));
    await second.kill();
    faults.clear();
    await here.instance();
    await eventually(async () =>
      expect(await here.counts()).toEqual({ received: 0, working: 0, done: 7, failed: 2 }),
    );
    const said = [answered, recorded, stored, refused, known, unknown, other];
    expect(said.map(answers)).toEqual(said.map(() => 1));
    for (const one of [known, unknown]) expect(answerTo(one)).not.toContain("正在查询");
    for (const who of ["hrbp", "recruiter"])
      expect(opened(who).map(({ content }) => content)).toEqual([
        expect.stringMatching(/没有查完[\s\S]*再按一次/),
      ]);
    const rows = await here.audited();
    expect(new Set(rows).size).toBe(rows.length);
  },
);

/** Presses a card's button, as whoever one likes. Where nobody answers, nothing comes of it. */
function pressing(sandbox: Company["sandbox"], card: StoredMessage | undefined, label: string) {
  const { messageId = "", content = "{}" } = card ?? {};
  const button = nodes(JSON.parse(content)).find(
    ({ tag, text }) => tag === "button" && JSON.stringify(text).includes(label),
  );
  const [behaviour] = z
    .array(z.object({ value: z.record(z.string(), z.unknown()) }))
    .parse(button?.behaviors);
  return (who: Who) =>
    sandbox.press(who, messageId, { tag: "button", value: behaviour?.value ?? {} }).catch(() => undefined);
}
