import { BurstyRateLimiter, RateLimiterRes } from "rate-limiter-flexible";
import type { Counter } from "../../counter.ts";
import type { Endpoint, Quota } from "../endpoint.ts";

/** What one endpoint may still be called, of what its document allows all instances together. */
export interface Allowance {
  /** Takes one call: 0 where it may go, else the milliseconds until it is worth asking again. */
  take(): Promise<number>;
}

/** Seconds. */
const spans = { second: 1, minute: 60 } as const;

interface Purse {
  consume(key: string): Promise<RateLimiterRes>;
}

/** What an endpoint's document allows, counted where all instances count. */
export function createAllowance({ name, quota, together }: Endpoint, counter: Counter): Allowance {
  // The longer span first: it is what runs out for long.
  const longestFirst = [...quota].sort((a, b) => spans[b.per] - spans[a.per]);
  const purses = longestFirst.map((one) =>
    together ? thrifty(name, one, counter) : quartered(name, one, counter),
  );
  return {
    async take() {
      for (const purse of purses) {
        const left = await taken(purse, name);
        if (left > 0) return left;
      }
      return 0;
    },
  };
}

/**
 * A quarter of the calls in each third of the span. However the platform cuts its spans, none sees more than four
 * quarters; three quarters can be used for long.
 */
function quartered(name: string, { calls, per }: Quota, counter: Counter): Purse {
  return counter({
    name: `${name} a ${per}`,
    points: Math.max(1, Math.floor(calls / 4)),
    seconds: spans[per] / 3,
  });
}

/**
 * Where many ids travel in one call, whoever is not among the first waits a moment, and travels with all who came
 * meanwhile: three quarters of the calls at even distances, and a twentieth at once in each third of the span. That
 * makes 95 % at most, in any span.
 */
function thrifty(name: string, { calls, per }: Quota, counter: Counter): Purse {
  const span = spans[per];
  const even = counter({ name: `${name} a ${per}`, points: 1, seconds: span / (0.75 * calls) });
  const atOnce = counter({
    name: `${name} at once a ${per}`,
    points: Math.max(1, Math.floor(calls / 20)),
    seconds: span / 3,
  });
  return new BurstyRateLimiter(even, atOnce);
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
