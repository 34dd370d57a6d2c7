import { z } from "zod";
import { failure, success } from "../answers.ts";
import { cut } from "../checks/paging.ts";
import { bodyOf, check, integer, single, words } from "../checks/parameters.ts";
import { departmentIdType, userIdType } from "../checks/people.ts";
import { holds } from "../checks/scopes.ts";
import type { SandboxEndpoint } from "../endpoint.ts";
import { pick } from "./employee-fields.ts";
import { employeeFilters, filterEmployees } from "./employee-filters.ts";
import { employeeRecord } from "./employee-record.ts";
import { corehrFailures } from "./failures.ts";

/** `page_size` must be given, 1 to 100 (document employees/search). */
const query = z.object({
  page_size: integer(1, 100),
  page_token: z.string().optional(),
  user_id_type: userIdType("open_id", "union_id", "user_id", "people_corehr_id"),
  department_id_type: departmentIdType("open_department_id", "department_id", "people_corehr_department_id"),
});
const body = employeeFilters.extend({ fields: words(100).default([]) });

/** Searches employees. Searching by phone or ID number needs a scope of its own. */
export const searchEmployees: SandboxEndpoint = {
  method: "POST",
  path: "/corehr/v2/employees/search",
  scopes: ["corehr:employee:read", "corehr:employee:write"],
  answer(request, world) {
    const paging = check(query, single(request.query), corehrFailures.employeeParameter);
    if (!paging.ok) return paging.failure;
    const checked = check(body, bodyOf(request), corehrFailures.employeeParameter);
    if (!checked.ok) return checked.failure;
    const given = checked.value;
    const byPhone = Boolean(given.phone_number) || (given.phone_number_list?.length ?? 0) > 0;
    if (byPhone && !holds(world, ["corehr:person.phone.search:read"]))
      return failure(corehrFailures.noPermission);
    const byNumber = (given.national_id_number_list?.length ?? 0) > 0;
    if (byNumber && !holds(world, ["corehr:person.national_id.search:read"]))
      return failure(corehrFailures.noPermission);
    const types = { user: paging.value.user_id_type, department: paging.value.department_id_type };
    const found = filterEmployees(world, given, types);
    const page = cut(
      found,
      paging.value.page_size,
      paging.value.page_token,
      corehrFailures.employeeParameter,
    );
    if (!page.ok) return page.failure;
    return success({
      items: page.value.items.map((it) => pick(world, employeeRecord(it, world, types), given.fields)),
      ...page.value.next,
    });
  },
};
