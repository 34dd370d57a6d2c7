import { z } from "zod";
import { employment } from "../../access/personal.ts";
import { enumValue } from "./i18n.ts";

const text = z.string().optional();
const guarded = employment(z.string()).optional();
const guardedEnum = employment(enumValue).optional();

/** Who stands above: a reference to another person's job data. */
export const managerReference = z.object({ job_data_id: text, employment_id: text });

const costCenterRate = z.object({
  cost_center_id: text,
  rate: z.int().optional(),
  new_rate: z.number().optional(),
});

/**
 * `job_data` of CoreHR: one version of what a person does where. Plain are the job, the department, the
 * managers, the ids of the record itself and whether it is the main job (without which one could not say
 * whose job is meant); everything beyond is employment data. Times are `2020-05-01 00:00:00`, probation dates
 * `2018-03-16T00:00:00` or `2006-01-02`, as the document shows them.
 */
export const jobData = z.object({
  job_data_id: text,
  version_id: text,
  employment_id: text,
  primary_job_data: z.boolean().optional(),
  department_id: text,
  job_id: text,
  direct_manager: managerReference.optional(),
  dotted_line_managers: z.array(managerReference).optional(),
  second_direct_manager: managerReference.optional(),
  employee_type_id: guarded,
  employee_subtype_id: guarded,
  working_hours_type_id: guarded,
  work_location_id: guarded,
  position_id: guarded,
  job_level_id: guarded,
  job_grade_id: guarded,
  job_family_id: guarded,
  pathway_id: guarded,
  service_company: guarded,
  probation_start_date: guarded,
  probation_end_date: guarded,
  probation_expected_end_date: guarded,
  probation_outcome: guardedEnum,
  effective_time: guarded,
  expiration_time: guarded,
  assignment_start_reason: guardedEnum,
  job_data_reason: guardedEnum,
  work_shift: guardedEnum,
  compensation_type: guardedEnum,
  cost_center_rates: employment(z.array(costCenterRate)).optional(),
  weekly_working_hours: employment(z.int()).optional(),
  weekly_working_hours_v2: employment(z.number()).optional(),
  created_at: guarded,
});
export type JobData = z.output<typeof jobData>;

/** `employee_job_data`: one person and the versions that were asked for. */
export const employeeJobData = z.object({
  employment_id: z.string(),
  job_datas: z.array(jobData).default([]),
});
export type EmployeeJobData = z.output<typeof employeeJobData>;
