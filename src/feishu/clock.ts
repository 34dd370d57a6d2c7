import { setTimeout as after } from "node:timers/promises";
import type { Wait } from "./persistence.ts";

/** A clock that only goes forward, in milliseconds, and how to wait on it. */
export interface Clock {
  now(): number;
  readonly wait: Wait;
}

/** This machine's. */
export const ownClock: Clock = { now: () => performance.now(), wait: (milliseconds) => after(milliseconds) };
