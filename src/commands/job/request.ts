import { z } from "zod";
import { corehrUserIdType } from "../../feishu/shapes/parameters.ts";
import { feishuId } from "../references.ts";

/** Which jobs to show: ids and codes together are ANDed by Feishu; up to 100 of each (jobs/batch_get). */
export const jobRequest = z.object({
  ids: z.array(feishuId).max(100).default([]),
  codes: z.array(z.string().min(1).max(100)).max(100).default([]),
  /** The tenant's own fields to show besides all preset ones, by API name (`…__c`); 100 in all. */
  custom_fields: z
    .array(z.string().regex(/^\w{1,100}__c$/))
    .max(85)
    .optional(),
  /** How the creator is named; CoreHR's own id where absent. */
  user_id_type: corehrUserIdType.optional(),
});
export type JobRequest = z.output<typeof jobRequest>;
