import { z } from "zod";
import type { JobData } from "../../tenant/tenant.ts";
import { success } from "../answers.ts";
import { bodyOf, check, date, single, words } from "../checks/parameters.ts";
import { departmentIdType, userIdType } from "../checks/people.ts";
import type { SandboxEndpoint } from "../endpoint.ts";
import { corehrFailures } from "./failures.ts";
import { jobDataItem } from "./job-data.ts";

const query = z.object({
  user_id_type: userIdType("open_id", "union_id", "user_id", "people_corehr_id"),
  department_id_type: departmentIdType("people_corehr_department_id", "open_department_id", "department_id"),
});
const body = z.object({
  employment_ids: words(100, 1),
  get_all_version: z.boolean().default(false),
  effective_date_start: date.optional(),
  effective_date_end: date.optional(),
  data_date: date.optional(),
  primary_job_data: z.boolean().optional(),
  assignment_start_reasons: z.array(z.string()).default([]),
});
type Given = z.output<typeof body>;

/** Job data of up to 100 people; people who are not found are left out. */
export const batchGetJobDatas: SandboxEndpoint = {
  method: "POST",
  path: "/corehr/v2/employees/job_datas/batch_get",
  scopes: ["corehr:employee.job_data:read", "corehr:job_data:read", "corehr:job_data:write"],
  answer(request, world) {
    const kind = check(query, single(request.query), corehrFailures.jobDataParameter);
    if (!kind.ok) return kind.failure;
    const checked = check(body, bodyOf(request), corehrFailures.jobDataParameter);
    if (!checked.ok) return checked.failure;
    const { user_id_type: user, department_id_type: department } = kind.value;
    const today = new Date(world.now()).toISOString().slice(0, 10);
    const items = [...new Set(checked.value.employment_ids)].flatMap((id) => {
      const employee = world.directory.employee(user, id);
      if (!employee) return [];
      const chosen = employee.jobDatas.filter((data) => fits(data, checked.value, today));
      return [
        {
          employment_id: id,
          job_datas: chosen.map((data) => jobDataItem(data, id, world, { user, department })),
        },
      ];
    });
    return success({ items });
  },
};

/** `data_date` counts only where not all versions are asked for (document job_datas/batch_get). */
function fits(data: JobData, given: Given, today: string): boolean {
  const on = given.data_date ?? today;
  const { from, until } = data.effective;
  return (
    (given.get_all_version || (from <= on && until > on)) &&
    (given.effective_date_start === undefined || from >= given.effective_date_start) &&
    (given.effective_date_end === undefined || from <= given.effective_date_end) &&
    (given.primary_job_data === undefined || data.primary === given.primary_job_data) &&
    (given.assignment_start_reasons.length === 0 || given.assignment_start_reasons.includes(data.startReason))
  );
}
