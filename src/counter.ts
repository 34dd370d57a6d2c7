import { type RateLimiterAbstract, RateLimiterMemory } from "rate-limiter-flexible";

/** So many points of each key in so many seconds; who goes on at more is blocked for `blockSeconds`. */
export interface CounterOptions {
  /** Tells what is counted from all else that is. */
  readonly name: string;
  readonly points: number;
  readonly seconds: number;
  readonly blockSeconds?: number;
}

/** Where counts are kept: in memory, or in a database that instances share (store/counters.ts). */
export type Counter = (options: CounterOptions) => RateLimiterAbstract;

/** Counts of this process alone. */
export const inMemory: Counter = ({ name, points, seconds, blockSeconds = 0 }) =>
  new RateLimiterMemory({ keyPrefix: name, points, duration: seconds, blockDuration: blockSeconds });
