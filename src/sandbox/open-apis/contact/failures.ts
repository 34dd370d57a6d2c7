import type { FailureCode } from "../answers.ts";

/** The error codes of the contacts' users, departments and user groups, as their documents list them. */
export const contactFailures = {
  parameter: { status: 400, code: 40001, msg: "param error" },
  root: { status: 400, code: 40002, msg: "process root dept error" },
  fault: { status: 400, code: 40003, msg: "internal error" },
  groupFault: { status: 500, code: 40003, msg: "internal error" },
  departmentRange: { status: 403, code: 40004, msg: "no dept authority error" },
  noDepartment: { status: 400, code: 40008, msg: "dept Info is null error" },
  pageSize: { status: 400, code: 40011, msg: "page size is invalid" },
  pageToken: { status: 400, code: 40012, msg: "page token is invalid error" },
  userId: { status: 400, code: 41012, msg: "user id invalid error" },
  userRange: { status: 400, code: 41050, msg: "no user authority" },
  memberRange: { status: 403, code: 41050, msg: "no user authority error" },
  memberId: { status: 400, code: 41073, msg: "invalid member_id" },
  memberType: { status: 400, code: 41074, msg: "invalid member_type" },
  departmentMissing: { status: 400, code: 44102, msg: "miss department_id error" },
} as const satisfies Record<string, FailureCode>;

/** The scopes any of which lets an app read the contacts at all. */
export const contactScopes = [
  "contact:contact.base:readonly",
  "contact:contact:access_as_app",
  "contact:contact:readonly",
  "contact:contact:readonly_as_app",
] as const;
