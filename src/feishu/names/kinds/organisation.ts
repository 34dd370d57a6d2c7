import { batchGetCompanies } from "../../endpoints/corehr-companies-batch-get.ts";
import { searchCostCenters } from "../../endpoints/corehr-cost-centers-search.ts";
import { batchGetDepartments, departmentFields } from "../../endpoints/corehr-departments-batch-get.ts";
import { batchGetLocations } from "../../endpoints/corehr-locations-batch-get.ts";
import { companion, dictionaryMs, type NameOptions, nextPage } from "../companion.ts";
import { fromTexts } from "../read-names.ts";

const departmentIdType = (options: NameOptions) => options.departmentIdType ?? "people_corehr_department_id";

/** 部门 */
export const department = companion({
  endpoint: batchGetDepartments,
  batch: 100,
  keepMs: dictionaryMs,
  group: (_, options) => departmentIdType(options),
  request: (department_id_list, options) => ({
    query: { department_id_type: departmentIdType(options) },
    body: { department_id_list, fields: [...departmentFields] },
  }),
  names: ({ items }) => items.map((it) => [it.id, fromTexts(it.department_name, it.code)]),
});

/** 地点: a place of work. */
export const location = companion({
  endpoint: batchGetLocations,
  batch: 100,
  keepMs: dictionaryMs,
  request: (location_ids) => ({ body: { location_ids } }),
  names: ({ items }) =>
    items.map((it) => [it.location_id, fromTexts(it.hiberarchy_common?.name, it.hiberarchy_common?.code)]),
});

/** 公司: `service_company` of job data. */
export const company = companion({
  endpoint: batchGetCompanies,
  batch: 100,
  keepMs: dictionaryMs,
  request: (company_ids) => ({ body: { company_ids } }),
  names: ({ items }) =>
    items.map((it) => [it.company_id, fromTexts(it.hiberarchy_common?.name, it.hiberarchy_common?.code)]),
});

/** 成本中心 */
export const costCenter = companion({
  endpoint: searchCostCenters,
  batch: 100,
  keepMs: dictionaryMs,
  request: (cost_center_id_list, _, page_token) => ({
    query: { page_size: 100, page_token },
    body: { cost_center_id_list },
  }),
  names: ({ items }) => items.map((it) => [it.cost_center_id, fromTexts(it.name, it.code)]),
  next: nextPage,
});
