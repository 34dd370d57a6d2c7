import { type RateLimiterAbstract, RateLimiterRes } from "rate-limiter-flexible";
import { bounded } from "../../bounded.ts";
import { type Counter, inMemory } from "../../counter.ts";
import type { Turn } from "../turns.ts";

/** Whether somebody may ask once more now. */
export type Verdict =
  | { readonly kind: "welcome" }
  /** Too often: by whom, and when it goes on. `first`: nobody was told in this minute yet. */
  | {
      readonly kind: "wait";
      readonly who: "person" | "chat";
      readonly seconds: number;
      readonly first: boolean;
    }
  /** So often that nobody but a machine would: not even told. */
  | { readonly kind: "silence" };

/** How often anybody may ask, alone and in a chat together. */
export interface Limits {
  /** An event that is handled again counts no second time, and is judged as it was. */
  take(turn: Turn, eventId?: string): Promise<Verdict>;
}

/** A minute. Seconds. */
const span = 60;
/**
 * Who goes on at this many times the limit within a few minutes is a machine, perhaps another bot that answers ours: it
 * hears nothing for a while. Seconds.
 */
const flood = { times: 3, within: 3 * span, silence: 10 * span };

/** So many events' verdicts are kept in mind: far more than are ever tried again. */
const mostJudged = 10_000;

/** Limits of so many asks a minute for each person and for each chat. */
export function createLimits(perMinute: number, counter: Counter = inMemory): Limits {
  const people = counter({ name: "asks of a person", points: perMinute, seconds: span });
  const chats = counter({ name: "asks in a chat", points: perMinute, seconds: span });
  const floods = counter({
    name: "floods",
    points: perMinute * flood.times,
    seconds: flood.within,
    blockSeconds: flood.silence,
  });

  const judged = bounded<Promise<Verdict>>(mostJudged);

  async function judge({ chatId, openId }: Turn): Promise<Verdict> {
    const flooding = await spent(floods, openId);
    if (flooding) return { kind: "silence" };
    const person = await spent(people, openId);
    if (person) return wait("person", person, perMinute);
    const chat = await spent(chats, chatId);
    return chat ? wait("chat", chat, perMinute) : { kind: "welcome" };
  }

  return {
    take(turn, eventId) {
      const before = eventId === undefined ? undefined : judged.get(eventId);
      if (before) return before;
      const judging = judge(turn);
      if (eventId !== undefined) judged.set(eventId, judging);
      return judging;
    },
  };
}

function wait(
  who: "person" | "chat",
  { msBeforeNext, consumedPoints }: RateLimiterRes,
  perMinute: number,
): Verdict {
  const seconds = Math.max(1, Math.ceil(msBeforeNext / 1000));
  return { kind: "wait", who, seconds, first: consumedPoints === perMinute + 1 };
}

/** Counts one; what is known of the count where it was one too many. */
async function spent(limiter: RateLimiterAbstract, key: string): Promise<RateLimiterRes | undefined> {
  try {
    await limiter.consume(key);
    return undefined;
  } catch (error) {
    if (error instanceof RateLimiterRes) return error;
    throw error;
  }
}
