import { failure, success } from "../open-apis/answers.ts";
import { perMinute, perSecond } from "../open-apis/checks/quotas.ts";
import { batchGetCompanies } from "../open-apis/corehr/batch-get-companies.ts";
import { batchGetDepartments } from "../open-apis/corehr/batch-get-departments.ts";
import { batchGetEmployees } from "../open-apis/corehr/batch-get-employees.ts";
import { batchGetJobDatas } from "../open-apis/corehr/batch-get-job-datas.ts";
import { batchGetJobFamilies } from "../open-apis/corehr/batch-get-job-families.ts";
import { batchGetJobLevels } from "../open-apis/corehr/batch-get-job-levels.ts";
import { batchGetJobs } from "../open-apis/corehr/batch-get-jobs.ts";
import { batchGetLocations } from "../open-apis/corehr/batch-get-locations.ts";
import { batchGetPathways } from "../open-apis/corehr/batch-get-pathways.ts";
import { getFieldByParam, queryCustomFields } from "../open-apis/corehr/custom-fields.ts";
import { employeeFieldScopes } from "../open-apis/corehr/employee-fields.ts";
import { corehrFailures, fieldFailures, pathwayFailures } from "../open-apis/corehr/failures.ts";
import { jobDataFieldScopes } from "../open-apis/corehr/job-data.ts";
import { listEmployeeTypes, listWorkingHoursTypes } from "../open-apis/corehr/preset-data.ts";
import { queryJobGrades } from "../open-apis/corehr/query-job-grades.ts";
import { queryPositions } from "../open-apis/corehr/query-positions.ts";
import { searchCostCenters } from "../open-apis/corehr/search-cost-centers.ts";
import { searchEmployees } from "../open-apis/corehr/search-employees.ts";
import { type Document, userIdField, usualQuota } from "../open-apis/document.ts";

const { parameter, employeeParameter, timeout, tooOften, metaFault } = corehrFailures;
const nothing = () => success({ items: [] });
const emptyPage = () => success({ items: [], has_more: false });

/** The documents of Feishu CoreHR. */
export const jobDatas: Document = {
  name: "corehr.job_datas.batch_get",
  title: { zh: "批量查询员工任职信息", en: "Employees' job data" },
  endpoint: batchGetJobDatas,
  quota: perMinute(100),
  errors: [
    corehrFailures.jobDataParameter,
    corehrFailures.noTenant,
    corehrFailures.noAuthority,
    metaFault,
    corehrFailures.vaultFault,
    corehrFailures.unknownFault,
  ],
  fields: { ...jobDataFieldScopes, ...userIdField },
  outOfRange: () => failure(corehrFailures.noAuthority),
};

export const jobs: Document = {
  name: "corehr.jobs.batch_get",
  title: { zh: "批量获取职务", en: "Jobs by id and code" },
  endpoint: batchGetJobs,
  quota: usualQuota,
  errors: [timeout, tooOften],
  fields: { job_level_id_list: ["corehr:job.job_level:read"], ...userIdField },
  outOfRange: nothing,
};

/** Who somebody is, and what the names on cards come from. */
export const corehrCompanions: readonly Document[] = [
  {
    name: "corehr.employees.search",
    title: { zh: "搜索员工信息", en: "Search employees" },
    endpoint: searchEmployees,
    quota: perMinute(100),
    errors: [employeeParameter, corehrFailures.noPermission],
    fields: employeeFieldScopes,
    outOfRange: emptyPage,
  },
  {
    name: "corehr.employees.batch_get",
    title: { zh: "批量查询员工信息", en: "Employees by id" },
    endpoint: batchGetEmployees,
    quota: perMinute(100),
    errors: [employeeParameter, corehrFailures.notTheseEmployees],
    fields: employeeFieldScopes,
    outOfRange: () => failure(corehrFailures.notTheseEmployees),
  },
  {
    name: "corehr.departments.batch_get",
    title: { zh: "批量查询部门", en: "Departments" },
    endpoint: batchGetDepartments,
    quota: usualQuota,
    errors: [employeeParameter, corehrFailures.notTheseDepartments, timeout, tooOften],
    fields: {
      parent_department_id: ["corehr:department.organize:read"],
      cost_center_id: ["corehr:department.cost_center_id:read"],
    },
    outOfRange: () => failure(corehrFailures.notTheseDepartments),
  },
  {
    name: "corehr.job_levels.batch_get",
    title: { zh: "批量查询职级", en: "Job levels" },
    endpoint: batchGetJobLevels,
    quota: usualQuota,
    errors: [parameter],
  },
  {
    name: "corehr.job_families.batch_get",
    title: { zh: "批量查询序列", en: "Job families" },
    endpoint: batchGetJobFamilies,
    quota: usualQuota,
    errors: [parameter],
  },
  {
    name: "corehr.job_grades.query",
    title: { zh: "查询职等", en: "Job grades" },
    endpoint: queryJobGrades,
    quota: perSecond(5),
    errors: [timeout, tooOften],
  },
  {
    name: "corehr.pathways.batch_get",
    title: { zh: "批量获取通道", en: "Pathways" },
    endpoint: batchGetPathways,
    quota: usualQuota,
    errors: [tooOften, pathwayFailures.noRecord, pathwayFailures.parameter, pathwayFailures.noData],
  },
  {
    name: "corehr.positions.query",
    title: { zh: "查询岗位", en: "Positions" },
    endpoint: queryPositions,
    quota: perSecond(5),
    errors: [timeout, tooOften],
    outOfRange: emptyPage,
  },
  {
    name: "corehr.locations.batch_get",
    title: { zh: "批量查询地点", en: "Places of work" },
    endpoint: batchGetLocations,
    quota: usualQuota,
    errors: [parameter],
  },
  {
    name: "corehr.companies.batch_get",
    title: { zh: "批量查询公司", en: "Companies" },
    endpoint: batchGetCompanies,
    quota: usualQuota,
    errors: [parameter],
  },
  {
    name: "corehr.cost_centers.search",
    title: { zh: "搜索成本中心", en: "Cost centres" },
    endpoint: searchCostCenters,
    quota: usualQuota,
    errors: [parameter],
  },
  {
    name: "corehr.employee_types.list",
    title: { zh: "批量查询人员类型", en: "Employee types" },
    endpoint: listEmployeeTypes,
    quota: usualQuota,
    errors: [],
  },
  {
    name: "corehr.working_hours_types.list",
    title: { zh: "批量查询工时制度", en: "Working-hours types" },
    endpoint: listWorkingHoursTypes,
    quota: usualQuota,
    errors: [],
  },
  {
    name: "corehr.custom_fields.query",
    title: { zh: "获取自定义字段列表", en: "A tenant's own fields" },
    endpoint: queryCustomFields,
    quota: usualQuota,
    errors: [fieldFailures.noObjects, metaFault, fieldFailures.noObject],
  },
  {
    name: "corehr.custom_fields.get_by_param",
    title: { zh: "获取字段详情", en: "One field and its choices" },
    endpoint: getFieldByParam,
    quota: usualQuota,
    errors: [
      fieldFailures.badField,
      fieldFailures.noParameter,
      metaFault,
      fieldFailures.noObject,
      fieldFailures.noField,
    ],
  },
];
