import type { Answer } from "./endpoint.ts";

/** A success as most endpoints give it: `code`, `msg` and `data`. */
export function success(data: Readonly<Record<string, unknown>>, msg = "success"): Answer {
  return { status: 200, body: { code: 0, msg, data } };
}

/** One documented failure: HTTP status, business code and message. */
export interface FailureCode {
  readonly status: number;
  readonly code: number;
  readonly msg: string;
}

/** A failure in the platform's shape: `error` holds what the developer may look at (and the log id, later). */
export function failure(
  { status, code, msg }: FailureCode,
  error: Readonly<Record<string, unknown>> = {},
): Answer {
  return { status, body: { code, msg, error } };
}

/** A failure whose message says more after the documented words. */
export function failureSaying(documented: FailureCode, more: string): Answer {
  return failure({ ...documented, msg: `${documented.msg} ${more}` });
}
