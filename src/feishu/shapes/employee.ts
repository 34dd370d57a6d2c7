import { z } from "zod";
import { employment, personalEmail } from "../../access/personal.ts";
import { enumValue, i18nTexts } from "./i18n.ts";

const text = z.string().optional();

/** A person's names as CoreHR keeps them. */
export const personNames = z.object({
  preferred_name: text,
  preferred_local_full_name: text,
  preferred_english_full_name: text,
});

const manager = z.object({
  employment_id: text,
  employment_id_v2: text,
  employee_number: text,
  person_info: personNames.optional(),
});

/**
 * What Bole reads of an employee: enough to tell people of one name apart (name, masked e-mail, number,
 * department, job, manager) and no more. The documents list some 300 fields further.
 */
export const employee = z.object({
  employment_id: z.string(),
  employment_id_v2: text,
  employee_number: text,
  email_address: personalEmail.optional(),
  employment_status: employment(enumValue).optional(),
  department_id: text,
  department_id_v2: text,
  department: z.object({ id: text, id_v2: text, department_name: i18nTexts.optional() }).optional(),
  job_id: text,
  job: z.object({ id: text, code: text, name: i18nTexts.optional() }).optional(),
  direct_manager_id: text,
  direct_manager_id_v2: text,
  direct_manager: manager.optional(),
  person_info: personNames.optional(),
});
export type Employee = z.output<typeof employee>;

/**
 * What to put into `fields` so that all of the above comes. The names are those of the document
 * “query-employment-fields”: mostly the response path, `department_id` for both ids.
 */
export const employeeFields = [
  "employment_id",
  "employee_number",
  "email_address",
  "employment_status",
  "department_id",
  "department.department_name",
  "job_id",
  "job.code",
  "job.name",
  "direct_manager_id",
  "direct_manager.employee_number",
  "direct_manager.person_info.preferred_name",
  "direct_manager.person_info.preferred_local_full_name",
  "direct_manager.person_info.preferred_english_full_name",
  "person_info.preferred_name",
  "person_info.preferred_local_full_name",
  "person_info.preferred_english_full_name",
] as const;

/** The `fields` parameter of both endpoints: at most 100 names. */
export const employeeFieldNames = z.array(z.string().regex(/^[\w.]{1,200}$/)).max(100);
