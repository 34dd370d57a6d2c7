import { z } from "zod";
import { anyOf, endpoint, whenAbsent } from "../endpoint.ts";
import { i18nTexts } from "../shapes/i18n.ts";
import { corehrUserIdType, departmentIdType, id } from "../shapes/parameters.ts";

/** What Bole reads of a department: its name. The document knows some twenty fields further. */
const department = z.object({
  id: z.string(),
  department_name: i18nTexts.optional(),
  code: z.string().optional(),
  is_root: z.boolean().optional(),
  active: z.boolean().optional(),
});
export type Department = z.output<typeof department>;

/** What to put into `fields` so that all of the above comes; only ids come without. */
export const departmentFields = ["department_name", "code", "is_root", "active"] as const;

const body = z
  .object({
    department_id_list: z.array(id).max(100).optional(),
    department_name_list: z.array(z.string().min(1)).max(100).optional(),
    fields: z.array(z.enum(departmentFields)).max(100).optional(),
  })
  .refine((it) => it.department_id_list?.length || it.department_name_list?.length, {
    path: ["department_id_list"],
    message: "a department id or name is needed",
  });

/** Departments as they are now, up to 100. Ids and names together are ANDed. */
export const batchGetDepartments = endpoint({
  name: "corehr.departments.batch_get",
  doc: "https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/corehr-v2/department/batch_get",
  post: "/open-apis/corehr/v2/departments/batch_get",
  quota: [
    { calls: 1000, per: "minute" },
    { calls: 50, per: "second" },
  ],
  together: { ids: "department_id_list", most: 100, items: "items", by: "id" },
  scopes: anyOf("corehr:department:read", "corehr:department:write"),
  query: z.object({
    user_id_type: whenAbsent(corehrUserIdType, "open_id"),
    department_id_type: whenAbsent(departmentIdType, "open_department_id"),
  }),
  body,
  data: z.object({ items: z.array(department).default([]) }),
  errors: {
    1160102: "invalid-parameter",
    1160103: "out-of-range",
    1161204: "timeout",
    1161604: "rate-limited",
  },
});
