import { z } from "zod";
import { anyOf, endpoint, whenAbsent } from "../endpoint.ts";
import { id, userIdType } from "../shapes/parameters.ts";

/**
 * What Bole reads of one user: the departments they stand in (`0` is the company itself). The document knows some
 * forty fields further; `department_path` comes for user tokens only.
 */
const user = z.object({ department_ids: z.array(z.string()).optional() });

/** One user of the contacts. Who lies outside the app's contacts range is refused (41050). */
export const getUser = endpoint({
  name: "contact.users.get",
  doc: "https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/contact-v3/user/get",
  get: "/open-apis/contact/v3/users/:user_id",
  quota: [
    { calls: 1000, per: "minute" },
    { calls: 50, per: "second" },
  ],
  scopes: anyOf(
    "contact:contact.base:readonly",
    "contact:contact:access_as_app",
    "contact:contact:readonly",
    "contact:contact:readonly_as_app",
  ),
  fieldScopes: {
    department_ids: anyOf(
      "contact:user.department:readonly",
      "contact:contact:access_as_app",
      "contact:contact:readonly",
      "contact:contact:readonly_as_app",
    ),
  },
  path: z.object({ user_id: id }),
  query: z.object({
    user_id_type: whenAbsent(userIdType, "open_id"),
    department_id_type: whenAbsent(z.enum(["open_department_id", "department_id"]), "open_department_id"),
  }),
  data: z.object({ user: user.optional() }),
  errors: {
    40001: "invalid-parameter",
    40003: "feishu-fault",
    41012: "invalid-parameter",
    41050: "out-of-range",
  },
});
