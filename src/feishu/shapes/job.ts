import { z } from "zod";
import { i18nTexts } from "./i18n.ts";

const text = z.string().optional();

/** `job` of CoreHR (职务). `value` of a custom field is JSON in a string. Only `id` comes unless `fields` asks. */
export const job = z.object({
  id: z.string(),
  code: text,
  name: i18nTexts.optional(),
  description: i18nTexts.optional(),
  active: z.boolean().optional(),
  job_title: i18nTexts.optional(),
  pathway_id: text,
  job_family_id_list: z.array(z.string()).optional(),
  job_level_id_list: z.array(z.string()).optional(),
  working_hours_type_id: text,
  effective_time: text,
  expiration_time: text,
  custom_fields: z.array(z.object({ field_name: text, value: text })).optional(),
  created_by: text,
  created_time: text,
  updated_by: text,
  updated_time: text,
});
export type Job = z.output<typeof job>;

/**
 * What `fields` calls a thing, and what the response calls it. `custom_fields` stands in the document's list
 * too, but is asked for by each field's own name (`…__c`).
 */
export const jobFieldNames = {
  job_name: "name",
  code: "code",
  active: "active",
  description: "description",
  job_title: "job_title",
  pathway: "pathway_id",
  working_hours_type: "working_hours_type_id",
  job_level: "job_level_id_list",
  job_family: "job_family_id_list",
  effective_date: "effective_time",
  expiration_date: "expiration_time",
  created_time: "created_time",
  updated_time: "updated_time",
  created_by: "created_by",
  updated_by: "updated_by",
} as const satisfies Readonly<Record<string, keyof Job>>;
export type JobFieldName = keyof typeof jobFieldNames;

/** Every preset field: what to put into `fields` to see a job in full. */
export const jobFields = Object.keys(jobFieldNames) as JobFieldName[];

/** One name for `fields`: a preset one, `custom_fields`, or a tenant's own (`shifouleixing_7795__c`). */
export const jobField = z.union([
  z.enum([...jobFields, "custom_fields"]),
  z.string().regex(/^\w{1,100}__c$/),
]);
