import type { ClockReading } from "./patient.ts";

/** A fetch that notes what answers say of the time. */
export function listening(fetch: typeof globalThis.fetch, now: () => number) {
  const clocks: ClockReading[] = [];
  let answers = 0;
  const heard: typeof globalThis.fetch = async (...request) => {
    const asked = now();
    const response = await fetch(...request);
    answers++;
    const theirs = Date.parse(response.headers.get("date") ?? "");
    if (!Number.isNaN(theirs)) clocks.push({ theirs, asked, came: now() });
    return response;
  };
  return { clocks, answered: () => answers > 0, fetch: heard };
}
