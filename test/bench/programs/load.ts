// Pushes messages in a group that do not speak to the bot, each encrypted, signed, and never seen before; as many as the
// receiver takes over so many connections, for so long or until so many are through.
import autocannon from "autocannon";
import { z } from "zod";
import { pushed } from "../../intake/feishu.ts";
import { chatter } from "../chatter.ts";
import { quantile } from "../figures.ts";
import { answer, say } from "./told.ts";

const wanted = z.object({
  url: z.string(),
  connections: z.number(),
  seconds: z.number().optional(),
  amount: z.number().optional(),
  /** Kept out of the figures: so many requests, before. */
  before: z.number().default(0),
});

let count = 0;
const run = `${process.pid}-${Date.now()}`;

function push() {
  count += 1;
  const { body, headers } = pushed(chatter(`${run}-${count}`, Date.now()), {
    timestamp: String(Math.floor(Date.now() / 1000)),
  });
  return { body, headers };
}

answer(async (question) => {
  const { url, connections, seconds, amount, before } = wanted.parse(question);
  // Made beforehand as far as that is sure to be enough, so that the receiver has the machine to itself.
  const ready = Array.from({ length: seconds ? Math.min(seconds * 12_000, 200_000) : 0 }, push);
  const shoot = async (limit: { duration?: number; amount?: number }) => {
    const times: number[] = [];
    const statuses = new Map<number, number>();
    const begun = performance.now();
    const running = autocannon({
      url,
      connections,
      timeout: 30,
      ...limit,
      requests: [{ method: "POST", setupRequest: (request) => ({ ...request, ...(ready.pop() ?? push()) }) }],
    });
    running.on("response", (_client, status, _bytes, time) => {
      times.push(time);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    });
    const { errors } = await running;
    return { times, statuses, errors, took: performance.now() - begun };
  };
  if (before) await shoot({ amount: before });
  const { times, statuses, errors, took } = await shoot(seconds ? { duration: seconds } : { amount });
  const taken = statuses.get(200) ?? 0;
  const others = times.length - taken;
  return {
    taken,
    refused: others + errors,
    perSecond: taken / (took / 1000),
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
  };
});
say("ready");
