import { Personal } from "../../../src/access/personal.ts";
import { batchGetEmployees } from "../../../src/feishu/endpoints/corehr-employees-batch-get.ts";
import { searchEmployees } from "../../../src/feishu/endpoints/corehr-employees-search.ts";
import { batchGetJobDatas } from "../../../src/feishu/endpoints/corehr-job-datas-batch-get.ts";
import { batchGetJobs } from "../../../src/feishu/endpoints/corehr-jobs-batch-get.ts";
import { type Witnessed, witnessed } from "./witnessed.ts";

const one = "7140964208476371111";
const ids = [one, "7140964208476372222"];
const kinds = { user_id_type: "open_id", department_id_type: "open_department_id" } as const;

/** What an employee is searched by, but for what is personal. */
const filters = {
  employment_id_list: ids,
  employee_number_list: ["0001"],
  key_word: "王 伟",
  employment_status: "hired" as const,
  employee_type_id: one,
  department_id_list: ids,
  direct_manager_id_list: ids,
  dotted_line_manager_id_list: ids,
  regular_employee_start_date_start: "2020-01-01",
  regular_employee_start_date_end: "2020-02-01",
  effective_time_start: "2020-01-01",
  effective_time_end: "2020-02-01",
  work_location_id_list_include_sub: ids,
  preferred_english_full_name_list: ["Wang Wei"],
  preferred_local_full_name_list: ["王伟"],
  department_id_list_include_sub: ids,
  additional_national_id_number_list: ids,
  citizenship_status_list: ["citizenship_status_1"],
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
  contract_type_list: ["labor_contract"],
  archive_cpst_plan_id_list: ids,
};

/** Employees and what they do, in CoreHR. */
export const employees: readonly Witnessed[] = [
  witnessed(
    searchEmployees,
    {
      query: { ...kinds, page_size: 20, page_token: "next" },
      body: {
        ...filters,
        fields: ["person_info", "job"],
        work_email: new Personal("contact", "email", "ada@example.com"),
        phone_number: new Personal("contact", "phone", "13800138000"),
        phone_number_list: [new Personal("contact", "phone", "13800138000")],
        email_address_list: [new Personal("contact", "email", "ada@example.com")],
        national_id_number_list: [new Personal("identity", "tail", "110101199003070011")],
      },
    },
    (sdk, { query }) =>
      sdk.corehr.v2.employee.search({
        params: query,
        data: {
          ...filters,
          fields: ["person_info", "job"],
          work_email: "ada@example.com",
          phone_number: "13800138000",
          phone_number_list: ["13800138000"],
          email_address_list: ["ada@example.com"],
          national_id_number_list: ["110101199003070011"],
        },
      }),
  ),
  witnessed(
    batchGetEmployees,
    {
      query: kinds,
      body: {
        employment_ids: ids,
        person_ids: ids,
        work_emails: [new Personal("contact", "email", "ada@example.com")],
        fields: ["person_info"],
      },
    },
    (sdk, { query }) =>
      sdk.corehr.v2.employee.batchGet({
        params: query,
        data: {
          employment_ids: ids,
          person_ids: ids,
          work_emails: ["ada@example.com"],
          fields: ["person_info"],
        },
      }),
  ),
  witnessed(
    batchGetJobDatas,
    {
      query: kinds,
      body: {
        employment_ids: ids,
        get_all_version: true,
        effective_date_start: "2020-01-01",
        effective_date_end: "2020-02-01",
        data_date: "2020-01-15",
        primary_job_data: false,
        assignment_start_reasons: ["onboarding", "transfer"],
      },
    },
    (sdk, { query, body }) => sdk.corehr.v2.employeesJobData.batchGet({ params: query, data: body }),
  ),
  witnessed(
    batchGetJobs,
    {
      query: { user_id_type: "open_id" as const },
      body: { job_ids: ids, job_codes: ["JP422119"], fields: ["job_name", "code"] },
    },
    (sdk, { query, body }) => sdk.corehr.v2.job.batchGet({ params: query, data: body }),
  ),
];
