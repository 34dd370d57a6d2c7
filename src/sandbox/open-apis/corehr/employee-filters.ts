import { z } from "zod";
import type { Employee } from "../../tenant/tenant.ts";
import type { World } from "../../world.ts";
import { date, words } from "../checks/parameters.ts";
import { primaryJob, statusOf } from "./employee-record.ts";
import type { IdTypes } from "./job-data.ts";

const some = words(100).optional();
const any = z.array(z.string()).optional();

/** The filters of employees/search, ANDed; lists hold at most 100. */
export const employeeFilters = z.object({
  employment_id_list: any,
  employee_number_list: any,
  work_email: z.string().optional(),
  phone_number: z.string().optional(),
  key_word: z.string().optional(),
  employment_status: z.enum(["hired", "terminated"]).optional(),
  employee_type_id: z.string().optional(),
  department_id_list: any,
  direct_manager_id_list: any,
  dotted_line_manager_id_list: any,
  effective_time_start: date.optional(),
  effective_time_end: date.optional(),
  work_location_id_list_include_sub: some,
  preferred_english_full_name_list: some,
  preferred_local_full_name_list: some,
  phone_number_list: some,
  email_address_list: some,
  department_id_list_include_sub: some,
  cost_center_id_list: some,
  service_company_list: some,
  service_company_list_include_sub: some,
  job_family_id_list: some,
  job_family_id_list_include_sub: some,
  job_level_id_list: some,
  job_grade_id_list: some,
  job_id_list: some,
  position_id_list: some,
  working_hours_type_id_list: some,
  /** Nothing of the kind is known of the invented people, so these find nobody. */
  national_id_number_list: some,
  nationality_id_list: some,
  contract_type_list: some,
  pay_group_id_list: some,
});
export type EmployeeFilters = z.output<typeof employeeFilters>;

/** A department with everything below it. */
function withSub(world: World, ids: readonly (string | undefined)[]): Set<string> {
  const found = new Set(ids.filter((id) => id !== undefined));
  for (const { id, parent } of world.tenant.organisation.departments) {
    if (parent !== undefined && found.has(parent)) found.add(id);
  }
  return found;
}

/** Keeps those whom every given filter keeps. */
export function filterEmployees(world: World, given: EmployeeFilters, types: IdTypes): Employee[] {
  const day = new Date(world.now()).toISOString().slice(0, 10);
  const people = (ids: readonly string[] | undefined) =>
    ids?.map((id) => world.directory.employee(types.user, id)?.employmentId);
  const departments = (ids: readonly string[] | undefined) =>
    ids?.map((id) => world.directory.department(types.department, id));
  const direct = departments(given.department_id_list);
  const below =
    given.department_id_list_include_sub &&
    withSub(world, departments(given.department_id_list_include_sub) ?? []);
  const wanted = people(given.employment_id_list);
  const managers = people(given.direct_manager_id_list);
  const dotted = people(given.dotted_line_manager_id_list);
  const nobody = [
    given.national_id_number_list,
    given.nationality_id_list,
    given.contract_type_list,
    given.pay_group_id_list,
  ].some((list) => list !== undefined && list.length > 0);
  if (nobody) return [];

  const among = (
    list: readonly (string | undefined)[] | undefined,
    ...values: readonly (string | undefined)[]
  ) =>
    list === undefined ||
    list.length === 0 ||
    values.some((value) => value !== undefined && list.includes(value));
  const is = (expected: string | undefined, value: string | undefined) =>
    expected === undefined || expected === "" || expected === value;

  const kept = world.tenant.employees.filter((employee) => {
    const data = primaryJob(employee, day);
    return (
      employee.hiredOn <= day &&
      among(wanted, employee.employmentId) &&
      among(given.employee_number_list, employee.number) &&
      is(given.work_email?.toLowerCase(), employee.email) &&
      is(given.phone_number, employee.phone.number) &&
      among(given.phone_number_list, employee.phone.number) &&
      among(
        given.email_address_list?.map((it) => it.toLowerCase()),
        employee.email,
      ) &&
      among(given.preferred_local_full_name_list, employee.name.zh) &&
      among(given.preferred_english_full_name_list, employee.name.en) &&
      is(given.employment_status, statusOf(employee, day)) &&
      is(given.employee_type_id, data?.employeeTypeId) &&
      among(direct, data?.departmentId) &&
      (below === undefined || below.size === 0 || below.has(data?.departmentId ?? "")) &&
      among(managers, data?.directManager) &&
      among(dotted, ...(data?.dottedLineManagers ?? [])) &&
      employee.hiredOn >= (given.effective_time_start ?? "") &&
      employee.hiredOn <= (given.effective_time_end ?? "9999-12-31") &&
      among(given.work_location_id_list_include_sub, data?.locationId) &&
      among(given.cost_center_id_list, ...(data?.costCenters.map(({ id }) => id) ?? [])) &&
      among(given.service_company_list, data?.companyId) &&
      among(given.service_company_list_include_sub, data?.companyId) &&
      among(given.job_family_id_list, data?.jobFamilyId) &&
      among(given.job_family_id_list_include_sub, data?.jobFamilyId) &&
      among(given.job_level_id_list, data?.jobLevelId) &&
      among(given.job_grade_id_list, data?.jobGradeId) &&
      among(given.job_id_list, data?.jobId) &&
      among(given.position_id_list, data?.positionId) &&
      among(given.working_hours_type_id_list, data?.workingHoursTypeId)
    );
  });
  return given.key_word ? byKeyword(kept, given.key_word) : kept;
}

/** Fuzzy over name, e-mail and number: every word must be in one of them; exact names come first. */
function byKeyword(employees: readonly Employee[], keyword: string): Employee[] {
  const parts = keyword.toLowerCase().split(/\s+/).filter(Boolean);
  const rank = ({ name, number }: Employee) =>
    [name.zh, name.en.toLowerCase(), number.toLowerCase()].includes(keyword.trim().toLowerCase()) ? 0 : 1;
  return employees
    .filter(({ name, email, number }) => {
      const all = [name.zh, name.en.toLowerCase(), email, number.toLowerCase()];
      return parts.every((part) => all.some((text) => text.includes(part)));
    })
    .sort((a, b) => rank(a) - rank(b));
}
