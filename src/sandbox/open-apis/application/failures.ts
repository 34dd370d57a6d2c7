import type { FailureCode } from "../answers.ts";

const refused = (code: number, msg: string): FailureCode => ({ status: 400, code, msg });

/** The error codes of the documents about the app itself: its scopes, the app, its versions. */
export const appFailures = {
  notInstalled: refused(212100, "app not install"),
  appId: refused(210503, "invalid app_id"),
  otherTenant: refused(210504, "no such app in tenant"),
  notCustom: refused(210505, "target app not a custom app"),
  noApp: refused(210506, "no such app"),
  otherApp: refused(210508, "insufficient permission level"),
} as const satisfies Record<string, FailureCode>;

export const versionFailures = {
  noVersion: refused(211002, "no such version_id"),
  notOfApp: refused(211003, "no such version of desired app"),
} as const satisfies Record<string, FailureCode>;

/** The error codes of the document "update an app's configuration". */
export const configFailures = {
  parameter: refused(210031, "Param is invalid"),
  noApp: { status: 404, code: 210032, msg: "The specified application does not exist" },
  fault: { status: 500, code: 210033, msg: "Internal server error" },
  notCustom: refused(
    210034,
    "This API only does not support to update ISV App, only support to update Self-Built App",
  ),
  fromBase: {
    status: 403,
    code: 210035,
    msg: "As the app was created via Base, it cannot be updated using this API.",
  },
  otherApp: { status: 403, code: 210036, msg: "Lack of permission to update other app." },
  notDeveloper: {
    status: 403,
    code: 210037,
    msg: "The current user has no permission to modify the app configurations",
  },
  underReview: {
    status: 403,
    code: 210040,
    msg: "Unable to update configurations, as the app is currently under review.",
  },
  needsBot: refused(210041, "The scope that parameter indicated needs robot ability to be enable first."),
  requestUrl: refused(210042, "The validation for event.request_url failed."),
  notFromConsole: {
    status: 403,
    code: 210043,
    msg: "The specified application is not created via developer platform, can not modify by this API",
  },
} as const satisfies Record<string, FailureCode>;

/** The error codes of the document "update an app's abilities". */
export const abilityFailures = {
  parameter: refused(210011, "Param is invalid"),
  noApp: { status: 404, code: 210012, msg: "The specified application does not exist" },
  fault: { status: 500, code: 210013, msg: "Internal server error" },
  notCustom: refused(
    210014,
    "This API only does not support to update ISV App, only support to update Self-Built App",
  ),
  fromBase: {
    status: 403,
    code: 210015,
    msg: "As the App was created via Base, it cannot be updated using this API.",
  },
  otherApp: { status: 403, code: 210016, msg: "Lack of permission to update other App." },
} as const satisfies Record<string, FailureCode>;
