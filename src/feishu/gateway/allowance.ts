import { BurstyRateLimiter, RateLimiterRes } from "rate-limiter-flexible";
import { type Counter, inMemory } from "../../counter.ts";
import type { Endpoint, Quota } from "../endpoint.ts";
import { createWindow } from "./window.ts";

/** What one endpoint may still be called, of what its document allows all instances together. */
export interface Allowance {
  /** Takes one call: 0 where it may go, else the milliseconds until it is worth asking again. */
  take(): Promise<number>;
}

export interface AllowanceOptions {
  /** Where instances count together; absent where there is only this one. */
  readonly counter?: Counter | undefined;
  /** Milliseconds on a clock that only goes forward. */
  readonly now: () => number;
}

/** Seconds. */
const spans = { second: 1, minute: 60 } as const;
/** A call is counted here when it goes and there when it comes: a span here is so much longer. Milliseconds. */
const onTheWay = 100;

type Take = () => number | Promise<number>;

/** What an endpoint's document allows. The longer span is asked first: it is what runs out for long. */
export function createAllowance(endpoint: Endpoint, { counter, now }: AllowanceOptions): Allowance {
  const { name, together } = endpoint;
  const quota = [...endpoint.quota].sort((a, b) => spans[b.per] - spans[a.per]);
  const takes = quota.flatMap((one): Take[] => {
    if (together && one.per === "minute") return [thrifty(name, one, counter ?? inMemory)];
    const own = createWindow({ calls: one.calls, span: spans[one.per] * 1000 + onTheWay, now });
    return counter ? [own.take, quartered(name, one, counter)] : [own.take];
  });
  return {
    async take() {
      for (const take of takes) {
        const left = await take();
        if (left > 0) return left;
      }
      return 0;
    },
  };
}

/**
 * For instances together, who count in spans that begin with a call: a quarter of the calls in each third of the span.
 * However the platform lays its spans, none sees more than four quarters; three quarters can be used for long.
 */
function quartered(name: string, { calls, per }: Quota, counter: Counter): Take {
  const points = Math.max(1, Math.floor(calls / 4));
  const limiter = counter({ name: `${name} a ${per}`, points, seconds: spans[per] / 3 });
  return () => taken(limiter, name);
}

/**
 * Where many ids travel in one call and a minute's calls are few, whoever is not among the first waits a moment, and
 * travels with all who came meanwhile: three quarters of the calls at even distances, and a twentieth at once in each
 * third of the minute. That makes 95 % at most, in any minute.
 */
function thrifty(name: string, { calls, per }: Quota, counter: Counter): Take {
  const span = spans[per];
  const even = counter({ name: `${name} a ${per}`, points: 1, seconds: span / (0.75 * calls) });
  const points = Math.max(1, Math.floor(calls / 20));
  const atOnce = counter({ name: `${name} at once a ${per}`, points, seconds: span / 3 });
  const limiter = new BurstyRateLimiter(even, atOnce);
  return () => taken(limiter, name);
}

interface Purse {
  consume(key: string): Promise<RateLimiterRes>;
}

async function taken(purse: Purse, name: string): Promise<number> {
  try {
    await purse.consume(name);
    return 0;
  } catch (error) {
    if (error instanceof RateLimiterRes) return Math.max(1, error.msBeforeNext);
    throw error;
  }
}
