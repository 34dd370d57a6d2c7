import { z } from "zod";
import type { DepartmentIdType } from "../../tenant/directory.ts";
import type { Position } from "../../tenant/organisation.ts";
import type { World } from "../../world.ts";
import { success } from "../answers.ts";
import { cut } from "../checks/paging.ts";
import { bodyOf, check, date, integer, single, words } from "../checks/parameters.ts";
import { departmentIdType, userIdType } from "../checks/people.ts";
import type { SandboxEndpoint } from "../endpoint.ts";
import { corehrFailures } from "./failures.ts";
import { i18n } from "./names.ts";

const query = z.object({
  page_size: integer(1, 100),
  page_token: z.string().optional(),
  user_id_type: userIdType("people_corehr_id", "open_id", "union_id", "user_id"),
  department_id_type: departmentIdType("people_corehr_department_id", "open_department_id", "department_id"),
});
const body = z.object({
  department_ids: words(100).default([]),
  position_ids: words(200).default([]),
  position_codes: words(200).default([]),
  active: z.boolean().optional(),
  effective_time: date.optional(),
  fields: words(100).default([]),
});

type Reader = (position: Position, world: World, type: DepartmentIdType) => Record<string, unknown>;
const fields: Readonly<Record<string, Reader>> = {
  name: ({ name }) => ({ names: i18n(name) }),
  code: ({ code }) => ({ code }),
  active: ({ active }) => ({ active }),
  department: ({ departmentId }, world, type) => ({
    department_id: world.directory.departmentId(departmentId, type),
  }),
  job: ({ jobId }) => ({ job_id: jobId }),
  is_key_position: () => ({ is_key_position: false }),
  effective_time: () => ({ effective_time: "2016-01-01" }),
  expiration_time: () => ({ expiration_time: "9999-12-31" }),
};

/** Positions (岗位) by id, code or department (ANDed); only the id unless `fields` asks for more. */
export const queryPositions: SandboxEndpoint = {
  method: "POST",
  path: "/corehr/v2/positions/query",
  scopes: ["corehr:position:read", "corehr:position:write"],
  answer(request, world) {
    const paging = check(query, single(request.query), corehrFailures.parameter);
    if (!paging.ok) return paging.failure;
    const checked = check(body, bodyOf(request), corehrFailures.parameter);
    if (!checked.ok) return checked.failure;
    const given = checked.value;
    const type = paging.value.department_id_type;
    const departments = given.department_ids.map((id) => world.directory.department(type, id));
    const found = world.tenant.organisation.positions.filter(
      (it) =>
        (given.position_ids.length === 0 || given.position_ids.includes(it.id)) &&
        (given.position_codes.length === 0 || given.position_codes.includes(it.code)) &&
        (departments.length === 0 || departments.includes(it.departmentId)) &&
        (given.active === undefined || it.active === given.active),
    );
    const page = cut(found, paging.value.page_size, paging.value.page_token, corehrFailures.parameter);
    if (!page.ok) return page.failure;
    return success({
      items: page.value.items.map((position) => ({
        position_id: position.id,
        ...Object.assign({}, ...given.fields.map((name) => fields[name]?.(position, world, type))),
      })),
      ...page.value.next,
    });
  },
};
