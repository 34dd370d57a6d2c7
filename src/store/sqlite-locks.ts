import { setTimeout as after } from "node:timers/promises";

/** How long a statement waits for another process that writes, in milliseconds; Feishu waits 3 s for an answer. */
const patience = 1000;

/** Pause between two tries for a lock, milliseconds. SQLite's own waiting would stop the whole process meanwhile. */
export const pause = 10;

/** Tries until a lock held by others is free, as long as our patience lasts. */
export async function patiently<T>(attempt: () => Promise<T>): Promise<T> {
  for (const since = performance.now(); ; ) {
    try {
      return await attempt();
    } catch (error) {
      if (!isBusy(error) || performance.now() - since > patience) throw error;
    }
    await after(pause * (0.5 + Math.random()));
  }
}

/** SQLITE_BUSY is 5. */
export function isBusy(error: unknown): boolean {
  return error instanceof Error && "errcode" in error && error.errcode === 5;
}
