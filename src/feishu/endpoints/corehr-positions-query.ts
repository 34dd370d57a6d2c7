import { z } from "zod";
import { anyOf, endpoint, whenAbsent } from "../endpoint.ts";
import { i18nTexts } from "../shapes/i18n.ts";
import { corehrUserIdType, day, departmentIdType, id, pageToken, userIdScope } from "../shapes/parameters.ts";

const position = z.object({
  position_id: z.string(),
  names: i18nTexts.optional(),
  code: z.string().optional(),
});

/** What to put into `fields` so that all of the above comes; only ids come without. */
export const positionFields = ["name", "code"] as const;

/**
 * Positions (岗位) by id, code or department. Filters are ANDed. Only those come that lie in the app's data
 * range for positions; tenants in which Feishu has not switched positions on have none.
 */
export const queryPositions = endpoint({
  name: "corehr.positions.query",
  doc: "https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/corehr-v2/position/query",
  post: "/open-apis/corehr/v2/positions/query",
  quota: [{ calls: 5, per: "second" }],
  scopes: anyOf("corehr:position:read", "corehr:position:write"),
  fieldScopes: { "user_id_type=user_id": anyOf(userIdScope) },
  query: z.object({
    page_size: z.int().min(1).max(100),
    page_token: pageToken.optional(),
    user_id_type: whenAbsent(corehrUserIdType, "people_corehr_id"),
    department_id_type: whenAbsent(departmentIdType, "people_corehr_department_id"),
  }),
  body: z.object({
    department_ids: z.array(id).max(100).optional(),
    effective_time: day.optional(),
    active: z.boolean().optional(),
    fields: z.array(z.enum(positionFields)).max(100).optional(),
    position_ids: z.array(id).max(200).optional(),
    position_codes: z.array(z.string().min(1)).max(200).optional(),
  }),
  data: z.object({
    items: z.array(position).default([]),
    page_token: z.string().optional(),
    has_more: z.boolean().optional(),
  }),
  errors: { 1161204: "timeout", 1161604: "rate-limited" },
});
