import type { Both } from "../../words.ts";

/** One choice of a field of type 4. */
export interface FieldOption {
  readonly apiName: string;
  readonly name: Both;
}

/** A field of a CoreHR object: a tenant's own (`…__c`) or a preset one. */
export interface ObjectField {
  /** `job`, `job_data` … */
  readonly object: string;
  readonly apiName: string;
  readonly name: Both;
  readonly description: Both;
  /** 1 text, 2 boolean, 3 number, 4 enum, 5 lookup, 7 date (document "custom_fields/query"). */
  readonly type: 1 | 2 | 3 | 4 | 5 | 7;
  readonly several?: boolean;
  readonly options?: readonly FieldOption[];
  readonly required?: boolean;
  /** Comes with CoreHR: listed by get_by_param only. */
  readonly preset?: boolean;
}

/** The objects that the sandbox has fields of. */
export const objectNames = ["person", "employment", "job_data", "department", "job", "position"] as const;
