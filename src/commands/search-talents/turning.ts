import type { Ask } from "../ask.ts";
import type { SearchTalentsAnswer } from "./answer.ts";
import type { SearchTalentsRequest } from "./request.ts";

/** The pages around a page of a search; absent where there is none. */
export function pagesAround(
  { has_more, page_token }: Pick<SearchTalentsAnswer, "has_more" | "page_token">,
  request: SearchTalentsRequest,
): { readonly previous?: Ask; readonly next?: Ask } {
  const { trail } = request;
  const turn = (to: readonly string[]): Ask => ({
    command: "search-talents",
    request: { ...request, trail: [...to] },
  });
  return {
    ...(trail.length > 0 ? { previous: turn(trail.slice(0, -1)) } : {}),
    ...(has_more && page_token ? { next: turn([...trail, page_token]) } : {}),
  };
}
