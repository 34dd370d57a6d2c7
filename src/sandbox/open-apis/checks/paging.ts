import { done, failed, type Outcome } from "../../../outcome.ts";
import type { FailureCode } from "../answers.ts";
import { failure } from "../answers.ts";
import type { Answer } from "../endpoint.ts";

/** One page and what leads to the next: `page_token` only while `has_more`. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next: { readonly has_more: boolean; readonly page_token?: string };
}

const write = (offset: number) => Buffer.from(JSON.stringify({ offset, id: null })).toString("base64");

function read(token: string): number | undefined {
  try {
    const { offset } = JSON.parse(Buffer.from(token, "base64").toString("utf8"));
    return Number.isInteger(offset) && offset >= 0 && write(offset) === token ? offset : undefined;
  } catch {
    return undefined;
  }
}

/** Cuts the page that an opaque token asks for; a token the sandbox did not give is a parameter error. */
export function cut<T>(
  all: readonly T[],
  size: number,
  token: string | undefined,
  otherwise: FailureCode,
): Outcome<Page<T>, Answer> {
  const from = token === undefined ? 0 : read(token);
  if (from === undefined) return failed(failure(otherwise, { field_violations: [{ field: "page_token" }] }));
  const until = from + size;
  const more = until < all.length;
  return done({
    items: all.slice(from, until),
    next: { has_more: more, ...(more ? { page_token: write(until) } : {}) },
  });
}
