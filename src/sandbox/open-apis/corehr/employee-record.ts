import type { Employee, JobData } from "../../tenant/tenant.ts";
import type { World } from "../../world.ts";
import { personId } from "../checks/people.ts";
import type { IdTypes } from "./job-data.ts";
import { enumValue, i18n, midnight } from "./names.ts";

/** The primary job data in force on a day, or the last one of somebody who left. */
export function primaryJob({ jobDatas }: Employee, day: string): JobData | undefined {
  const primary = jobDatas.filter((it) => it.primary);
  return (
    primary.find(({ effective }) => effective.from <= day && effective.until > day) ??
    primary.findLast(({ effective }) => effective.from <= day)
  );
}

/** Names as a person prefers them, in the three ways CoreHR tells them. */
function names({ name }: Employee) {
  return {
    preferred_name: `${name.zh}(${name.en})`,
    preferred_local_full_name: name.zh,
    preferred_english_full_name: name.en,
  };
}

function boss(world: World, employmentId: string | undefined, { user }: IdTypes) {
  const employee = world.directory.employee("people_corehr_id", employmentId ?? "");
  if (!employee) return undefined;
  const id = personId(world, employmentId, user);
  return {
    employment_id: id,
    employment_id_v2: id,
    employee_number: employee.number,
    email_address: employee.email,
    person_info: { person_id: employee.personId, ...names(employee) },
  };
}

/** Everything the sandbox knows of an employee, in the shape of employees/search; callers pick from it. */
export function employeeRecord(employee: Employee, world: World, types: IdTypes): Record<string, unknown> {
  const day = new Date(world.now()).toISOString().slice(0, 10);
  const data = primaryJob(employee, day);
  const { departments, jobs, levels, families, pathways } = world.tenant.organisation;
  const id = personId(world, employee.employmentId, types.user);
  const departmentId = data && world.directory.departmentId(data.departmentId, types.department);
  const department = departments.find((it) => it.id === data?.departmentId);
  const job = jobs.find((it) => it.id === data?.jobId);
  const level = levels.find((it) => it.id === data?.jobLevelId);
  const family = families.find((it) => it.id === data?.jobFamilyId);
  const pathway = pathways.find((it) => it.id === data?.pathwayId);
  const named = (
    it: { id: string; code: string; name: { zh: string; en: string }; active: boolean } | undefined,
  ) => it && { id: it.id, code: it.code, name: i18n(it.name), active: it.active };
  return {
    employment_id: id,
    employment_id_v2: id,
    employee_number: employee.number,
    employee_type_id: data?.employeeTypeId,
    department_id: departmentId,
    department_id_v2: departmentId,
    department: department && {
      id: departmentId,
      id_v2: departmentId,
      department_name: i18n(department.name),
    },
    job_level_id: level?.id,
    job_level: level && { ...named(level), level_order: level.order, description: i18n(level.description) },
    job_grade_id: data?.jobGradeId,
    pathway_id: pathway?.id,
    pathway: named(pathway),
    work_location_id: data?.locationId,
    job_family_id: family?.id,
    job_family: named(family),
    position_id: data?.positionId,
    job_id: job?.id,
    job: job && {
      ...named(job),
      description: i18n(job.description),
      job_title: i18n(job.title),
      pathway_id: job.pathwayId,
      job_family_id_list: job.familyIds,
      job_level_id_list: job.levelIds,
      working_hours_type_id: job.workingHoursTypeId,
      effective_time: midnight(job.since),
      expiration_time: midnight(job.until),
    },
    working_hours_type_id: data?.workingHoursTypeId,
    company_id: data?.companyId,
    service_company: data?.companyId,
    seniority_date: employee.hiredOn,
    effective_date: employee.hiredOn,
    expiration_date: employee.leftOn,
    primary_employment: true,
    on_probation: data?.probation !== undefined && data.probation.end > day,
    probation_end_date: data?.probation?.end,
    direct_manager_id: personId(world, data?.directManager, types.user),
    direct_manager_id_v2: personId(world, data?.directManager, types.user),
    direct_manager: boss(world, data?.directManager, types),
    dotted_line_manager_id: personId(world, data?.dottedLineManagers[0], types.user),
    dotted_line_manager_id_v2: personId(world, data?.dottedLineManagers[0], types.user),
    dotted_line_manager: boss(world, data?.dottedLineManagers[0], types),
    employment_status: enumValue(statusOf(employee, day)),
    email_address: employee.email,
    work_email_list: [{ email: employee.email, email_usage: enumValue("work"), is_primary: true }],
    cost_center_list: data?.costCenters.map(({ id: center, rate }) => ({
      cost_center_id: center,
      rate,
      new_rate: rate,
    })),
    compensation_type: enumValue("salary"),
    work_shift: enumValue("non_shift_work"),
    person_info: {
      person_id: employee.personId,
      ...names(employee),
      legal_name: employee.name.zh,
      phone_number: employee.phone.number,
      phone_list: [
        {
          international_area_code: enumValue(`+${employee.phone.code}`),
          phone_number: employee.phone.number,
          formatted_phone_number: `+${employee.phone.code} ${employee.phone.number}`,
          is_primary: true,
          is_public: false,
        },
      ],
      gender: enumValue(employee.gender),
      date_of_birth: employee.birthday,
      talent_id: employee.talentId,
    },
  };
}

/** `hired` or `terminated` on a day. */
export function statusOf({ leftOn }: Employee, day: string): "hired" | "terminated" {
  return leftOn !== undefined && leftOn <= day ? "terminated" : "hired";
}
