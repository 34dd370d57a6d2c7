import type { FailureCode } from "../answers.ts";

/** The error codes of CoreHR's endpoints, from their documents. */
export const corehrFailures = {
  /** employees/job_datas/batch_get */
  jobDataParameter: { status: 400, code: 1160013, msg: "Param is invalid" },
  /** employees/search, employees/batch_get, departments/batch_get */
  employeeParameter: { status: 400, code: 1160102, msg: "Param is invalid" },
  noPermission: { status: 400, code: 1160103, msg: "no permission" },
  /** job levels, job families, companies, cost centres; used where a document names no code of its own. */
  parameter: { status: 400, code: 1160001, msg: "Param is invalid" },
} as const satisfies Record<string, FailureCode>;

/** custom_fields/query and get_by_param */
export const fieldFailures = {
  /** of custom_fields/query; get_by_param means something else by this code */
  noObjects: { status: 400, code: 1160005, msg: "required parameter is empty" },
  noParameter: { status: 400, code: 1160006, msg: "required parameter is empty" },
  noObject: { status: 400, code: 1162010, msg: "object does not exist" },
  noField: { status: 400, code: 1162020, msg: "field does not exist" },
} as const satisfies Record<string, FailureCode>;
