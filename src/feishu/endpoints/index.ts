import type { Endpoint } from "../endpoint.ts";
import { patchAppAbility } from "./application-ability-patch.ts";
import { patchAppConfig } from "./application-config-patch.ts";
import { getApplication } from "./application-get.ts";
import { listAppScopes } from "./application-scopes-list.ts";
import { getAppVersion } from "./application-versions-get.ts";
import { issueTenantToken } from "./auth-tenant-access-token.ts";
import { getBotInfo } from "./bot-info.ts";
import { listParentDepartments } from "./contact-departments-parent.ts";
import { listGroupsOfMember } from "./contact-group-member-belong.ts";
import { listContactRange } from "./contact-scopes-list.ts";
import { batchGetUsers } from "./contact-users-batch.ts";
import { batchGetUserIds } from "./contact-users-batch-get-id.ts";
import { getUser } from "./contact-users-get.ts";
import { batchGetCompanies } from "./corehr-companies-batch-get.ts";
import { searchCostCenters } from "./corehr-cost-centers-search.ts";
import { getFieldByParam } from "./corehr-custom-fields-get-by-param.ts";
import { queryCustomFields } from "./corehr-custom-fields-query.ts";
import { batchGetDepartments } from "./corehr-departments-batch-get.ts";
import { listEmployeeTypes } from "./corehr-employee-types-list.ts";
import { batchGetEmployees } from "./corehr-employees-batch-get.ts";
import { searchEmployees } from "./corehr-employees-search.ts";
import { batchGetJobDatas } from "./corehr-job-datas-batch-get.ts";
import { batchGetJobFamilies } from "./corehr-job-families-batch-get.ts";
import { queryJobGrades } from "./corehr-job-grades-query.ts";
import { batchGetJobLevels } from "./corehr-job-levels-batch-get.ts";
import { batchGetJobs } from "./corehr-jobs-batch-get.ts";
import { batchGetLocations } from "./corehr-locations-batch-get.ts";
import { batchGetPathways } from "./corehr-pathways-batch-get.ts";
import { queryPositions } from "./corehr-positions-query.ts";
import { listWorkingHoursTypes } from "./corehr-working-hours-types-list.ts";
import { getApplicationDetail } from "./hire-applications-get-detail.ts";
import { getPosting } from "./hire-jobs-get.ts";
import { queryPlaces } from "./hire-locations-query.ts";
import { searchReferrals } from "./hire-referrals-search.ts";
import { batchGetTalentIds } from "./hire-talents-batch-get-id.ts";
import { getTalent } from "./hire-talents-get.ts";
import { listTalents } from "./hire-talents-list.ts";
import { listChatMembers } from "./im-chat-members-get.ts";
import { getChat } from "./im-chats-get.ts";
import { listChats } from "./im-chats-list.ts";
import { uploadFile } from "./im-files-create.ts";
import { createMessage } from "./im-messages-create.ts";
import { patchMessage } from "./im-messages-patch.ts";
import { replyMessage } from "./im-messages-reply.ts";
import { createReaction } from "./im-reactions-create.ts";
import { deleteReaction } from "./im-reactions-delete.ts";

/** Every endpoint Bole may call: what the manifest's scopes, the doctor and the coverage table start from. */
export const endpoints: readonly Endpoint[] = [
  batchGetTalentIds,
  listTalents,
  getTalent,
  searchReferrals,
  batchGetJobDatas,
  batchGetJobs,
  searchEmployees,
  batchGetEmployees,
  batchGetDepartments,
  batchGetJobLevels,
  batchGetJobFamilies,
  queryJobGrades,
  batchGetPathways,
  queryPositions,
  batchGetLocations,
  batchGetCompanies,
  searchCostCenters,
  listEmployeeTypes,
  listWorkingHoursTypes,
  queryCustomFields,
  getFieldByParam,
  getApplicationDetail,
  getPosting,
  queryPlaces,
  batchGetUserIds,
  batchGetUsers,
  getUser,
  listParentDepartments,
  listGroupsOfMember,
  getChat,
  listChatMembers,
  createMessage,
  replyMessage,
  patchMessage,
  createReaction,
  deleteReaction,
  uploadFile,
  getBotInfo,
  issueTenantToken,
];

/**
 * What only the admin's tools call (`npm run doctor`, `npm run manifest -- --apply`), never the bot: app-manifest.json
 * does not ask for their scopes, and where one is missing the tool says so.
 */
export const adminEndpoints: readonly Endpoint[] = [
  listAppScopes,
  getApplication,
  getAppVersion,
  patchAppConfig,
  patchAppAbility,
  listContactRange,
  listChats,
];
