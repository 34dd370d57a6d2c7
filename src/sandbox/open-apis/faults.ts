import type { Answer } from "./endpoint.ts";

/**
 * A fault on demand: what the sandbox does instead of, or before, answering. This is the one place where
 * errors, 429s, a narrow data range and slow answers are arranged.
 */
export interface Fault {
  /** Which calls it befalls: a path below `/open-apis`, or its pattern. */
  readonly path: string | RegExp;
  readonly method?: string;
  /** How many calls it befalls; without it, all. */
  readonly times?: number;
  /** Milliseconds to wait before answering. */
  readonly delay?: number;
  /** Given instead of the endpoint's own answer. */
  readonly answer?: Answer;
}

/** The faults arranged at present. */
export interface Faults {
  add(fault: Fault): void;
  clear(): void;
  /** The fault that befalls this call, counted as used. */
  take(method: string, path: string): Fault | undefined;
}

export function faultBook(): Faults {
  let book: { fault: Fault; left: number }[] = [];
  return {
    add: (fault) => book.push({ fault, left: fault.times ?? Number.POSITIVE_INFINITY }),
    clear: () => {
      book = [];
    },
    take(method, path) {
      const entry = book.find(
        ({ fault, left }) =>
          left > 0 &&
          (fault.method === undefined || fault.method === method) &&
          (typeof fault.path === "string" ? fault.path === path : fault.path.test(path)),
      );
      if (entry) entry.left -= 1;
      return entry?.fault;
    },
  };
}

/** The documented answer to a spent quota: 429 and how many seconds to wait. */
export function rateLimited(reset: number): Answer {
  return {
    status: 429,
    headers: { "x-ogw-ratelimit-limit": "100", "x-ogw-ratelimit-reset": String(reset) },
    body: { code: 99991400, msg: "request trigger frequency limit" },
  };
}
