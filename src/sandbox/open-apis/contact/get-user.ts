import { z } from "zod";
import type { DepartmentIdType } from "../../tenant/directory.ts";
import type { Employee } from "../../tenant/tenant.ts";
import type { World } from "../../world.ts";
import { failure, success } from "../answers.ts";
import { check, single } from "../checks/parameters.ts";
import { departmentIdType, userIdType } from "../checks/people.ts";
import { field } from "../checks/scopes.ts";
import type { SandboxEndpoint } from "../endpoint.ts";
import { contactFailures, contactScopes } from "./failures.ts";

const query = z.object({
  user_id_type: userIdType("open_id", "union_id", "user_id"),
  department_id_type: departmentIdType("open_department_id", "department_id"),
});
const wider = contactScopes.slice(1);

/** One user of the contacts, with the departments they stand in today; `0` is the company itself. */
export const getUser: SandboxEndpoint = {
  method: "GET",
  path: "/contact/v3/users/:user_id",
  scopes: contactScopes,
  answer(request, world) {
    const checked = check(query, single(request.query), contactFailures.parameter);
    if (!checked.ok) return checked.failure;
    const { user_id_type: kind, department_id_type: departmentKind } = checked.value;
    const employee = world.directory.employee(kind, request.params.user_id ?? "");
    if (!employee) return failure(contactFailures.userId);
    const user = {
      union_id: employee.unionId,
      open_id: employee.openId,
      ...field(world, ["contact:user.employee_id:readonly"], "user_id", employee.userId),
      ...field(world, ["contact:user.base:readonly", ...wider], "name", employee.name.zh),
      ...field(world, ["contact:user.base:readonly", ...wider], "en_name", employee.name.en),
      ...field(
        world,
        ["contact:user.department:readonly", ...wider],
        "department_ids",
        departmentsOf(world, employee, departmentKind),
      ),
    };
    return success({ user });
  },
};

/** Where somebody works today, second jobs included. */
function departmentsOf(world: World, { jobDatas }: Employee, kind: DepartmentIdType): string[] {
  const day = new Date(world.now()).toISOString().slice(0, 10);
  const now = jobDatas.filter(({ effective }) => effective.from <= day && day < effective.until);
  const ids = now.map(({ departmentId }) => {
    const isRoot = world.tenant.organisation.departments.some(
      ({ id, parent }) => id === departmentId && parent === undefined,
    );
    return isRoot ? "0" : (world.directory.departmentId(departmentId, kind) ?? "");
  });
  return [...new Set(ids)];
}
