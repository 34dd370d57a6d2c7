import { z } from "zod";
import { success } from "../answers.ts";
import { cut } from "../checks/paging.ts";
import { check, integer, single } from "../checks/parameters.ts";
import { departmentIdType, userIdType } from "../checks/people.ts";
import type { SandboxEndpoint } from "../endpoint.ts";
import { contactFailures } from "./failures.ts";

const query = z.object({
  user_id_type: userIdType("open_id", "union_id", "user_id"),
  department_id_type: departmentIdType("open_department_id", "department_id"),
  page_size: integer(1, 100).default(50),
  page_token: z.string().optional(),
});

/** The contacts range: here everybody, so the departments just below the company and all user groups. */
export const listContactScopes: SandboxEndpoint = {
  method: "GET",
  path: "/contact/v3/scopes",
  scopes: [
    "contact:contact.base:readonly",
    "contact:contact:access_as_app",
    "contact:contact:readonly_as_app",
  ],
  answer(request, world) {
    const checked = check(query, single(request.query), contactFailures.pageSize);
    if (!checked.ok) return checked.failure;
    const { department_id_type: kind, page_size: size, page_token } = checked.value;
    const { departments } = world.tenant.organisation;
    const company = departments.find(({ parent }) => parent === undefined);
    const all = [
      ...departments
        .filter(({ parent }) => parent !== undefined && parent === company?.id)
        .map(({ id }) => ({ department: world.directory.departmentId(id, kind) })),
      ...world.tenant.userGroups.map(({ id }) => ({ group: id })),
    ];
    const page = cut(all, size, page_token, contactFailures.pageSize);
    if (!page.ok) return page.failure;
    return success({
      department_ids: page.value.items.flatMap((it) => ("department" in it && it.department) || []),
      user_ids: [],
      group_ids: page.value.items.flatMap((it) => ("group" in it ? it.group : [])),
      ...page.value.next,
    });
  },
};
