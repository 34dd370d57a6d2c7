import { setTimeout as after } from "node:timers/promises";
import { passes, troubleOf } from "../store/trouble.ts";
import type { Trail } from "./trail.ts";

/**
 * Between two tries, milliseconds: a database that is restarted, or a way to it that is cut, is back within a quarter of a
 * minute. Who asks waits so long rather than hear that they must ask again.
 */
const pauses = [200, 500, 1000, 2000, 4000, 8000];

/**
 * A trail that waits for a database which may come back by itself. A row that was written though nobody heard of it is not
 * written twice: the trail knows it again. Rejects as the trail does, at once where waiting is of no use.
 */
export function patient(
  trail: Pick<Trail, "record">,
  wait: (milliseconds: number) => Promise<unknown> = after,
): Pick<Trail, "record"> {
  return {
    async record(entry) {
      for (const pause of pauses) {
        try {
          return await trail.record(entry);
        } catch (error) {
          if (!passes(troubleOf(error))) throw error;
        }
        await wait(pause);
      }
      return trail.record(entry);
    },
  };
}
