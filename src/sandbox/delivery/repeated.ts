import type { Road } from "./road.ts";

/** A road on which each event goes several times at once: that it comes at least once is all Feishu promises. */
export function repeated(road: Road, copies: () => number): Road {
  return async (event) => {
    const [answer, ...others] = [road(event), ...Array.from({ length: copies() - 1 }, () => road(event))];
    await Promise.all(others);
    return answer;
  };
}
