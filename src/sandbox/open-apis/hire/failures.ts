import type { FailureCode } from "../answers.ts";

/** The error codes of Feishu Hire's endpoints, from their documents. */
export const hireFailures = {
  system: { status: 500, code: 1002001, msg: "System error" },
  parameter: { status: 400, code: 1002002, msg: "Parameter error" },
  phone: { status: 400, code: 1002009, msg: "Phone number is incorrect" },
  noTalent: { status: 404, code: 1002102, msg: "Talent does not exist" },
  noApplication: { status: 400, code: 1002201, msg: "application does not exist" },
  noPosting: { status: 404, code: 1002601, msg: "Job does not exist" },
} as const satisfies Record<string, FailureCode>;

/** Scopes of which one is enough to read talents. */
export const talentScopes = ["hire:talent:readonly", "hire:talent"] as const;
