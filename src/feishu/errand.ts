import { AsyncLocalStorage } from "node:async_hooks";

/**
 * What a call is for, which decides who goes first where calls have to wait: a person waiting in a chat, then names of
 * what an answer shows, then what was asked for by the hundred.
 */
export type Rank = "person" | "names" | "bulk";

/** On whose behalf calls are made. */
export interface Errand {
  /** The person's open_id; absent for what nobody asked for. */
  readonly who?: string | undefined;
  readonly rank: Rank;
  /** The event that asks, by which log lines belong together; of several that travel as one call, the first. */
  readonly event?: string | undefined;
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
