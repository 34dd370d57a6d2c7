import { expect, test } from "vitest";
import { postgres } from "../store/databases.ts";
import { company, eventually, type Instance } from "./instances.ts";

/*
 * Two instances, each on a long connection of its own. Feishu gives an event to one of them; which one is its own affair.
 */

test("each event is answered once, by whichever it was given to; one is killed, and the other goes on", async () => {
  const here = await company(await postgres(), { feishuMs: 1000, processes: 2 }, "websocket");
  const { sandbox } = here;
  const both = await Promise.all([here.instance(), here.instance()]);
  await eventually(() => expect(sandbox.connections.count()).toBe(2));

  const said = [sandbox.say("recruiter", "p2p", "查一下 138 0013 8000")];
  const asked = (one: Instance) => one.logged().includes('"msg":"asked"');
  // A coin is tossed for each event: so many come out alike once in a million times.
  while (!both.every(asked) && said.length < 21) {
    await here.answered(said);
    said.push(sandbox.say(said.length % 2 ? "hrbp" : "recruiter", "p2p", "查一下 138 0013 8000"));
  }
  await here.answered(said);
  expect(both.map(asked)).toEqual([true, true]);

  const undo = sandbox.faults.add({ path: "/hire/v1/talents/batch_get_id", delay: 600_000 });
  for (const who of ["recruiter", "hrbp", "recruiter", "hrbp"] as const)
    said.push(sandbox.say(who, "p2p", "查一下 138 0013 8000"));
  await here.stored(said.length);
  await both[0].kill();
  await eventually(() => expect(sandbox.connections.count()).toBe(1));
  undo();
  said.push(sandbox.say("recruiter", "p2p", "查一下 138 0013 8000"));
  await here.answered(said);
  expect(sandbox.connections.count()).toBe(1);
});
