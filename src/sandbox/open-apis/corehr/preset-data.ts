import { z } from "zod";
import type { World } from "../../world.ts";
import { failure, success } from "../answers.ts";
import { cut } from "../checks/paging.ts";
import { check, integer, single } from "../checks/parameters.ts";
import type { SandboxEndpoint } from "../endpoint.ts";
import { corehrFailures } from "./failures.ts";
import { i18n } from "./names.ts";

const scopes = [
  "corehr:common_data.preset_data:read",
  "corehr:corehr:readonly",
  "corehr:corehr",
  "corehr:common_data.preset_data:write",
];
/** A whole number in (0, 2000), as these two documents have it. */
const query = z.object({ page_size: integer(1, 1999), page_token: z.string().optional() });

type Named = World["tenant"]["organisation"]["employeeTypes"][number];

/** The pair of endpoints "list" and "get one" that preset data has. */
function presetData(
  path: string,
  id: string,
  name: string,
  all: (world: World) => readonly Named[],
  item: (it: Named) => Record<string, unknown>,
): [SandboxEndpoint, SandboxEndpoint] {
  return [
    {
      method: "GET",
      path,
      scopes,
      answer(request, world) {
        const paging = check(query, single(request.query), corehrFailures.parameter);
        if (!paging.ok) return paging.failure;
        const page = cut(
          all(world),
          paging.value.page_size,
          paging.value.page_token,
          corehrFailures.parameter,
        );
        if (!page.ok) return page.failure;
        return success({ items: page.value.items.map(item), ...page.value.next });
      },
    },
    {
      method: "GET",
      path: `${path}/:${id}`,
      scopes,
      answer({ params }, world) {
        const found = all(world).find((it) => it.id === params[id]);
        return found ? success({ [name]: item(found) }) : failure(corehrFailures.parameter);
      },
    },
  ];
}

/** Employee types (人员类型). */
export const [listEmployeeTypes, getEmployeeType] = presetData(
  "/corehr/v1/employee_types",
  "employee_type_id",
  "employee_type",
  ({ tenant }) => tenant.organisation.employeeTypes,
  ({ id, name, active, code }) => ({
    id,
    name: i18n(name),
    default_employee_type: code === "1",
    active,
    code,
  }),
);

/** Working-hours types (工时制度). */
export const [listWorkingHoursTypes, getWorkingHoursType] = presetData(
  "/corehr/v1/working_hours_types",
  "working_hours_type_id",
  "working_hours_type",
  ({ tenant }) => tenant.organisation.workingHoursTypes,
  ({ id, name, active, code }) => ({
    id,
    code,
    name: i18n(name),
    country_region_id_list: [],
    default_for_job: code === "1",
    active,
  }),
);
