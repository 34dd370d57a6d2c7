import { z } from "zod";
import type { Department } from "../../tenant/organisation.ts";
import type { World } from "../../world.ts";
import { failure, success } from "../answers.ts";
import { cut } from "../checks/paging.ts";
import { check, integer, single } from "../checks/parameters.ts";
import { departmentIdType, userIdType } from "../checks/people.ts";
import { field } from "../checks/scopes.ts";
import type { SandboxEndpoint } from "../endpoint.ts";
import { contactFailures, contactScopes } from "./failures.ts";

const query = z.object({
  department_id: z.string().optional(),
  user_id_type: userIdType("open_id", "union_id", "user_id"),
  department_id_type: departmentIdType("open_department_id", "department_id"),
  page_size: integer(1, 50).default(20),
  page_token: z.string().optional(),
});
const wider = contactScopes.slice(1);

/** The departments above one, nearest first, without the company itself. */
export const parentDepartments: SandboxEndpoint = {
  method: "GET",
  path: "/contact/v3/departments/parent",
  scopes: [...contactScopes, "contact:department.organize:readonly"],
  answer(request, world) {
    const checked = check(query, single(request.query), contactFailures.parameter);
    if (!checked.ok) return checked.failure;
    const { department_id: asked, department_id_type: kind, page_size: size, page_token } = checked.value;
    if (asked === undefined) return failure(contactFailures.departmentMissing);
    if (asked === "0") return failure(contactFailures.root);
    const own = world.directory.department(kind, asked);
    if (own === undefined) return failure(contactFailures.noDepartment);
    const page = cut(above(world, own), size, page_token, contactFailures.pageToken);
    if (!page.ok) return page.failure;
    const items = page.value.items.map((one) => ({
      open_department_id: one.openId,
      ...field(world, ["contact:department.base:readonly", ...wider], "name", one.name.zh),
      ...field(world, ["contact:department.base:readonly", ...wider], "department_id", one.shortId),
    }));
    return success({ ...page.value.next, items });
  },
};

function above(world: World, id: string): Department[] {
  const { departments } = world.tenant.organisation;
  const find = (wanted: string | undefined) => departments.find((it) => it.id === wanted);
  const found: Department[] = [];
  for (let one = find(find(id)?.parent); one?.parent !== undefined; one = find(one.parent)) found.push(one);
  return found;
}
