import type { Endpoint } from "../endpoint.ts";
import type { Companion } from "./companion.ts";
import { assignmentStartReason, jobCustomField } from "./kinds/fields.ts";
import { application, hireJob, place } from "./kinds/hiring.ts";
import { job, jobFamily, jobGrade, jobLevel, pathway, position } from "./kinds/jobs.ts";
import { company, costCenter, department, location } from "./kinds/organisation.ts";
import { employee, employeeType, workingHoursType } from "./kinds/staff.ts";

/** Every kind of id that has a name, and where the name comes from. */
export const companions = {
  job,
  "job-level": jobLevel,
  "job-family": jobFamily,
  "job-grade": jobGrade,
  pathway,
  position,
  department,
  location,
  company,
  "cost-center": costCenter,
  employee,
  "employee-type": employeeType,
  "working-hours-type": workingHoursType,
  application,
  "hire-job": hireJob,
  place,
  "job-custom-field": jobCustomField,
  "assignment-start-reason": assignmentStartReason,
} as const satisfies Readonly<Record<string, Companion>>;

export type NameKind = keyof typeof companions;

/** The endpoints behind these kinds, for what a command says it needs. */
export function namingEndpoints(...kinds: NameKind[]): Endpoint[] {
  return kinds.map((kind) => companions[kind].endpoint);
}
