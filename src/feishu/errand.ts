import { AsyncLocalStorage } from "node:async_hooks";
import type { FailureKind } from "./failure.ts";

/**
 * What a call is for, which decides who goes first where calls have to wait: a person waiting in a chat, then names of
 * what an answer shows, then what was asked for by the hundred.
 */
export type Rank = "person" | "names" | "bulk";

/** The trouble that one errand has met with Feishu so far. */
export interface Strain {
  /** What kind it was last. */
  kind?: FailureKind;
  /** When the first call began that Feishu failed to answer; by the gateway's clock, milliseconds. */
  since?: number | undefined;
}

/** On whose behalf calls are made. */
export interface Errand {
  /** The person's open_id; absent for what nobody asked for. */
  readonly who?: string | undefined;
  readonly rank: Rank;
  /** The event that asks, by which log lines belong together; of several that travel as one call, the first. */
  readonly event?: string | undefined;
  /** Noted as it comes, so that nobody waits through the same trouble at call after call. */
  readonly strain?: Strain | undefined;
}

const going = new AsyncLocalStorage<Errand>();
const nobodys: Errand = { rank: "person" };

/** Makes the calls of `work` on this errand; what is not said stays as it was around it. */
export function onErrand<T>(errand: Partial<Errand>, work: () => T): T {
  return going.run({ ...currentErrand(), ...errand }, work);
}

/** The errand the present calls are made on. */
export function currentErrand(): Errand {
  return going.getStore() ?? nobodys;
}
