import type { Both } from "../../words.ts";
import type { FailureCode } from "./answers.ts";
import type { Quota } from "./checks/quotas.ts";
import type { Answer, PlatformRequest, SandboxEndpoint } from "./endpoint.ts";

/** What an endpoint's document says besides what a good answer looks like. */
export interface Document {
  /** `hire.talents.batch_get_id`. */
  readonly name: string;
  readonly title: Both;
  readonly endpoint: SandboxEndpoint;
  readonly quota: readonly Quota[];
  /** Its own error codes; those of the whole platform stand in `generalErrors`. */
  readonly errors: readonly FailureCode[];
  /** Fields that are left out unless the app holds one of the scopes. */
  readonly fields?: Readonly<Record<string, readonly string[]>>;
  /** The answer to an app whose data range holds nothing; absent where there is no data range. */
  readonly outOfRange?: (request: PlatformRequest) => Answer;
}

/** The usual limit of Feishu's endpoints (document "rate limits", level 4). */
export const usualQuota: readonly Quota[] = [
  { calls: 1000, per: "minute" },
  { calls: 50, per: "second" },
];

/** The scope without which no `user_id` is shown, in all products. */
export const userIdField = { user_id: ["contact:user.employee_id:readonly"] } as const;
