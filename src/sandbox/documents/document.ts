import type { Both } from "../../words.ts";
import type { FailureCode } from "../open-apis/answers.ts";
import type { Answer, PlatformRequest, SandboxEndpoint } from "../open-apis/endpoint.ts";

/** One rate limit of a document: so many calls a second or a minute. */
export interface Quota {
  readonly calls: number;
  readonly per: "second" | "minute";
}

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

export const perSecond = (calls: number): readonly Quota[] => [{ calls, per: "second" }];
export const perMinute = (calls: number): readonly Quota[] => [{ calls, per: "minute" }];

/** The scope without which no `user_id` is shown, in all products. */
export const userIdField = { user_id: ["contact:user.employee_id:readonly"] } as const;
