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
  /** What is asked for with the same number is the same events, where they are made beforehand. */
  batch: z.number().default(0),
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

/** So many a second are sure to be enough. */
const most = 12_000;

const made = () => ({ method: "POST" as const, ...push() });

/** What each connection pushes. Made beforehand, so that the receiver has the machine to itself. */
let ready: { readonly batch: number; readonly pushes: readonly (readonly ReturnType<typeof made>[])[] } = {
  batch: -1,
  pushes: [],
};

answer(async (question) => {
  const { url, connections, seconds, amount, before, batch } = wanted.parse(question);
  const each = Math.ceil(((seconds ?? 0) * most) / connections);
  if (ready.batch !== batch) {
    ready = { batch, pushes: [] };
    const pushes = Array.from({ length: seconds ? connections : 0 }, () =>
      Array.from({ length: each }, made),
    );
    ready = { batch, pushes };
  }
  const { pushes } = ready;
  let client = 0;
  const shoot = async (options: { duration: number } | { amount: number }) => {
    const times: number[] = [];
    const statuses = new Map<number, number>();
    const begun = performance.now();
    const { promise: ended, resolve, reject } = Promise.withResolvers<autocannon.Result>();
    const running = autocannon(
      {
        url,
        connections,
        timeout: 30,
        ...options,
        ...("duration" in options
          ? { setupClient: (one) => one.setRequests([...(pushes[client++] ?? [])]) }
          : { requests: [{ method: "POST", setupRequest: (request) => ({ ...request, ...push() }) }] }),
      },
      (error, result) => (error ? reject(error) : resolve(result)),
    );
    running.on("response", (_client, status, _bytes, time) => {
      times.push(time);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    });
    const { errors } = await ended;
    return { times, statuses, errors, took: performance.now() - begun };
  };
  if (before) await shoot({ amount: before });
  const { times, statuses, errors, took } = await shoot(
    seconds ? { duration: seconds } : { amount: amount ?? 1 },
  );
  if (seconds && times.length > each * connections) throw new Error("more events were taken than were made");
  const taken = statuses.get(200) ?? 0;
  return {
    taken,
    refused: times.length - taken + errors,
    perSecond: taken / (took / 1000),
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
  };
});
say("ready");
