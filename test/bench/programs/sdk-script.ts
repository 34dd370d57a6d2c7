// What a script on the SDK does with the same asks: a call each, as they come, and no more of them in a minute than the
// document of job_datas.batch_get allows. It neither looks up names nor answers anybody.
import { setTimeout as after } from "node:timers/promises";
import { Client, LoggerLevel } from "@larksuiteoapi/node-sdk";
import { z } from "zod";
import { app } from "../tenant.ts";
import { answer, say } from "./told.ts";

const wanted = z.object({ domain: z.string(), ids: z.array(z.string()), perSecond: z.number() });
/** The document's 100 a minute; and some milliseconds, since a call is counted there later than it is sent here. */
const quota = { calls: 100, within: 60_000 + 50 };

answer(async (question) => {
  const { domain, ids, perSecond } = wanted.parse(question);
  const client = new Client({ ...app, domain, loggerLevel: LoggerLevel.fatal });
  const sent: number[] = [];
  let refused = 0;
  const begun = performance.now();
  async function ask(id: string): Promise<void> {
    try {
      await client.corehr.v2.employeesJobData.batchGet({
        params: { user_id_type: "people_corehr_id" },
        data: { employment_ids: [id] },
      });
    } catch {
      refused++;
    }
  }
  const asking: Promise<void>[] = [];
  for (const [nth, id] of ids.entries()) {
    const before = sent.at(-quota.calls);
    const turn = Math.max(begun + (nth * 1000) / perSecond, before === undefined ? 0 : before + quota.within);
    if (turn > performance.now()) await after(turn - performance.now());
    sent.push(performance.now());
    asking.push(ask(id));
  }
  await Promise.all(asking);
  return { calls: sent.length, refused, took: performance.now() - begun };
});
say("ready");
