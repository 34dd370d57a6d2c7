import { z } from "zod";
import { anyOf, endpoint, whenAbsent } from "../endpoint.ts";
import { departmentIdType, pageToken, userIdType } from "../shapes/parameters.ts";

/** The people, departments and user groups in the app's contacts range. For the doctor. */
export const listContactRange = endpoint({
  name: "contact.scopes.list",
  doc: "https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/contact-v3/scope/list",
  get: "/open-apis/contact/v3/scopes",
  quota: [
    { calls: 1000, per: "minute" },
    { calls: 50, per: "second" },
  ],
  scopes: anyOf(
    "contact:contact.base:readonly",
    "contact:contact:access_as_app",
    "contact:contact:readonly_as_app",
  ),
  query: z.object({
    user_id_type: whenAbsent(userIdType, "open_id"),
    department_id_type: whenAbsent(
      departmentIdType.exclude(["people_corehr_department_id"]),
      "open_department_id",
    ),
    page_size: whenAbsent(z.int().min(1).max(100), 50),
    page_token: pageToken.optional(),
  }),
  data: z.object({
    department_ids: z.array(z.string()).default([]),
    user_ids: z.array(z.string()).default([]),
    group_ids: z.array(z.string()).default([]),
  }),
  errors: { 40011: "invalid-parameter" },
});
