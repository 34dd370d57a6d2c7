import type { Logger } from "pino";
import type { Trail } from "../audit/trail.ts";
import { errorName } from "../error-name.ts";
import type { Store } from "../store/store.ts";

/** How often it is looked whether the database works, where nobody asks /readyz. Milliseconds. */
const lookAfterEvery = 15_000;

/** How often an instance says that it is there; see store/counters.ts. Milliseconds. */
const beatEvery = 10_000;

/** Old events and answers are forgotten once an hour. Milliseconds. */
const pruneEvery = 3600_000;

export interface UpkeepOptions {
  readonly store: Pick<Store, "trouble" | "counters" | "inbox" | "saved">;
  readonly trail: Pick<Trail, "prune">;
  /** How long it is kept who asked what, days. */
  readonly auditDays: number;
  readonly now: () => number;
  readonly log: Logger;
}

/** What an instance does again and again whoever asks what, until the returned function is called. */
export function startUpkeep({ store, trail, auditDays, now, log }: UpkeepOptions): () => void {
  const prune = () => {
    const pruned = [store.inbox.prune(now()), store.saved.prune(now()), trail.prune(auditDays)];
    Promise.all(pruned).catch((error: unknown) => {
      log.error({ error: errorName(error) }, "the store could not be pruned");
    });
  };
  prune();
  const repeated = [
    setInterval(store.trouble, lookAfterEvery),
    setInterval(store.counters.beat, beatEvery),
    setInterval(prune, pruneEvery),
  ];
  for (const one of repeated) one.unref();
  return () => {
    for (const one of repeated) clearInterval(one);
  };
}
