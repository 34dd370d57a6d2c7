import { z } from "zod";
import type { DepartmentIdType } from "../../tenant/directory.ts";
import type { Department } from "../../tenant/organisation.ts";
import type { World } from "../../world.ts";
import { success } from "../answers.ts";
import { bodyOf, check, single, words } from "../checks/parameters.ts";
import { departmentIdType, userIdType } from "../checks/people.ts";
import { holds } from "../checks/scopes.ts";
import type { SandboxEndpoint } from "../endpoint.ts";
import { corehrFailures } from "./failures.ts";
import { i18n } from "./names.ts";

const query = z.object({
  user_id_type: userIdType("open_id", "union_id", "user_id", "people_corehr_id"),
  department_id_type: departmentIdType("open_department_id", "department_id", "people_corehr_department_id"),
});
const body = z.object({
  department_id_list: words(100).default([]),
  department_name_list: words(100).default([]),
  fields: words(100).default([]),
});

type Reader = (department: Department, world: World, type: DepartmentIdType) => unknown;

/** What can be asked for, by the same names as in the answer. */
const fields: Readonly<Record<string, Reader>> = {
  version_id: ({ id }) => id,
  department_name: ({ name }) => i18n(name),
  code: ({ code }) => code,
  active: ({ active }) => active,
  is_confidential: () => false,
  description: ({ description }) => i18n(description),
  effective_date: ({ since }) => since,
  expiration_date: () => "9999-12-31",
  parent_department_id: ({ parent }, world, type) =>
    parent !== undefined && holds(world, ["corehr:department.organize:read"])
      ? world.directory.departmentId(parent, type)
      : undefined,
  cost_center_id: ({ costCenterId }, world) =>
    holds(world, ["corehr:department.cost_center_id:read"]) ? costCenterId : undefined,
};

/** Departments by id or name (ANDed where both are given); nothing asked for answers with nothing. */
export const batchGetDepartments: SandboxEndpoint = {
  method: "POST",
  path: "/corehr/v2/departments/batch_get",
  scopes: ["corehr:department:read", "corehr:department:write"],
  answer(request, world) {
    const kind = check(query, single(request.query), corehrFailures.employeeParameter);
    if (!kind.ok) return kind.failure;
    const checked = check(body, bodyOf(request), corehrFailures.employeeParameter);
    if (!checked.ok) return checked.failure;
    const { department_id_list: given, department_name_list: names, fields: wanted } = checked.value;
    const type = kind.value.department_id_type;
    const ids = given.map((id) => world.directory.department(type, id));
    const found = world.tenant.organisation.departments.filter(
      ({ id, name }) =>
        given.length + names.length > 0 &&
        (given.length === 0 || ids.includes(id)) &&
        (names.length === 0 || names.includes(name.zh) || names.includes(name.en)),
    );
    return success({
      items: found.map((department) => ({
        id: world.directory.departmentId(department.id, type),
        is_root: department.parent === undefined,
        ...Object.fromEntries(
          wanted.flatMap((name) => {
            const value = fields[name]?.(department, world, type);
            return value === undefined ? [] : [[name, value]];
          }),
        ),
      })),
    });
  },
};
