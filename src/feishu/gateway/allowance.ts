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

/** Takes one call as it is asked: 0 where it may go, else the milliseconds until it is worth asking again. */
type Purse = () => Promise<number>;

/**
 * What an endpoint's document allows. What can be looked at without taking anything is looked at first, all of it: a second
 * that is spent must not cost the minute a call. Of what counts as it is asked, the shorter span goes first: it is whole
 * again before anybody misses it.
 */
export function createAllowance(endpoint: Endpoint, { counter, now }: AllowanceOptions): Allowance {
  const { name, together } = endpoint;
  const quota = [...endpoint.quota].sort((a, b) => spans[a.per] - spans[b.per]);
  const thrifts = quota.filter((one) => together && one.per === "minute");
  const plain = quota.filter((one) => !thrifts.includes(one));
  const windows = plain.map(({ calls, per }) =>
    createWindow({ calls, span: spans[per] * 1000 + onTheWay, now }),
  );
  const purses = [
    ...(counter ? plain.map((one) => quartered(name, one, counter)) : []),
    ...thrifts.map((one) => thrifty(name, one, counter ?? inMemory)),
  ];
  return {
    async take() {
      const spent = Math.max(0, ...windows.map((window) => window.left()));
      if (spent > 0) return spent;
      for (const purse of purses) {
        const left = await purse();
        if (left > 0) return left;
      }
      for (const window of windows) window.take();
      return 0;
    },
  };
}

/**
 * For instances together, who count in spans that begin with a call: a quarter of the calls in each third of the span.
 * However the platform lays its spans, none sees more than four quarters; three quarters can be used for long.
 */
function quartered(name: string, { calls, per }: Quota, counter: Counter): Purse {
  const points = Math.max(1, Math.floor(calls / 4));
  const limiter = counter({ name: `${name} a ${per}`, points, seconds: spans[per] / 3 });
  return () => taken(limiter, name, spans[per] / 3);
}

/**
 * Where many ids travel in one call and a minute's calls are few, whoever is not among the first waits a moment, and
 * travels with all who came meanwhile: three quarters of the calls at even distances, and a twentieth at once in each
 * third of the minute. That makes 95 % at most, in any minute.
 */
function thrifty(name: string, { calls, per }: Quota, counter: Counter): Purse {
  const span = spans[per];
  const even = counter({ name: `${name} a ${per}`, points: 1, seconds: span / (0.75 * calls) });
  const points = Math.max(1, Math.floor(calls / 20));
  const atOnce = counter({ name: `${name} at once a ${per}`, points, seconds: span / 3 });
  const limiter = new BurstyRateLimiter(even, atOnce);
  return () => taken(limiter, name, span / 3);
}

interface Limiter {
  consume(key: string): Promise<RateLimiterRes>;
}

/** `seconds`: no more than that is ever left, whatever a clock that was set back makes of it. */
async function taken(limiter: Limiter, name: string, seconds: number): Promise<number> {
  try {
    await limiter.consume(name);
    return 0;
  } catch (error) {
    if (error instanceof RateLimiterRes) return Math.max(1, Math.min(error.msBeforeNext, seconds * 1000));
    throw error;
  }
}
