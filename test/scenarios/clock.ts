import { vi } from "vitest";
import type { Later } from "../../src/sandbox/delivery/redelivery.ts";

/** A clock that is moved from one thing that is due to the next. */
export function clock() {
  let at = Date.parse("2026-01-15T08:00:00Z");
  const due = new Map<() => void, number>();
  const later: Later = (milliseconds, task) => {
    due.set(task, at + milliseconds);
    return () => due.delete(task);
  };
  return {
    now: () => at,
    later,
    /** Waits until something is due, moves the clock there and lets it happen; after how long that was. */
    async next(): Promise<number> {
      const [task, when] = await vi.waitFor(() => {
        const [first] = due;
        if (!first) throw new Error("nothing is due");
        return first;
      });
      const passed = when - at;
      at = when;
      due.delete(task);
      task();
      return passed;
    },
    waiting: () => due.size,
  };
}
