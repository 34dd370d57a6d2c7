import { z } from "zod";
import { i18nName } from "./i18n.ts";

/** One choice of a field of type 4 (enum). */
const option = z.object({ api_name: z.string(), name: i18nName.optional() });

/** A field of a CoreHR object, preset or a tenant's own: what it is called and what may be chosen. */
export const objectField = z.object({
  custom_api_name: z.string(),
  name: i18nName.optional(),
  common_schema_config: z
    .object({
      enum_field_setting: z.object({ enum_field_option_list: z.array(option).optional() }).optional(),
    })
    .optional(),
});
export type ObjectField = z.output<typeof objectField>;

/** Names of objects and fields in a request: `job_data`, `shifouleixing_7795__c`. */
export const apiName = z.string().regex(/^\w{1,128}$/);
