import type { Data } from "../../feishu/endpoint.ts";
import { listTalents } from "../../feishu/endpoints/hire-talents-list.ts";
import type { Failure } from "../../feishu/failure.ts";
import type { Feishu } from "../../feishu/port.ts";
import type { Outcome } from "../../outcome.ts";
import type { SearchTalentsRequest } from "./request.ts";

/** One page of talents. */
export type SearchTalentsAnswer = Data<typeof listTalents>;

/** A page holds 10, the document's default: what fits a card and a screen. */
const pageSize = 10;

/** One call: the page the trail leads to, the most relevant first. */
export function searchForTalents(
  { keyword, trail }: SearchTalentsRequest,
  feishu: Feishu,
): Promise<Outcome<SearchTalentsAnswer, Failure>> {
  const page_token = trail.at(-1);
  return feishu.call(listTalents, {
    query: {
      keyword,
      page_size: pageSize,
      sort_by: 2,
      query_option: "ignore_empty_error",
      user_id_type: "open_id",
      ...(page_token ? { page_token } : {}),
    },
  });
}
