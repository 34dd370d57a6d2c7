import { z } from "zod";
import { failure, success } from "../answers.ts";
import { cut } from "../checks/paging.ts";
import { check, integer, millis, single } from "../checks/parameters.ts";
import { userIdType } from "../checks/people.ts";
import type { SandboxEndpoint } from "../endpoint.ts";
import { hireFailures, talentScopes } from "./failures.ts";
import { readKeyword } from "./keyword.ts";
import { search, sorted } from "./search.ts";
import { talentSummary } from "./talent-summary.ts";

/** Parameters of document "talents": at most 20 a page, four orders. */
const query = z.object({
  keyword: z.string().max(1000).optional(),
  update_start_time: millis.optional(),
  update_end_time: millis.optional(),
  page_size: integer(1, 20).default(10),
  sort_by: integer(1, 4).default(1),
  page_token: z.string().optional(),
  user_id_type: userIdType("people_admin_id", "open_id", "union_id", "user_id"),
  query_option: z.literal("ignore_empty_error").optional(),
});

/**
 * Lists talents. The document says that nothing found is an error unless `query_option` forbids it, but not
 * which: here it is the "no such talent" of the neighbouring document.
 */
export const listTalents: SandboxEndpoint = {
  method: "GET",
  path: "/hire/v1/talents",
  scopes: talentScopes,
  answer(request, world) {
    const checked = check(query, single(request.query), hireFailures.parameter);
    if (!checked.ok) return checked.failure;
    const given = checked.value;
    const keyword = given.keyword === undefined ? undefined : readKeyword(given.keyword);
    const from = given.update_start_time ?? 0;
    const until = given.update_end_time ?? Number.POSITIVE_INFINITY;
    const inTime = world.tenant.talents.filter((it) => it.modifiedAt >= from && it.modifiedAt <= until);
    const found = sorted(keyword ? search(inTime, keyword) : inTime, given.sort_by, keyword);
    if (found.length === 0 && given.query_option === undefined) return failure(hireFailures.noTalent);
    const page = cut(found, given.page_size, given.page_token, hireFailures.parameter);
    if (!page.ok) return page.failure;
    const items = page.value.items.map((talent) => talentSummary(talent, world, given.user_id_type));
    return success({ ...page.value.next, items }, "ok");
  },
};
