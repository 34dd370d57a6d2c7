import type { FailureCode } from "../open-apis/answers.ts";

/** What is refused as most is: 400. */
export const refused = (code: number, msg: string): FailureCode => ({ status: 400, code, msg });

/** Codes that any endpoint behind a token may answer with (document "general error codes"). */
export const generalErrors: readonly FailureCode[] = [
  refused(
    99991663,
    "Invalid access token for authorization. Please make a request with a valid token attached.",
  ),
  refused(99991662, "the app is not in use"),
  refused(99991673, "the app is not authorized"),
  refused(99991401, "ip not in the white list"),
  refused(99991403, "the monthly quota of API calls is used up"),
  refused(99992402, "field validation failed"),
  refused(9499, "Bad Request"),
  { status: 500, code: 2200, msg: "internal error" },
];
