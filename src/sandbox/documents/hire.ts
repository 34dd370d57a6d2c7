import { perSecond } from "../open-apis/checks/quotas.ts";
import { type Document, userIdField, usualQuota } from "../open-apis/document.ts";
import { batchGetTalentIds } from "../open-apis/hire/batch-get-talent-ids.ts";
import { hireFailures } from "../open-apis/hire/failures.ts";
import { getApplicationDetail } from "../open-apis/hire/get-application-detail.ts";
import { getPosting } from "../open-apis/hire/get-posting.ts";
import { getTalent } from "../open-apis/hire/get-talent.ts";
import { listTalents } from "../open-apis/hire/list-talents.ts";
import { queryLocations } from "../open-apis/hire/query-locations.ts";
import { searchReferrals } from "../open-apis/hire/search-referrals.ts";

const { system, parameter } = hireFailures;
const folders = ["hire:talent_folder:readonly", "hire:talent_folder"];

/** The documents of Feishu Hire. */
export const findTalentIds: Document = {
  name: "hire.talents.batch_get_id",
  title: { zh: "批量获取人才 ID", en: "Talent ids by phone, e-mail, ID number" },
  endpoint: batchGetTalentIds,
  quota: usualQuota,
  /** This one document gives the system error with HTTP 200. */
  errors: [{ ...system, status: 200 }, hireFailures.phone],
  fields: { is_onboarded: ["hire:talent_onboard_status:readonly"] },
};

export const talentList: Document = {
  name: "hire.talents.list",
  title: { zh: "获取人才列表", en: "List of talents" },
  endpoint: listTalents,
  quota: perSecond(20),
  errors: [system, parameter],
  fields: userIdField,
};

export const talentProfile: Document = {
  name: "hire.talents.get",
  title: { zh: "获取人才详情", en: "A talent in full" },
  endpoint: getTalent,
  quota: perSecond(20),
  errors: [system, parameter, hireFailures.noTalent],
  fields: {
    tag_list: ["hire:talent_tag:readonly", "hire:talent_tag"],
    talent_pool_ref_list_v2: folders,
    talent_folder_ref_list_v2: folders,
    note_list_v2: ["hire:note:readonly", "hire:note"],
    ...userIdField,
  },
};

export const referrals: Document = {
  name: "hire.referrals.search",
  title: { zh: "查询内推信息", en: "Referrals of a talent" },
  endpoint: searchReferrals,
  quota: perSecond(10),
  errors: [system, parameter],
  fields: userIdField,
};

/** What the names on cards come from. */
export const hireCompanions: readonly Document[] = [
  {
    name: "hire.applications.get_detail",
    title: { zh: "获取投递详情", en: "An application in full" },
    endpoint: getApplicationDetail,
    quota: perSecond(10),
    errors: [system, parameter, hireFailures.noApplication],
    fields: {
      job: ["hire:job:readonly", "hire:job"],
      talent: ["hire:talent:readonly", "hire:talent"],
      ...userIdField,
    },
  },
  {
    name: "hire.jobs.get",
    title: { zh: "获取职位信息", en: "A posting" },
    endpoint: getPosting,
    quota: perSecond(50),
    errors: [system, parameter, hireFailures.noPosting],
  },
  {
    name: "hire.locations.query",
    title: { zh: "查询地点列表", en: "Places by code" },
    endpoint: queryLocations,
    quota: perSecond(5),
    errors: [system, parameter],
  },
];
