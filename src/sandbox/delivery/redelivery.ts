import type { Road } from "./road.ts";

/** When an event that was not answered with 200 is sent again (document "events"): 15 s, 5 min, 1 h, 6 h. */
const schedule = [15_000, 300_000, 3_600_000, 21_600_000];

/** Does something after so many milliseconds, unless what it returns is called before. */
export type Later = (milliseconds: number, task: () => void) => () => void;

const byTheClock: Later = (milliseconds, task) => {
  const timer = setTimeout(task, milliseconds);
  timer.unref();
  return () => clearTimeout(timer);
};

/** Sends events until they are answered with 200, or four more times. */
export interface Redelivery {
  /** True when the first attempt was answered with 200; later attempts go on by themselves. */
  deliver(event: object): Promise<boolean>;
  /** Gives up on whatever is still to be sent again. */
  stop(): void;
}

export function redelivery(road: Road, later: Later = byTheClock): Redelivery {
  const waiting = new Set<() => void>();
  let stopped = false;
  const attempt = async (event: object, nth: number): Promise<boolean> => {
    const received = await road(event);
    if (received.ok && received.value.status === 200) return true;
    const delay = schedule[nth];
    if (delay === undefined || stopped) return false;
    const cancel = later(delay, () => {
      waiting.delete(cancel);
      void attempt(event, nth + 1);
    });
    waiting.add(cancel);
    return false;
  };
  return {
    deliver: (event) => attempt(event, 0),
    stop() {
      stopped = true;
      for (const cancel of waiting) cancel();
      waiting.clear();
    },
  };
}
