import { type Family, type Hostile, headOf, type Replay } from "./request.ts";
import { type Answered, agreed, send } from "./send.ts";
import type { Target } from "./target.ts";

/** What became of a request; the worst of it counts, the last being the worst. */
export const outcomes = ["refused", "unanswered", "agreed", "ran", "died"] as const;
export type OutcomeOf = (typeof outcomes)[number];
export type Tally = Readonly<Record<OutcomeOf, number>>;

/** How long a sender waits before it takes silence for an answer. Milliseconds. */
const patience = 1000;
/** The same for senders that never finish: longer than what Bole gives them. */
const slowPatience = 15_000;

/** Sends every family to a target, one request at a time, starting the target anew whenever it has died. */
export async function tallies(
  families: readonly Family[],
  start: () => Promise<Target>,
): Promise<Map<string, Tally>> {
  let target = await start();
  const found = new Map<string, Tally>();

  async function judge(answered: Answered, before: number): Promise<OutcomeOf> {
    const after = await target.acted();
    if (after === undefined) {
      await target.close();
      target = await start();
      return "died";
    }
    if (after > before) return "ran";
    if (agreed(answered)) return "agreed";
    return answered.waiting ? "unanswered" : "refused";
  }

  async function one(request: Hostile): Promise<OutcomeOf> {
    const before = (await target.acted()) ?? 0;
    return judge(await send(target.port, request, patience), before);
  }

  for (const { title, requests, slow } of families) {
    const tally = { refused: 0, unanswered: 0, agreed: 0, ran: 0, died: 0 };
    if (slow) {
      const before = (await target.acted()) ?? 0;
      const { port } = target;
      const all = await Promise.all(requests.map((request) => send(port, request, slowPatience)));
      for (const answered of all) tally[await judge(answered, before)] += 1;
    } else {
      for (const request of requests) tally[await one(request)] += 1;
    }
    found.set(title, tally);
  }
  await target.close();
  return found;
}

/** How many genuine pushes, each sent twice, a target acted on twice: by its handler, or by answering with a toast. */
export async function actedTwice(replays: readonly Replay[], start: () => Promise<Target>): Promise<number> {
  const target = await start();
  let twice = 0;
  for (const { genuine, again } of replays) {
    await send(target.port, { pieces: [headOf(genuine), genuine.body] }, patience);
    const before = (await target.acted()) ?? 0;
    const answered = await send(target.port, { pieces: again }, patience);
    if (((await target.acted()) ?? 0) > before || answered.text.includes('"toast"')) twice += 1;
  }
  await target.close();
  return twice;
}
