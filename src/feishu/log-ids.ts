import { AsyncLocalStorage } from "node:async_hooks";

const collecting = new AsyncLocalStorage<Set<string>>();

/**
 * Collects Feishu's log ids of the calls that `work` makes, for as long as it runs. Names that several people wait
 * for are asked for once: their call counts with whoever asked first.
 */
export function withLogIds<T>(into: Set<string>, work: () => Promise<T>): Promise<T> {
  return collecting.run(into, work);
}

/** Notes the log id of a call that was made, where somebody collects. */
export function noteLogId(logId: string | undefined): void {
  if (logId) collecting.getStore()?.add(logId);
}
