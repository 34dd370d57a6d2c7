import { expect, test } from "vitest";
import type { StoredMessage } from "../../src/sandbox/chats.ts";
import type { PushFault } from "../../src/sandbox/delivery/push-faults.ts";
import { createChance } from "../soak/chance.ts";
import { databases } from "../store/databases.ts";
import { company, eventually } from "./instances.ts";

/*
 * A few kills at any moment while people ask, the platform failing now and then: the short form of `npm run soak`. What
 * differs from run to run is the timing; where each kill falls is counted in calls to the platform.
 */

const questions = [
  "查一下 138 0013 8000",
  "find talent by phone +1 415 555 0132",
  Array.from({ length: 12 }, (_, nth) => `199000200${10 + nth}`).join("\n"),
  "帮助",
] as const;

test.each(databases)(
  "killed again and again on %s, nothing is lost and nothing comes twice",
  async (name, address) => {
    const many = name === "PostgreSQL";
    const here = await company(await address(), { processes: many ? 5 : 4 });
    const { sandbox } = here;
    const chance = createChance(name.length);
    const running = [await here.instance()];
    if (many) running.push(await here.instance());
    const said: StoredMessage[] = [];
    for (let kill = 0; kill < 3; kill++) {
      for (const who of ["recruiter", "hrbp", "recruiter"] as const) {
        said.push(sandbox.say(who, "p2p", chance.pick(questions)));
      }
      // One that fails now may be looked up by who handles it again: that is one answer, and one row stands for it.
      sandbox.faults.add({ path: /\/hire\//, times: 1, answer: { status: 400, body: { code: 1, msg: "" } } });
      sandbox.faults.add({ path: /\/reply$/, times: 1, ...chance.pick([{ cut: true }, { lost: true }]) });
      sandbox.pushFaults.add({
        times: 1,
        ...chance.pick<PushFault>([{ copies: 1 }, { drop: true }, { lost: true }]),
      });
      const calls = sandbox.calls.length + chance.between(1, 6);
      await eventually(() => expect(sandbox.calls.length).toBeGreaterThanOrEqual(calls));
      const dying = running.splice(chance.between(0, running.length - 1), 1);
      await Promise.all(dying.map((one) => one.kill()));
      running.push(await here.instance());
    }
    sandbox.faults.clear();
    sandbox.pushFaults.clear();
    await here.answered(said);
    for (const { chatId } of said) {
      for (const { content } of sandbox.messages(chatId))
        expect(content).not.toMatch(/正在查询|Looking up \d/);
    }
  },
);
