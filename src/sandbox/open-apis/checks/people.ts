import { z } from "zod";
import type { DepartmentIdType, UserIdType } from "../../tenant/directory.ts";
import type { World } from "../../world.ts";
import { holds } from "./scopes.ts";

/** The query parameter `user_id_type` with the types an endpoint takes; the document's default comes first. */
export function userIdType<const T extends readonly [UserIdType, ...UserIdType[]]>(...types: T) {
  return z.enum(types).default(types[0]);
}

/** The query parameter `department_id_type`; the document's default comes first. */
export function departmentIdType<const T extends readonly [DepartmentIdType, ...DepartmentIdType[]]>(
  ...types: T
) {
  return z.enum(types).default(types[0]);
}

/**
 * A person's id in an answer. A `user_id` is shown only to apps that hold
 * contact:user.employee_id:readonly; for everyone else it is left out.
 */
export function personId(
  world: World,
  employmentId: string | undefined,
  type: UserIdType,
): string | undefined {
  if (type === "user_id" && !holds(world, ["contact:user.employee_id:readonly"])) return undefined;
  return world.directory.idOf(employmentId, type);
}
