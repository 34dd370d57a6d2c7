import { Personal } from "../../../src/access/personal.ts";
import { getApplicationDetail } from "../../../src/feishu/endpoints/hire-applications-get-detail.ts";
import { getPosting } from "../../../src/feishu/endpoints/hire-jobs-get.ts";
import { queryPlaces } from "../../../src/feishu/endpoints/hire-locations-query.ts";
import { searchReferrals } from "../../../src/feishu/endpoints/hire-referrals-search.ts";
import { batchGetTalentIds } from "../../../src/feishu/endpoints/hire-talents-batch-get-id.ts";
import { getTalent } from "../../../src/feishu/endpoints/hire-talents-get.ts";
import { listTalents } from "../../../src/feishu/endpoints/hire-talents-list.ts";
import { type Witnessed, witnessed } from "./witnessed.ts";

const talentId = "6930815272790114324";

/** Feishu Hire. */
export const hiring: readonly Witnessed[] = [
  witnessed(
    batchGetTalentIds,
    {
      body: {
        mobile_code: "86",
        mobile_number_list: [new Personal("contact", "phone", "13800138000")],
        email_list: [new Personal("contact", "email", "ada@example.com")],
        identification_type: 1,
        identification_number_list: [new Personal("identity", "tail", "110101199003070011")],
      },
    },
    (sdk) =>
      sdk.hire.v1.talent.batchGetId({
        data: {
          mobile_code: "86",
          mobile_number_list: ["13800138000"],
          email_list: ["ada@example.com"],
          identification_type: 1,
          identification_number_list: ["110101199003070011"],
        },
      }),
  ),
  witnessed(
    listTalents,
    {
      query: {
        keyword: "张三 and 产品经理 & C++ 100%",
        update_start_time: "1618500278663",
        update_end_time: "1618500278664",
        page_size: 20,
        sort_by: 2,
        page_token: "eyJvZmZzZXQiOjEwfQ==",
        user_id_type: "open_id" as const,
        query_option: "ignore_empty_error" as const,
      },
    },
    (sdk, { query }) => sdk.hire.v1.talent.list({ params: query }),
  ),
  witnessed(
    getTalent,
    { path: { talent_id: talentId }, query: { user_id_type: "open_id" as const } },
    (sdk, { path, query }) => sdk.hire.v2.talent.get({ path, params: query }),
  ),
  witnessed(
    searchReferrals,
    {
      query: { user_id_type: "open_id" as const },
      body: { talent_id: talentId, start_time: "1618500278663", end_time: "1618500278664" },
    },
    (sdk, { query, body }) => sdk.hire.v1.referral.search({ params: query, data: body }),
  ),
  witnessed(
    getApplicationDetail,
    { path: { application_id: talentId }, query: { options: ["with_job" as const] } },
    (sdk, { path, query }) => sdk.hire.v1.application.getDetail({ path, params: query }),
  ),
  witnessed(getPosting, { path: { job_id: talentId } }, (sdk, { path }) => sdk.hire.v1.job.get({ path })),
  witnessed(
    queryPlaces,
    {
      query: { page_size: 100, page_token: "next" },
      body: { code_list: ["CN_112", "CN_7"], location_type: 3 },
    },
    (sdk, { query, body }) => sdk.hire.v1.location.query({ params: query, data: body }),
  ),
];
