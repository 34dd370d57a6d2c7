// The sandbox with more people in it, and with all of them asking: each in private, at an even pace. It tells how long
// each ask took, from the moment it was written to the card, and what the platform was called for meanwhile.
import { setTimeout as after } from "node:timers/promises";
import { z } from "zod";
import { manifest } from "../../../src/operations/manifest.ts";
import { startSandbox } from "../../../src/sandbox/sandbox.ts";
import { app, grown } from "../tenant.ts";
import { answer, say, settings } from "./told.ts";

const { more, delay, limits } = settings(
  z.object({
    /** So many people more than the invented company has. */
    more: z.number(),
    /** Every call waits so long for its answer, milliseconds. */
    delay: z.number(),
    /** Whether documented quotas are kept, of everything but messages. */
    limits: z.boolean(),
  }),
);
const wanted = z.object({
  webhook: z.string(),
  asks: z.array(z.object({ who: z.string(), text: z.string() })),
  perSecond: z.number(),
  /** After so long nobody waits any more, milliseconds. */
  patience: z.number(),
});
type Wanted = z.output<typeof wanted>;

let webhook = "";
const sandbox = await startSandbox({
  host: "127.0.0.1",
  port: 0,
  app,
  webhook: () => webhook,
  tenant: grown(more, Date.now()),
  scopes: manifest().scopes.tenant,
  unlimited: (name) => name.startsWith("im."),
});
sandbox.switches.limit({ calls: limits });
sandbox.faults.add({ path: /./, delay });

async function everybodyAsks({ asks, perSecond, patience }: Wanted) {
  const open = new Map<string, { at: number; nth: number }>();
  const times: (number | undefined)[] = asks.map(() => undefined);
  const titles: (string | undefined)[] = asks.map(() => undefined);
  const answered = Promise.withResolvers<void>();
  const unwatch = watchCards((parentId, title) => {
    const ask = open.get(parentId);
    if (!ask) return;
    open.delete(parentId);
    times[ask.nth] = performance.now() - ask.at;
    titles[ask.nth] = title;
    if (open.size === 0 && times.every((time) => time !== undefined)) answered.resolve();
  });
  const before = sandbox.calls.length;
  const begun = performance.now();
  for (const [nth, { who, text }] of asks.entries()) {
    const wait = begun + (nth * 1000) / perSecond - performance.now();
    if (wait > 1) await after(wait);
    const { messageId } = sandbox.say(who, "p2p", text);
    open.set(messageId, { at: performance.now(), nth });
  }
  await Promise.race([answered.promise, after(patience, undefined, { ref: false })]);
  const took = performance.now() - begun;
  unwatch();
  const made = sandbox.calls
    .slice(before)
    .map(({ method, path, status }) => ({ call: `${method} ${path}`, status }));
  return {
    took,
    times: times.map((time) => time ?? null),
    titles: titles.map((title) => title ?? null),
    calls: made,
  };
}

/** Calls back for each card that answers a message, with its title. */
function watchCards(heard: (parentId: string, title: string) => void): () => void {
  return sandbox.watch((change) => {
    if (change.type === "thinking" || change.message.sender.type !== "bot") return;
    const { parentId, content } = change.message;
    const title: unknown = Object(Object(Object(JSON.parse(content)).header).title).content;
    if (parentId !== undefined) heard(parentId, String(title));
  });
}

answer(async (question) => {
  const { tenant } = sandbox;
  if ("people" in Object(question)) {
    return {
      employees: tenant.employees
        .filter(({ leftOn }) => leftOn === undefined)
        .map(({ openId, employmentId, email }) => ({ openId, employmentId, email })),
      talents: tenant.talents.map(({ id }) => id),
    };
  }
  const all = wanted.parse(question);
  webhook = all.webhook;
  return everybodyAsks(all);
});
say({ url: sandbox.url });
