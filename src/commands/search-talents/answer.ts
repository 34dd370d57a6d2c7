import type { Data } from "../../feishu/endpoint.ts";
import { listTalents } from "../../feishu/endpoints/hire-talents-list.ts";
import type { Failure } from "../../feishu/failure.ts";
import type { Talent } from "../../feishu/shapes/talent.ts";
import { done, type Outcome } from "../../outcome.ts";
import type { AnswerContext } from "../command.ts";
import { type KnownNames, namesFor } from "../lookups/names.ts";
import { millisOf } from "../period.ts";
import type { SearchTalentsRequest } from "./request.ts";

/** One page of talents, and the names that Hire leaves out of it. */
export type SearchTalentsAnswer = Data<typeof listTalents> & { readonly names: KnownNames };

/** A page holds 10, the document's default: what fits a card and a screen. */
export const pageSize = 10;

/** The order asked for, else by relevance to the keyword, else by last update. */
export function sortOf({ sort, keyword }: SearchTalentsRequest): 1 | 2 | 3 | 4 {
  return sort ?? (keyword ? 2 : 1);
}

/** The page the trail leads to, then the names on it. */
export async function searchForTalents(
  request: SearchTalentsRequest,
  { feishu, names, timeZone }: Pick<AnswerContext, "feishu" | "names" | "timeZone">,
): Promise<Outcome<SearchTalentsAnswer, Failure>> {
  const { keyword, updated, trail, page_size = pageSize, user_id_type = "open_id" } = request;
  const page_token = trail.at(-1);
  const { start, end } = millisOf(updated, timeZone);
  const answer = await feishu.call(listTalents, {
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
  if (!answer.ok) return answer;
  return done({ ...answer.value, names: await namesOn(answer.value.items, user_id_type, names) });
}

/**
 * Cities and countries come with their names, but for the country of a phone; creators come as ids, which
 * CoreHR can name unless they are ids of the older HR product.
 */
async function namesOn(
  items: readonly Talent[],
  user_id_type: NonNullable<SearchTalentsRequest["user_id_type"]>,
  names: AnswerContext["names"],
): Promise<KnownNames> {
  const place = items.map((one) => one.basic_info?.mobile_country_code);
  const employee = items.map((one) => one.basic_info?.creator_id);
  return user_id_type === "people_admin_id"
    ? namesFor({ place }, names)
    : namesFor({ place, employee }, names, { userIdType: user_id_type });
}
