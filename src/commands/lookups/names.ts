import {
  batchGetDepartments,
  departmentFields,
} from "../../feishu/endpoints/corehr-departments-batch-get.ts";
import { batchGetEmployees } from "../../feishu/endpoints/corehr-employees-batch-get.ts";
import { batchGetJobs } from "../../feishu/endpoints/corehr-jobs-batch-get.ts";
import type { Feishu } from "../../feishu/port.ts";
import { type Employee, employeeFields } from "../../feishu/shapes/employee.ts";
import type { I18nTexts } from "../../feishu/shapes/i18n.ts";
import { type Job, jobFields } from "../../feishu/shapes/job.ts";
import type { EmployeeId } from "./people.ts";

/** Where names for ids come from. */
export const naming = [batchGetJobs, batchGetDepartments, batchGetEmployees] as const;

/** The most ids one batch call takes (all three documents). */
const batch = 100;

/** Jobs by id. A call that fails leaves its ids without names; the card still comes. */
export async function jobsById(ids: readonly string[], feishu: Feishu): Promise<ReadonlyMap<string, Job>> {
  const found = await inBatches(ids, async (job_ids) => {
    const answer = await feishu.call(batchGetJobs, { body: { job_ids, fields: jobFields } });
    return answer.ok ? answer.value.items : [];
  });
  return new Map(found.map((one) => [one.id, one]));
}

/** Department names by CoreHR department id. */
export async function departmentsById(
  ids: readonly string[],
  feishu: Feishu,
): Promise<ReadonlyMap<string, I18nTexts | undefined>> {
  const found = await inBatches(ids, async (department_id_list) => {
    const answer = await feishu.call(batchGetDepartments, {
      query: { department_id_type: "people_corehr_department_id" },
      body: { department_id_list, fields: [...departmentFields] },
    });
    return answer.ok ? answer.value.items : [];
  });
  return new Map(found.map((one) => [one.id, one.department_name]));
}

/** Employees by an id of one type. */
export async function employeesById(
  ids: readonly string[],
  type: EmployeeId["type"],
  feishu: Feishu,
): Promise<ReadonlyMap<string, Employee>> {
  const found = await inBatches(ids, async (employment_ids) => {
    const answer = await feishu.call(batchGetEmployees, {
      query: { user_id_type: type, department_id_type: "people_corehr_department_id" },
      body: { employment_ids, fields: [...employeeFields] },
    });
    return answer.ok ? answer.value.items : [];
  });
  return new Map(found.map((one) => [one.employment_id, one]));
}

/** Asks once for each distinct id, a hundred at a time, all batches side by side. */
async function inBatches<T>(ids: readonly string[], ask: (ids: string[]) => Promise<T[]>): Promise<T[]> {
  const distinct = [...new Set(ids)];
  const batches: string[][] = [];
  for (let start = 0; start < distinct.length; start += batch)
    batches.push(distinct.slice(start, start + batch));
  return (await Promise.all(batches.map(ask))).flat();
}
