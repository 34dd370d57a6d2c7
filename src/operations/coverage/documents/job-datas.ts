import { batchGetJobDatas } from "../../../feishu/endpoints/corehr-job-datas-batch-get.ts";
import type { CoveredDocument, Shown } from "../document.ts";
import { asDay, byName, inEither, picksText } from "../how.ts";
import { sampleName } from "../sample-name.ts";
import { jobDataParameters } from "./job-datas-parameters.ts";

const employee = "7140964208476371111";
const asAsked = { zh: "与所问的雇佣 ID 相同", en: "the employment id that was asked by" };
const record = "items[].job_datas[].";

const text = (zh: string, en: string) => [
  { lang: "zh-CN", value: zh },
  { lang: "en-US", value: en },
];

const jobData = {
  job_data_id: "8100000000000000001",
  version_id: "8100000000000000002",
  employee_type_id: "8100000000000000003",
  working_hours_type_id: "8100000000000000004",
  work_location_id: "8100000000000000005",
  department_id: "8100000000000000006",
  position_id: "8100000000000000007",
  job_id: "8100000000000000008",
  job_level_id: "8100000000000000009",
  job_grade_id: "8100000000000000010",
  job_family_id: "8100000000000000011",
  probation_start_date: "2018-03-16T00:00:00",
  probation_end_date: "2018-09-24T00:00:00",
  primary_job_data: true,
  employment_id: employee,
  effective_time: "2020-05-01 00:00:00",
  expiration_time: "2031-06-02 00:00:00",
  assignment_start_reason: { enum_name: "onboarding", display: text("入职办理", "Onboarding done") },
  probation_expected_end_date: "2018-09-17",
  probation_outcome: { enum_name: "passed", display: text("顺利通过", "Passed well") },
  direct_manager: { job_data_id: "8100000000000000012", employment_id: "8100000000000000013" },
  dotted_line_managers: [{ job_data_id: "8100000000000000014", employment_id: "8100000000000000015" }],
  second_direct_manager: { job_data_id: "8100000000000000016", employment_id: "8100000000000000017" },
  cost_center_rates: [{ cost_center_id: "8100000000000000018", rate: 37, new_rate: 37.5 }],
  work_shift: { enum_name: "shift_a", display: text("早班轮换", "Early shifts") },
  compensation_type: { enum_name: "salary_a", display: text("年薪制", "Yearly salary") },
  service_company: "8100000000000000019",
  created_at: "2020-04-27 00:00:00",
  weekly_working_hours_v2: 38.5,
  weekly_working_hours: 39,
  employee_subtype_id: "8100000000000000020",
  job_data_reason: { enum_name: "promotion_a", display: text("年度晋升", "Yearly promotion") },
  pathway_id: "8100000000000000021",
};

/** corehr/v2/employees/job_datas/batch_get: what people do. */
export const jobDatasDocument: CoveredDocument = {
  name: "employees-job-datas-batch-get",
  title: { zh: "批量查询员工任职信息", en: "Job data of employees" },
  endpoint: batchGetJobDatas,
  command: "employee-job",
  request: { people: [{ by: "employment_id", id: employee }] },
  sample: { items: [{ employment_id: employee, job_datas: [jobData] }] },
  parameters: jobDataParameters,
  fields: {
    "items[].employment_id": { shows: employee, how: asAsked, always: true },
    [`${record}job_data_id`]: { shows: jobData.job_data_id },
    [`${record}version_id`]: { shows: jobData.version_id },
    ...named("employee_type_id", jobData.employee_type_id),
    ...named("working_hours_type_id", jobData.working_hours_type_id),
    ...named("work_location_id", jobData.work_location_id),
    ...named("department_id", jobData.department_id),
    ...named("position_id", jobData.position_id),
    ...named("job_id", jobData.job_id),
    ...named("job_level_id", jobData.job_level_id),
    ...named("job_grade_id", jobData.job_grade_id),
    ...named("job_family_id", jobData.job_family_id),
    [`${record}probation_start_date`]: { shows: "2018-03-16", how: asDay },
    [`${record}probation_end_date`]: { shows: "2018-09-24", how: asDay },
    [`${record}primary_job_data`]: {
      shows: { zh: "主职", en: "Main job" },
      words: { true: { zh: "主职", en: "Main job" }, false: { zh: "兼职", en: "Part-time job" } },
    },
    [`${record}employment_id`]: { shows: employee, how: asAsked, always: true },
    [`${record}effective_time`]: { shows: "2020-05-01", how: asDay },
    [`${record}expiration_time`]: { shows: "2031-06-02", how: asDay },
    ...enumeration("assignment_start_reason", jobData.assignment_start_reason),
    [`${record}probation_expected_end_date`]: { shows: "2018-09-17" },
    ...enumeration("probation_outcome", jobData.probation_outcome),
    [`${record}direct_manager.job_data_id`]: { shows: jobData.direct_manager.job_data_id },
    ...named("direct_manager.employment_id", jobData.direct_manager.employment_id),
    [`${record}dotted_line_managers[].job_data_id`]: { shows: "8100000000000000014" },
    ...named("dotted_line_managers[].employment_id", "8100000000000000015"),
    [`${record}second_direct_manager.job_data_id`]: { shows: jobData.second_direct_manager.job_data_id },
    ...named("second_direct_manager.employment_id", jobData.second_direct_manager.employment_id),
    ...named("cost_center_rates[].cost_center_id", "8100000000000000018"),
    [`${record}cost_center_rates[].rate`]: {
      shows: "37%",
      how: { zh: "没有 new_rate 时显示", en: "where there is no new_rate" },
      insteadOf: [`${record}cost_center_rates[].new_rate`],
    },
    [`${record}cost_center_rates[].new_rate`]: { shows: "37.5%" },
    ...enumeration("work_shift", jobData.work_shift),
    ...enumeration("compensation_type", jobData.compensation_type),
    ...named("service_company", jobData.service_company),
    [`${record}created_at`]: { shows: "2020-04-27", how: asDay },
    [`${record}weekly_working_hours_v2`]: { shows: { zh: "38.5 小时", en: "38.5 hours" } },
    [`${record}weekly_working_hours`]: {
      shows: { zh: "39 小时", en: "39 hours" },
      how: { zh: "没有 V2 时显示", en: "where there is no V2" },
      insteadOf: [`${record}weekly_working_hours_v2`],
    },
    [`${record}employee_subtype_id`]: { shows: jobData.employee_subtype_id },
    ...enumeration("job_data_reason", jobData.job_data_reason),
    ...named("pathway_id", jobData.pathway_id),
  },
};

function named(path: string, id: string): Record<string, Shown> {
  return { [`${record}${path}`]: { shows: sampleName(id), how: byName } };
}

/** CoreHR's enums bring their words along; the value itself shows where they do not. */
function enumeration(
  path: string,
  { enum_name, display }: { enum_name: string; display: { lang: string; value: string }[] },
): Record<string, Shown> {
  const [zh, en] = display;
  return {
    [`${record}${path}.enum_name`]: {
      shows: enum_name,
      how: { zh: "没有文字时显示", en: "where there are no words for it" },
      insteadOf: [`${record}${path}.display`],
    },
    [`${record}${path}.display[].lang`]: { shows: en ? { en: en.value } : {}, how: picksText },
    [`${record}${path}.display[].value`]: {
      shows: { zh: zh?.value ?? "", en: en?.value ?? "" },
      how: inEither,
    },
  };
}
