import { z } from "zod";
import { anyOf, endpoint, whenAbsent } from "../endpoint.ts";
import { id, pageToken, userIdType } from "../shapes/parameters.ts";

/** What Bole reads of a department above another: which it is. */
const department = z.object({ open_department_id: z.string() });

/**
 * The departments above one, nearest first, without the company itself. Those outside the app's contacts range
 * are left out without a word. For the company itself (`0`) it is refused (40002). The document gives its quota
 * as “special”, without numbers.
 */
export const listParentDepartments = endpoint({
  name: "contact.departments.parent",
  doc: "https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/contact-v3/department/parent",
  get: "/open-apis/contact/v3/departments/parent",
  quota: [],
  scopes: anyOf(
    "contact:contact.base:readonly",
    "contact:department.organize:readonly",
    "contact:contact:access_as_app",
    "contact:contact:readonly",
    "contact:contact:readonly_as_app",
  ),
  query: z.object({
    department_id: id,
    department_id_type: whenAbsent(z.enum(["open_department_id", "department_id"]), "open_department_id"),
    user_id_type: whenAbsent(userIdType, "open_id"),
    page_size: whenAbsent(z.int().min(1).max(50), 20),
    page_token: pageToken.optional(),
  }),
  data: z.object({
    items: z.array(department).default([]),
    has_more: z.boolean().optional(),
    page_token: z.string().optional(),
  }),
  errors: {
    40001: "invalid-parameter",
    40002: "invalid-parameter",
    40003: "feishu-fault",
    40004: "out-of-range",
    40008: "not-found",
    40011: "invalid-parameter",
    40012: "invalid-parameter",
    40014: "out-of-range",
    42008: "credentials",
    43010: "refused",
    44102: "invalid-parameter",
  },
});
