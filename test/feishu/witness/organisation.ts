import { batchGetCompanies } from "../../../src/feishu/endpoints/corehr-companies-batch-get.ts";
import { searchCostCenters } from "../../../src/feishu/endpoints/corehr-cost-centers-search.ts";
import { getFieldByParam } from "../../../src/feishu/endpoints/corehr-custom-fields-get-by-param.ts";
import { queryCustomFields } from "../../../src/feishu/endpoints/corehr-custom-fields-query.ts";
import { batchGetDepartments } from "../../../src/feishu/endpoints/corehr-departments-batch-get.ts";
import { listEmployeeTypes } from "../../../src/feishu/endpoints/corehr-employee-types-list.ts";
import { batchGetJobFamilies } from "../../../src/feishu/endpoints/corehr-job-families-batch-get.ts";
import { queryJobGrades } from "../../../src/feishu/endpoints/corehr-job-grades-query.ts";
import { batchGetJobLevels } from "../../../src/feishu/endpoints/corehr-job-levels-batch-get.ts";
import { batchGetLocations } from "../../../src/feishu/endpoints/corehr-locations-batch-get.ts";
import { batchGetPathways } from "../../../src/feishu/endpoints/corehr-pathways-batch-get.ts";
import { queryPositions } from "../../../src/feishu/endpoints/corehr-positions-query.ts";
import { listWorkingHoursTypes } from "../../../src/feishu/endpoints/corehr-working-hours-types-list.ts";
import { type Witnessed, witnessed } from "./witnessed.ts";

const ids = ["7140964208476371111", "7140964208476372222"];
const page = { page_size: 100, page_token: "next" };
const kinds = { user_id_type: "open_id", department_id_type: "open_department_id" } as const;

/** What CoreHR's ids mean. */
export const organisation: readonly Witnessed[] = [
  witnessed(
    batchGetDepartments,
    {
      query: kinds,
      body: {
        department_id_list: ids,
        department_name_list: ["研发部"],
        fields: ["department_name", "code", "is_root", "active"],
      },
    },
    (sdk, { query, body }) => sdk.corehr.v2.department.batchGet({ params: query, data: body }),
  ),
  witnessed(batchGetJobLevels, { body: { job_level_ids: ids, job_level_codes: ["L1"] } }, (sdk, { body }) =>
    sdk.corehr.v2.jobLevel.batchGet({ data: body }),
  ),
  witnessed(
    batchGetJobFamilies,
    { body: { job_family_ids: ids, job_family_codes: ["F1"] } },
    (sdk, { body }) => sdk.corehr.v2.jobFamily.batchGet({ data: body }),
  ),
  witnessed(
    queryJobGrades,
    { query: page, body: { ids, codes: ["G1"], active: true } },
    (sdk, { query, body }) => sdk.corehr.v2.jobGrade.query({ params: query, data: body }),
  ),
  witnessed(
    batchGetPathways,
    { query: page, body: { pathway_ids: ids, pathway_codes: ["P1"], active: false } },
    (sdk, { query, body }) => sdk.corehr.v2.pathway.batchGet({ params: query, data: body }),
  ),
  witnessed(
    queryPositions,
    {
      query: { ...page, ...kinds },
      body: {
        department_ids: ids,
        effective_time: "2020-01-01",
        active: true,
        fields: ["name", "code"],
        position_ids: ids,
        position_codes: ["P1"],
      },
    },
    (sdk, { query, body }) => sdk.corehr.v2.position.query({ params: query, data: body }),
  ),
  witnessed(batchGetLocations, { body: { location_ids: ids } }, (sdk, { body }) =>
    sdk.corehr.v2.location.batchGet({ data: body }),
  ),
  witnessed(batchGetCompanies, { body: { company_ids: ids } }, (sdk, { body }) =>
    sdk.corehr.v2.company.batchGet({ data: body }),
  ),
  witnessed(
    searchCostCenters,
    {
      query: { ...page, user_id_type: "open_id" as const },
      body: {
        cost_center_id_list: ids,
        name_list: ["研发"],
        code: "C1",
        parent_cost_center_id: "7140964208476371111",
        get_all_version: true,
      },
    },
    (sdk, { query, body }) => sdk.corehr.v2.costCenter.search({ params: query, data: body }),
  ),
  witnessed(listEmployeeTypes, { query: page }, (sdk, { query }) =>
    sdk.corehr.v1.employeeType.list({ params: { ...query, page_size: "100" } }),
  ),
  witnessed(listWorkingHoursTypes, { query: page }, (sdk, { query }) =>
    sdk.corehr.v1.workingHoursType.list({ params: { ...query, page_size: "100" } }),
  ),
  witnessed(queryCustomFields, { query: { object_api_name_list: ["job", "offer"] } }, (sdk, { query }) =>
    sdk.corehr.v1.customField.query({ params: query }),
  ),
  witnessed(
    getFieldByParam,
    { query: { object_api_name: "job", custom_api_name: "shifouleixing_7795__c" } },
    (sdk, { query }) => sdk.corehr.v1.customField.getByParam({ params: query }),
  ),
];
