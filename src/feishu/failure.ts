/**
 * The closed set of ways a call to Feishu can fail, by what a person can do about it.
 * - `bad-request`: our own check refused the request before it was sent
 * - `invalid-parameter`: Feishu refused a value
 * - `not-found`: what was asked for by its id does not exist (1002102)
 * - `scope-missing`: the app lacks a scope (99991672, 99991679)
 * - `out-of-range`: the app's data range does not cover this (CoreHR 1160023, contact 40004/41050)
 * - `credentials`: the app id, secret or token is not accepted
 * - `rate-limited`: quota spent (99991400, 1161604, HTTP 429)
 * - `timeout`, `unreachable`: no answer in time, no connection
 * - `feishu-fault`: Feishu says it failed inside (5xx, system errors)
 * - `unexpected-answer`: an answer that is not what the document says
 * - `refused`: any other code
 */
export type FailureKind =
  | "bad-request"
  | "invalid-parameter"
  | "not-found"
  | "scope-missing"
  | "out-of-range"
  | "credentials"
  | "rate-limited"
  | "timeout"
  | "unreachable"
  | "feishu-fault"
  | "unexpected-answer"
  | "refused";

/** One failed call, with everything an error card or a log line may need. */
export interface Failure {
  readonly kind: FailureKind;
  /** The endpoint's name, `hire.talents.list`. */
  readonly endpoint: string;
  readonly status?: number;
  readonly code?: number;
  /**
   * Feishu's own words, which may repeat a value that was sent: for the asker's card, never for a log. With
   * `bad-request`, the rules our own check found broken.
   */
  readonly message?: string;
  /** The fields in question, `body.employment_ids`, as our check or Feishu's `field_violations` name them. */
  readonly fields?: readonly string[];
  /** Feishu's support id of this very call (`x-tt-logid`, `error.log_id`). */
  readonly logId?: string;
  /** Scopes Feishu names as missing. */
  readonly scopes?: readonly string[];
  /** Where the admin can grant them. */
  readonly helpUrl?: string;
  /** How long Feishu asks us to wait (`x-ogw-ratelimit-reset`), seconds. */
  readonly retryAfter?: number;
}
