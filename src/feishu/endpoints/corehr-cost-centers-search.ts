import { z } from "zod";
import { anyOf, endpoint, whenAbsent } from "../endpoint.ts";
import { i18nTexts } from "../shapes/i18n.ts";
import { corehrUserIdType, id, pageToken, userIdScope } from "../shapes/parameters.ts";

const costCenter = z.object({
  cost_center_id: z.string(),
  name: i18nTexts.optional(),
  code: z.string().optional(),
});

/** Cost centres (成本中心) in the version in effect now. Filters are ANDed. */
export const searchCostCenters = endpoint({
  name: "corehr.cost_centers.search",
  doc: "https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/corehr-v2/cost_center/search",
  post: "/open-apis/corehr/v2/cost_centers/search",
  quota: [
    { calls: 1000, per: "minute" },
    { calls: 50, per: "second" },
  ],
  scopes: anyOf("corehr:cost_center:read"),
  fieldScopes: { "user_id_type=user_id": anyOf(userIdScope) },
  query: z.object({
    page_size: z.int().min(1).max(100),
    page_token: pageToken.optional(),
    user_id_type: whenAbsent(corehrUserIdType, "people_corehr_id"),
  }),
  body: z.object({
    cost_center_id_list: z.array(id).max(100).optional(),
    name_list: z.array(z.string().min(1)).optional(),
    code: z.string().min(1).optional(),
    parent_cost_center_id: id.optional(),
    get_all_version: whenAbsent(z.boolean(), false),
  }),
  data: z.object({
    items: z.array(costCenter).default([]),
    page_token: z.string().optional(),
    has_more: z.boolean().optional(),
  }),
  errors: { 1160001: "invalid-parameter" },
});
