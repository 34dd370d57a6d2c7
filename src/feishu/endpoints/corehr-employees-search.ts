import { z } from "zod";
import { personalDocument, personalEmail, personalPhone } from "../../access/personal.ts";
import { anyOf, endpoint, whenAbsent } from "../endpoint.ts";
import { employee, employeeFieldNames } from "../shapes/employee.ts";
import { corehrUserIdType, day, departmentIdType, id, pageToken } from "../shapes/parameters.ts";

const ids = z.array(id).max(100).optional();
const names = z.array(z.string().min(1)).max(100).optional();
/** The document gives these lists no limit. */
const idsOfAnyNumber = z.array(id).optional();

/** Filters are ANDed. Searching by phone or ID number needs scopes of its own, which Bole does not ask for. */
const body = z.object({
  fields: employeeFieldNames.optional(),
  employment_id_list: idsOfAnyNumber,
  employee_number_list: z.array(z.string().min(1)).optional(),
  work_email: personalEmail.optional(),
  phone_number: personalPhone.optional(),
  /** Fuzzy, over e-mail, number and name; the order is by relevance and not to be paged by. */
  key_word: z.string().min(1).optional(),
  employment_status: z.enum(["hired", "terminated"]).optional(),
  employee_type_id: id.optional(),
  department_id_list: idsOfAnyNumber,
  direct_manager_id_list: idsOfAnyNumber,
  dotted_line_manager_id_list: idsOfAnyNumber,
  regular_employee_start_date_start: day.optional(),
  regular_employee_start_date_end: day.optional(),
  effective_time_start: day.optional(),
  effective_time_end: day.optional(),
  work_location_id_list_include_sub: ids,
  preferred_english_full_name_list: names,
  preferred_local_full_name_list: names,
  national_id_number_list: z.array(personalDocument).max(100).optional(),
  phone_number_list: z.array(personalPhone).max(100).optional(),
  email_address_list: z.array(personalEmail).max(100).optional(),
  department_id_list_include_sub: ids,
  additional_national_id_number_list: ids,
  citizenship_status_list: names,
  cost_center_id_list: ids,
  service_company_list: ids,
  service_company_list_include_sub: ids,
  job_family_id_list: ids,
  job_family_id_list_include_sub: ids,
  job_level_id_list: ids,
  job_grade_id_list: ids,
  job_id_list: ids,
  position_id_list: ids,
  position_id_list_include_sub: ids,
  working_hours_type_id_list: ids,
  nationality_id_list: ids,
  pay_group_id_list: ids,
  assignment_pay_group_id_list: ids,
  contract_type_list: names,
  archive_cpst_plan_id_list: ids,
});

/** Employees by name, e-mail, number and much else. The index lags up to five minutes; custom apps only. */
export const searchEmployees = endpoint({
  name: "corehr.employees.search",
  doc: "https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/corehr-v2/employee/search",
  post: "/open-apis/corehr/v2/employees/search",
  quota: [{ calls: 100, per: "minute" }],
  scopes: anyOf("corehr:employee:read", "corehr:employee:write"),
  fieldScopes: { job: anyOf("corehr:employment.job:read", "corehr:employment.job_level:read") },
  query: z.object({
    page_size: z.int().min(1).max(100),
    page_token: pageToken.optional(),
    user_id_type: whenAbsent(corehrUserIdType, "open_id"),
    department_id_type: whenAbsent(departmentIdType, "open_department_id"),
  }),
  body,
  data: z.object({
    items: z.array(employee).default([]),
    page_token: z.string().optional(),
    has_more: z.boolean().optional(),
  }),
  errors: { 1160102: "invalid-parameter", 1160103: "out-of-range" },
});
