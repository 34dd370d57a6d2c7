import { z } from "zod";
import { anyOf, endpoint, whenAbsent } from "../endpoint.ts";
import { employeeJobData } from "../shapes/job-data.ts";
import { corehrUserIdType, day, departmentIdType, id, inOrder, userIdScope } from "../shapes/parameters.ts";

const body = z
  .object({
    /** Of the kind `user_id_type` says. */
    employment_ids: z.array(id).min(1).max(100),
    get_all_version: whenAbsent(z.boolean(), false),
    effective_date_start: day.optional(),
    effective_date_end: day.optional(),
    /** What was in effect on that day; today where absent; of no effect with `get_all_version`. */
    data_date: day.optional(),
    /** True: main jobs only. False: part-time jobs only. Absent: both. */
    primary_job_data: z.boolean().optional(),
    assignment_start_reasons: z.array(z.string().min(1)).optional(),
  })
  .refine((it) => inOrder(it.effective_date_start, it.effective_date_end), {
    path: ["effective_date_end"],
    message: "ends before it starts",
  });

const jobLevel = anyOf("corehr:employment.job_level:read", "corehr:employment.job_level:write");

/** What people do: job, department, managers, dates, of up to 100 people. */
export const batchGetJobDatas = endpoint({
  name: "corehr.job_datas.batch_get",
  doc: "https://open.feishu.cn/document/corehr-v1/employee/job_data/batch_get",
  post: "/open-apis/corehr/v2/employees/job_datas/batch_get",
  quota: [{ calls: 100, per: "minute" }],
  together: { ids: "employment_ids", most: 100, items: "items", by: "employment_id" },
  scopes: anyOf("corehr:employee.job_data:read", "corehr:job_data:read", "corehr:job_data:write"),
  fieldScopes: {
    "user_id_type=user_id": anyOf(userIdScope),
    position_id: anyOf("corehr:employment.position:read", "corehr:employment.position:write"),
    job_id: anyOf("corehr:employment.job:read", ...jobLevel.anyOf),
    job_level_id: jobLevel,
    job_grade_id: anyOf("corehr:employment.job_grade:read", "corehr:employment.job_grade:write"),
    pathway_id: anyOf("corehr:employment.pathway:read", "corehr:employment.pathway:write"),
    assignment_start_reason: anyOf("corehr:job_data.assignment_start_reason:read"),
    work_shift: anyOf("corehr:job_data.work_shift:read"),
    compensation_type: anyOf("corehr:job_data.compensation_type:read"),
    service_company: anyOf("corehr:job_data.service_company:read"),
    job_data_reason: anyOf("corehr:job_data.job_data_reason:read"),
  },
  query: z.object({
    user_id_type: whenAbsent(corehrUserIdType, "open_id"),
    department_id_type: whenAbsent(departmentIdType, "people_corehr_department_id"),
  }),
  body,
  data: z.object({ items: z.array(employeeJobData).default([]) }),
  errors: {
    1160013: "invalid-parameter",
    1160018: "credentials",
    1160023: "out-of-range",
    1160997: "feishu-fault",
    1160998: "feishu-fault",
    1160999: "feishu-fault",
  },
});
