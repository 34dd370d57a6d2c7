import { z } from "zod";
import { anyOf, endpoint, whenAbsent } from "../endpoint.ts";
import { oneOf, talentSorts } from "../shapes/codes.ts";
import { hireUserIdType, inOrder, millis, pageToken, userIdScope } from "../shapes/parameters.ts";
import { talent } from "../shapes/talent.ts";

const query = z
  .object({
    /** Hire's boolean language: words joined by `and`, `or`, `not`. */
    keyword: z.string().min(1).optional(),
    update_start_time: millis.optional(),
    update_end_time: millis.optional(),
    page_size: whenAbsent(z.int().min(1).max(20), 10),
    sort_by: whenAbsent(oneOf(talentSorts), 1),
    page_token: pageToken.optional(),
    user_id_type: whenAbsent(hireUserIdType, "people_admin_id"),
    /** Without it an empty result is answered as an error. */
    query_option: z.literal("ignore_empty_error").optional(),
  })
  .refine((it) => inOrder(it.update_start_time, it.update_end_time), {
    path: ["update_end_time"],
    message: "ends before it starts",
  });

/** Talents, a page of summaries. */
export const listTalents = endpoint({
  name: "hire.talents.list",
  doc: "https://open.feishu.cn/document/server-docs/hire-v1/candidate-management/talent/list",
  get: "/open-apis/hire/v1/talents",
  quota: [{ calls: 20, per: "second" }],
  scopes: anyOf("hire:talent:readonly", "hire:talent"),
  fieldScopes: { "user_id_type=user_id": anyOf(userIdScope) },
  query,
  data: z.object({
    has_more: z.boolean().optional(),
    page_token: z.string().optional(),
    items: z.array(talent).default([]),
  }),
  errors: { 1002001: "feishu-fault", 1002002: "invalid-parameter" },
});
