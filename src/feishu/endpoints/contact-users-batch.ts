import { z } from "zod";
import { anyOf, endpoint, whenAbsent } from "../endpoint.ts";
import { id, userIdType } from "../shapes/parameters.ts";

/** What Bole reads of a Feishu user: who it is and in which departments, for names and for the access policy. */
const user = z.object({
  union_id: z.string().optional(),
  user_id: z.string().optional(),
  open_id: z.string().optional(),
  name: z.string().optional(),
  en_name: z.string().optional(),
  nickname: z.string().optional(),
  department_ids: z.array(z.string()).optional(),
});
export type FeishuUser = z.output<typeof user>;

/** Up to 50 Feishu users by id. Who lies outside the app's contacts range is left out of the answer. */
export const batchGetUsers = endpoint({
  name: "contact.users.batch",
  doc: "https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/contact-v3/user/batch",
  get: "/open-apis/contact/v3/users/batch",
  quota: [
    { calls: 1000, per: "minute" },
    { calls: 50, per: "second" },
  ],
  scopes: anyOf("contact:contact.base:readonly"),
  fieldScopes: {
    name: anyOf("contact:user.base:readonly", "contact:contact:readonly_as_app"),
    department_ids: anyOf("contact:user.department:readonly", "contact:contact:readonly_as_app"),
  },
  query: z.object({
    user_ids: z.array(id).min(1).max(50),
    user_id_type: whenAbsent(userIdType, "open_id"),
    department_id_type: whenAbsent(z.enum(["open_department_id", "department_id"]), "open_department_id"),
  }),
  data: z.object({ items: z.array(user).default([]) }),
  errors: { 40001: "invalid-parameter", 40004: "out-of-range", 41050: "out-of-range" },
});
