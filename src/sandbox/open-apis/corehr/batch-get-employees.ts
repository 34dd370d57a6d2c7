import { z } from "zod";
import { failure, success } from "../answers.ts";
import { bodyOf, check, single, words } from "../checks/parameters.ts";
import { departmentIdType, userIdType } from "../checks/people.ts";
import type { SandboxEndpoint } from "../endpoint.ts";
import { pick } from "./employee-fields.ts";
import { employeeRecord } from "./employee-record.ts";
import { corehrFailures } from "./failures.ts";

const query = z.object({
  user_id_type: userIdType("open_id", "union_id", "user_id", "people_corehr_id"),
  department_id_type: departmentIdType("open_department_id", "department_id", "people_corehr_department_id"),
});
const body = z.object({
  fields: words(100).default([]),
  employment_ids: words(100).default([]),
  person_ids: words(100).default([]),
  work_emails: words(100).default([]),
});

/** Employees by id; person ids count only without employment ids, e-mails only without both. */
export const batchGetEmployees: SandboxEndpoint = {
  method: "POST",
  path: "/corehr/v2/employees/batch_get",
  scopes: ["corehr:employee:read", "corehr:employee:write"],
  answer(request, world) {
    const kind = check(query, single(request.query), corehrFailures.employeeParameter);
    if (!kind.ok) return kind.failure;
    const checked = check(body, bodyOf(request), corehrFailures.employeeParameter);
    if (!checked.ok) return checked.failure;
    const { employment_ids: ids, person_ids: people, work_emails: emails, fields } = checked.value;
    if (ids.length + people.length + emails.length === 0) return failure(corehrFailures.employeeParameter);
    const types = { user: kind.value.user_id_type, department: kind.value.department_id_type };
    const wanted = new Set(ids.map((id) => world.directory.employee(types.user, id)?.employmentId));
    const found = world.tenant.employees.filter((it) => {
      if (ids.length > 0) return wanted.has(it.employmentId);
      return people.length > 0 ? people.includes(it.personId) : emails.includes(it.email);
    });
    return success({ items: found.map((it) => pick(world, employeeRecord(it, world, types), fields)) });
  },
};
