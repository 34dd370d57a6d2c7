import type { DepartmentIdType, UserIdType } from "../../tenant/directory.ts";
import type { JobData } from "../../tenant/tenant.ts";
import type { World } from "../../world.ts";
import { personId } from "../checks/people.ts";
import { field } from "../checks/scopes.ts";
import { enumValue, midnight, reasonValue } from "./names.ts";

const readOrWrite = (scope: string) => [`${scope}:read`, `${scope}:write`];
const levelScopes = readOrWrite("corehr:employment.job_level");

/** Fields that need a scope of their own (document job_datas/batch_get). */
export const jobDataFieldScopes = {
  position_id: readOrWrite("corehr:employment.position"),
  job_id: ["corehr:employment.job:read", ...levelScopes],
  job_level_id: levelScopes,
  job_grade_id: readOrWrite("corehr:employment.job_grade"),
  assignment_start_reason: ["corehr:job_data.assignment_start_reason:read"],
  work_shift: ["corehr:job_data.work_shift:read"],
  compensation_type: ["corehr:job_data.compensation_type:read"],
  service_company: ["corehr:job_data.service_company:read"],
  job_data_reason: ["corehr:job_data.job_data_reason:read"],
  pathway_id: readOrWrite("corehr:employment.pathway"),
} as const;

/** Under which ids an answer speaks of people and departments. */
export interface IdTypes {
  readonly user: UserIdType;
  readonly department: DepartmentIdType;
}

function manager(world: World, employmentId: string | undefined, type: UserIdType) {
  const employee = world.directory.employee("people_corehr_id", employmentId ?? "");
  const id = personId(world, employmentId, type);
  return employee && id !== undefined
    ? { job_data_id: employee.jobDatas.findLast(({ primary }) => primary)?.jobDataId, employment_id: id }
    : undefined;
}

/** One version of job data as job_datas/batch_get returns it; fields whose scope is missing are left out. */
export function jobDataItem(
  data: JobData,
  employmentId: string,
  world: World,
  types: IdTypes,
): Record<string, unknown> {
  const direct = manager(world, data.directManager, types.user);
  const second = manager(world, data.secondManager, types.user);
  const dotted = data.dottedLineManagers.flatMap((id) => manager(world, id, types.user) ?? []);
  const own = <K extends keyof typeof jobDataFieldScopes, V>(name: K, value: V | undefined) =>
    field(world, jobDataFieldScopes[name], name, value);
  return {
    job_data_id: data.jobDataId,
    version_id: data.versionId,
    employee_type_id: data.employeeTypeId,
    working_hours_type_id: data.workingHoursTypeId,
    work_location_id: data.locationId,
    department_id: world.directory.departmentId(data.departmentId, types.department),
    ...own("position_id", data.positionId),
    ...own("job_id", data.jobId),
    ...own("job_level_id", data.jobLevelId),
    ...own("job_grade_id", data.jobGradeId),
    job_family_id: data.jobFamilyId,
    ...(data.probation && {
      probation_start_date: data.probation.start,
      probation_end_date: data.probation.end,
      probation_expected_end_date: data.probation.end,
      ...(data.probation.outcome && { probation_outcome: enumValue(data.probation.outcome) }),
    }),
    primary_job_data: data.primary,
    employment_id: employmentId,
    effective_time: midnight(data.effective.from),
    expiration_time: midnight(data.effective.until),
    ...own("assignment_start_reason", enumValue(data.startReason)),
    ...(direct && { direct_manager: direct }),
    dotted_line_managers: dotted,
    ...(second && { second_direct_manager: second }),
    cost_center_rates: data.costCenters.map(({ id, rate }) => ({
      cost_center_id: id,
      rate,
      new_rate: rate,
    })),
    ...own("work_shift", enumValue("non_shift_work")),
    ...own("compensation_type", enumValue("salary")),
    ...own("service_company", data.companyId),
    created_at: midnight(data.effective.from),
    weekly_working_hours_v2: data.weeklyHours,
    weekly_working_hours: data.weeklyHours,
    ...own("job_data_reason", data.reason === undefined ? undefined : reasonValue(data.reason)),
    ...own("pathway_id", data.pathwayId),
  };
}
