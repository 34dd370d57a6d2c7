import type { World } from "../../world.ts";
import { holds } from "../checks/scopes.ts";

const readOrWrite = (scope: string) => [`${scope}:read`, `${scope}:write`];
const levelScopes = readOrWrite("corehr:employment.job_level");

/** Fields that need a scope of their own, by path (document employees/search). */
export const employeeFieldScopes: Readonly<Record<string, readonly string[]>> = {
  job_level_id: levelScopes,
  job_level: levelScopes,
  job_grade_id: readOrWrite("corehr:employment.job_grade"),
  pathway_id: readOrWrite("corehr:employment.pathway"),
  pathway: readOrWrite("corehr:employment.pathway"),
  position_id: readOrWrite("corehr:employment.position"),
  job_id: ["corehr:employment.job:read", ...levelScopes],
  job: ["corehr:employment.job:read", ...levelScopes],
  "job.job_level_id_list": ["corehr:job.job_level:read"],
  service_company: ["corehr:job_data.service_company:read"],
  compensation_type: ["corehr:job_data.compensation_type:read"],
  work_shift: ["corehr:job_data.work_shift:read"],
  "person_info.legal_name": readOrWrite("corehr:person.legal_name"),
  "person_info.phone_number": readOrWrite("corehr:person.phone"),
  "person_info.phone_list": readOrWrite("corehr:person.phone"),
  "person_info.gender": readOrWrite("corehr:person.gender"),
  "person_info.date_of_birth": readOrWrite("corehr:person.date_of_birth"),
};

/** Fields that are asked for by another name than they are answered with (document "employment fields"). */
const askedAs: Readonly<Record<string, readonly string[]>> = {
  department_id: ["department_id", "department_id_v2", "department.id", "department.id_v2"],
  "department.name": ["department.department_name"],
  direct_manager_id: [
    "direct_manager_id",
    "direct_manager_id_v2",
    "direct_manager.employment_id",
    "direct_manager.employment_id_v2",
  ],
  dotted_line_manager_id: [
    "dotted_line_manager_id",
    "dotted_line_manager_id_v2",
    "dotted_line_manager.employment_id",
    "dotted_line_manager.employment_id_v2",
  ],
};

type Tree = Record<string, unknown>;
const isTree = (value: unknown): value is Tree =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function allowed(world: World, path: string): boolean {
  const parts = path.split(".");
  return parts.every((_, index) => {
    const scopes = employeeFieldScopes[parts.slice(0, index + 1).join(".")];
    return scopes === undefined || holds(world, scopes);
  });
}

/** Copies what lies at a path, without what the app may not see or what has no value. */
function copy(world: World, from: unknown, path: string): unknown {
  if (!allowed(world, path)) return undefined;
  if (!isTree(from) || "enum_name" in from) return from;
  const entries = Object.entries(from).flatMap(([name, value]): [string, unknown][] => {
    const copied = copy(world, value, `${path}.${name}`);
    return copied === undefined ? [] : [[name, copied]];
  });
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

function put(into: Tree, parts: readonly string[], value: unknown): void {
  const [first = "", ...rest] = parts;
  if (rest.length === 0) {
    into[first] = value;
    return;
  }
  const next = isTree(into[first]) ? into[first] : {};
  into[first] = next;
  put(next, rest, value);
}

/** What `fields` asks for of an employee's record; always the employment id, and with no fields only that. */
export function pick(world: World, record: Tree, fields: readonly string[]): Tree {
  const result: Tree = {
    employment_id: record.employment_id,
    employment_id_v2: record.employment_id_v2,
  };
  for (const path of fields.flatMap((name) => askedAs[name] ?? [name])) {
    const parts = path.split(".");
    const found = parts.reduce<unknown>((at, part) => (isTree(at) ? at[part] : undefined), record);
    const value = copy(world, found, path);
    if (value === undefined) continue;
    put(result, parts, value);
    const [root = ""] = parts;
    const parent = record[root];
    if (
      root.endsWith("_manager") &&
      isTree(parent) &&
      isTree(parent.person_info) &&
      parts[1] === "person_info"
    )
      put(result, [root, "person_info", "person_id"], parent.person_info.person_id);
  }
  return result;
}
