import type { DepartmentIdType, UserIdType } from "../../tenant/directory.ts";
import type { JobData } from "../../tenant/tenant.ts";
import type { World } from "../../world.ts";
import { personId } from "../checks/people.ts";
import { field } from "../checks/scopes.ts";
import { enumValue, midnight, reasonValue } from "./names.ts";

const readOrWrite = (scope: string) => [`${scope}:read`, `${scope}:write`];
const levelScopes = readOrWrite("corehr:employment.job_level");

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
  return {
    job_data_id: data.jobDataId,
    version_id: data.versionId,
    employee_type_id: data.employeeTypeId,
    working_hours_type_id: data.workingHoursTypeId,
    work_location_id: data.locationId,
    department_id: world.directory.departmentId(data.departmentId, types.department),
    ...field(world, readOrWrite("corehr:employment.position"), "position_id", data.positionId),
    ...field(world, ["corehr:employment.job:read", ...levelScopes], "job_id", data.jobId),
    ...field(world, levelScopes, "job_level_id", data.jobLevelId),
    ...field(world, readOrWrite("corehr:employment.job_grade"), "job_grade_id", data.jobGradeId),
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
    ...field(
      world,
      ["corehr:job_data.assignment_start_reason:read"],
      "assignment_start_reason",
      enumValue(data.startReason),
    ),
    ...(direct && { direct_manager: direct }),
    dotted_line_managers: dotted,
    ...(second && { second_direct_manager: second }),
    cost_center_rates: data.costCenters.map(({ id, rate }) => ({
      cost_center_id: id,
      rate,
      new_rate: rate,
    })),
    ...field(world, ["corehr:job_data.work_shift:read"], "work_shift", enumValue("non_shift_work")),
    ...field(world, ["corehr:job_data.compensation_type:read"], "compensation_type", enumValue("salary")),
    ...field(world, ["corehr:job_data.service_company:read"], "service_company", data.companyId),
    created_at: midnight(data.effective.from),
    weekly_working_hours_v2: data.weeklyHours,
    weekly_working_hours: data.weeklyHours,
    ...field(
      world,
      ["corehr:job_data.job_data_reason:read"],
      "job_data_reason",
      data.reason === undefined ? undefined : reasonValue(data.reason),
    ),
    ...field(world, readOrWrite("corehr:employment.pathway"), "pathway_id", data.pathwayId),
  };
}
