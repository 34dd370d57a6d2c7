import { done, failed, type Outcome } from "../outcome.ts";
import type { Failure } from "./failure.ts";

/** One page of a list, and what leads to the next. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly has_more?: boolean | undefined;
  readonly page_token?: string | undefined;
}

/** No list read in full here is longer than this; more would be a platform turning in circles. */
const mostPages = 20;

/** Reads a short list to its end. A page that fails, or an end that never comes, fails the whole list. */
export async function everyPage<T>(
  read: (page: { readonly page_token?: string }) => Promise<Outcome<Page<T>, Failure>>,
  endpoint: string,
): Promise<Outcome<T[], Failure>> {
  const all: T[] = [];
  let next: { readonly page_token?: string } = {};
  for (let count = 0; count < mostPages; count += 1) {
    const page = await read(next);
    if (!page.ok) return page;
    const { items, has_more, page_token } = page.value;
    all.push(...items);
    if (!has_more) return done(all);
    if (!page_token) break;
    next = { page_token };
  }
  return failed({ kind: "unexpected-answer", endpoint });
}
