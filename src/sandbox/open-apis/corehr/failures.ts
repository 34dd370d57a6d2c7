import type { FailureCode } from "../answers.ts";

/** The error codes of CoreHR's endpoints, from their documents. */
export const corehrFailures = {
  /** employees/job_datas/batch_get */
  jobDataParameter: { status: 400, code: 1160013, msg: "Param is invalid" },
  noTenant: { status: 400, code: 1160018, msg: "AppID or LarkTenantID missing" },
  noAuthority: { status: 400, code: 1160023, msg: "No authority error" },
  metaFault: { status: 500, code: 1160997, msg: "Unknown meta rpc error" },
  vaultFault: { status: 500, code: 1160998, msg: "Unknown vault rpc error" },
  unknownFault: { status: 500, code: 1160999, msg: "unknown error" },
  /** employees/search, employees/batch_get, departments/batch_get */
  employeeParameter: { status: 400, code: 1160102, msg: "Param is invalid" },
  noPermission: { status: 400, code: 1160103, msg: "no permission" },
  notTheseEmployees: { status: 403, code: 1160104, msg: "No authority error" },
  notTheseDepartments: { status: 403, code: 1160103, msg: "no permission" },
  /** jobs, job grades, positions, departments */
  timeout: { status: 503, code: 1161204, msg: "Interface timeout" },
  tooOften: { status: 429, code: 1161604, msg: "Interface rate limited" },
  /** job levels, job families, companies, cost centres; used where a document names no code of its own. */
  parameter: { status: 400, code: 1160001, msg: "Param is invalid" },
} as const satisfies Record<string, FailureCode>;

/** custom_fields/query and get_by_param */
export const fieldFailures = {
  /** of custom_fields/query; get_by_param means something else by this code */
  noObjects: { status: 400, code: 1160005, msg: "required parameter is empty" },
  badField: { status: 500, code: 1160005, msg: "custom field format error" },
  noParameter: { status: 400, code: 1160006, msg: "required parameter is empty" },
  noObject: { status: 400, code: 1162010, msg: "object does not exist" },
  noField: { status: 400, code: 1162020, msg: "field does not exist" },
} as const satisfies Record<string, FailureCode>;

/** pathways/batch_get, from the list of codes it refers to, which gives no HTTP status */
export const pathwayFailures = {
  noRecord: { status: 400, code: 900104, msg: "Record not found" },
  parameter: { status: 400, code: 900302, msg: "Param invalid" },
  noData: { status: 400, code: 900336, msg: "The recorded data does not exist" },
} as const satisfies Record<string, FailureCode>;
