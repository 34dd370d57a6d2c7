import { z } from "zod";
import { failure, success } from "../answers.ts";
import { check, single } from "../checks/parameters.ts";
import { departmentIdType, userIdType } from "../checks/people.ts";
import { field } from "../checks/scopes.ts";
import { primaryJob } from "../corehr/employee-record.ts";
import type { SandboxEndpoint } from "../endpoint.ts";

const invalid = { status: 400, code: 40001, msg: "invalid parameter" };
/** At most so many users in one call (document users/batch). */
const most = 50;
const nameScopes = [
  "contact:user.base:readonly",
  "contact:contact:readonly",
  "contact:contact:access_as_app",
];

const query = z.object({
  user_id_type: userIdType("open_id", "union_id", "user_id"),
  department_id_type: departmentIdType("open_department_id", "department_id"),
});

/** Names and more of up to 50 people; `user_ids` is given once for each. */
export const batchGetUsers: SandboxEndpoint = {
  method: "GET",
  path: "/contact/v3/users/batch",
  scopes: ["contact:contact.base:readonly"],
  answer(request, world) {
    const checked = check(query, single(request.query), invalid);
    if (!checked.ok) return checked.failure;
    const ids = request.query.user_ids ?? [];
    if (ids.length === 0 || ids.length > most)
      return failure(invalid, { field_violations: [{ field: "user_ids" }] });
    const day = new Date(world.now()).toISOString().slice(0, 10);
    const items = ids.flatMap((id) => {
      const employee = world.directory.employee(checked.value.user_id_type, id);
      if (!employee) return [];
      const department = primaryJob(employee, day)?.departmentId ?? "";
      return [
        {
          union_id: employee.unionId,
          open_id: employee.openId,
          ...field(world, ["contact:user.employee_id:readonly"], "user_id", employee.userId),
          ...field(world, nameScopes, "name", employee.name.zh),
          ...field(world, nameScopes, "en_name", employee.name.en),
          ...field(world, ["contact:user.email:readonly"], "email", employee.email),
          ...field(
            world,
            ["contact:user.phone:readonly"],
            "mobile",
            `+${employee.phone.code}${employee.phone.number}`,
          ),
          ...field(world, ["contact:user.department:readonly"], "department_ids", [
            world.directory.departmentId(department, checked.value.department_id_type),
          ]),
          status: {
            is_frozen: false,
            is_resigned: employee.leftOn !== undefined,
            is_activated: true,
            is_exited: false,
            is_unjoin: false,
          },
        },
      ];
    });
    return success({ items });
  },
};
