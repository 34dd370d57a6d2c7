import { z } from "zod";
import { personalEmail } from "../../access/personal.ts";
import { anyOf, endpoint, whenAbsent } from "../endpoint.ts";
import { employee, employeeFieldNames } from "../shapes/employee.ts";
import { corehrUserIdType, departmentIdType, id } from "../shapes/parameters.ts";

/** Of the three lists Feishu reads only the first that is given, in the order they stand here. */
const body = z
  .object({
    employment_ids: z.array(id).max(100).optional(),
    person_ids: z.array(id).max(100).optional(),
    work_emails: z.array(personalEmail).max(100).optional(),
    fields: employeeFieldNames.optional(),
  })
  .refine((it) => it.employment_ids?.length || it.person_ids?.length || it.work_emails?.length, {
    path: ["employment_ids"],
    message: "an employment id, a person id or a work e-mail is needed",
  });

/** Up to 100 employees by id or work e-mail. */
export const batchGetEmployees = endpoint({
  name: "corehr.employees.batch_get",
  doc: "https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/corehr-v2/employee/batch_get",
  post: "/open-apis/corehr/v2/employees/batch_get",
  quota: [{ calls: 100, per: "minute" }],
  together: { ids: "employment_ids", most: 100, items: "items", by: "employment_id" },
  scopes: anyOf("corehr:employee:read", "corehr:employee:write"),
  fieldScopes: { job: anyOf("corehr:employment.job:read", "corehr:employment.job_level:read") },
  query: z.object({
    user_id_type: whenAbsent(corehrUserIdType, "open_id"),
    department_id_type: whenAbsent(departmentIdType, "open_department_id"),
  }),
  body,
  data: z.object({ items: z.array(employee).default([]) }),
  errors: { 1160102: "invalid-parameter", 1160104: "out-of-range" },
});
