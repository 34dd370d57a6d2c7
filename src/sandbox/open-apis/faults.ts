import type { Answer } from "./endpoint.ts";

/** What goes wrong with a call. Several can befall one call: they add up. */
export interface Trouble {
  /** Milliseconds to wait before answering. */
  readonly delay?: number;
  /** Given instead of the endpoint's own answer. */
  readonly answer?: Answer;
  /** A page of HTML instead of an answer, as a gateway in between gives it. */
  readonly page?: { readonly status: number; readonly html: string };
  /** The connection ends without an answer. */
  readonly cut?: boolean;
  /** The call takes effect, and the connection ends before its answer is through. */
  readonly lost?: boolean;
  /** The call takes effect, and so many milliseconds later its answer comes. Not where it is given another answer. */
  readonly held?: number;
  /** Tokens given so far end with this call, which finds its own to be one of them. */
  readonly expired?: boolean;
  /** Scopes the app does not hold as far as this call goes. */
  readonly withheld?: readonly string[];
  /** What a good answer becomes because the app's data range holds nothing. */
  readonly emptied?: boolean;
}

/**
 * A fault on demand: what the sandbox does instead of, or before, answering. This is the one place where
 * errors, 429s, a narrow data range, slow and broken answers are arranged.
 */
export interface Fault extends Trouble {
  /** Which calls it befalls: a path, or its pattern, with or without `/open-apis` before it. */
  readonly path: string | RegExp;
  readonly method?: string;
  /** How many calls it befalls; without it, all. */
  readonly times?: number;
}

/** The faults arranged at present. */
export interface Faults {
  /** Returns how to take it back. */
  add(fault: Fault): () => void;
  clear(): void;
  /** All that befalls this call, counted as used; of two answers the one arranged first. */
  take(method: string, path: string): Trouble;
}

export function faultBook(): Faults {
  let book: { fault: Fault; left: number }[] = [];
  return {
    add(fault) {
      const entry = { fault, left: fault.times ?? Number.POSITIVE_INFINITY };
      book.push(entry);
      return () => {
        book = book.filter((it) => it !== entry);
      };
    },
    clear: () => {
      book = [];
    },
    take(method, path) {
      const befalling = book.filter(({ fault, left }) => left > 0 && befalls(fault, method, path));
      for (const entry of befalling) entry.left -= 1;
      return befalling.reduceRight<Trouble>((sum, { fault }) => added(sum, fault), {});
    },
  };
}

function befalls({ method: only, path: where }: Fault, method: string, path: string): boolean {
  if (only !== undefined && only !== method) return false;
  return [path, `/open-apis${path}`].some((one) =>
    typeof where === "string" ? where === one : where.test(one),
  );
}

function added(sum: Trouble, fault: Trouble): Trouble {
  return {
    ...sum,
    ...fault,
    delay: Math.max(sum.delay ?? 0, fault.delay ?? 0),
    withheld: [...(sum.withheld ?? []), ...(fault.withheld ?? [])],
  };
}

/** The documented answer to a spent quota: 429, how many calls are allowed and how many seconds to wait. */
export function rateLimited(reset: number, limit = 100): Answer {
  return {
    status: 429,
    headers: { "x-ogw-ratelimit-limit": String(limit), "x-ogw-ratelimit-reset": String(reset) },
    body: { code: 99991400, msg: "request trigger frequency limit" },
  };
}
