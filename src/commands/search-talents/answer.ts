import type { Data } from "../../feishu/endpoint.ts";
import { listTalents } from "../../feishu/endpoints/hire-talents-list.ts";
import type { Failure } from "../../feishu/failure.ts";
import type { Outcome } from "../../outcome.ts";
import type { AnswerContext } from "../command.ts";
import { millisOf } from "../period.ts";
import type { SearchTalentsRequest } from "./request.ts";

/** One page of talents. */
export type SearchTalentsAnswer = Data<typeof listTalents>;

/** A page holds 10, the document's default: what fits a card and a screen. */
const pageSize = 10;

/** The order asked for, else by relevance to the keyword, else by last update. */
export function sortOf({ sort, keyword }: SearchTalentsRequest): 1 | 2 | 3 | 4 {
  return sort ?? (keyword ? 2 : 1);
}

/** One call: the page the trail leads to. */
export function searchForTalents(
  request: SearchTalentsRequest,
  { feishu, timeZone }: Pick<AnswerContext, "feishu" | "timeZone">,
): Promise<Outcome<SearchTalentsAnswer, Failure>> {
  const { keyword, updated, trail, page_size = pageSize, user_id_type = "open_id" } = request;
  const page_token = trail.at(-1);
  const { start, end } = millisOf(updated, timeZone);
  return feishu.call(listTalents, {
    query: {
      ...(keyword ? { keyword } : {}),
      ...(start ? { update_start_time: start } : {}),
      ...(end ? { update_end_time: end } : {}),
      page_size,
      sort_by: sortOf(request),
      query_option: "ignore_empty_error",
      user_id_type,
      ...(page_token ? { page_token } : {}),
    },
  });
}
