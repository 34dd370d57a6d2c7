import { getApplication as getApp } from "./application/get-application.ts";
import { getVersion } from "./application/get-version.ts";
import { listScopes } from "./application/list-scopes.ts";
import { patchAbility } from "./application/patch-ability.ts";
import { patchConfig } from "./application/patch-config.ts";
import { tenantAccessToken } from "./auth/tenant-access-token.ts";
import { botInfo } from "./bot/info.ts";
import { batchGetUserIds } from "./contact/batch-get-user-ids.ts";
import { batchGetUsers } from "./contact/batch-get-users.ts";
import { getUser } from "./contact/get-user.ts";
import { groupsOfMember } from "./contact/groups-of-member.ts";
import { listContactScopes } from "./contact/list-scopes.ts";
import { parentDepartments } from "./contact/parent-departments.ts";
import { batchGetCompanies } from "./corehr/batch-get-companies.ts";
import { batchGetDepartments } from "./corehr/batch-get-departments.ts";
import { batchGetEmployees } from "./corehr/batch-get-employees.ts";
import { batchGetJobDatas } from "./corehr/batch-get-job-datas.ts";
import { batchGetJobFamilies } from "./corehr/batch-get-job-families.ts";
import { batchGetJobLevels } from "./corehr/batch-get-job-levels.ts";
import { batchGetJobs } from "./corehr/batch-get-jobs.ts";
import { batchGetLocations } from "./corehr/batch-get-locations.ts";
import { batchGetPathways } from "./corehr/batch-get-pathways.ts";
import { getFieldByParam, queryCustomFields } from "./corehr/custom-fields.ts";
import {
  getEmployeeType,
  getWorkingHoursType,
  listEmployeeTypes,
  listWorkingHoursTypes,
} from "./corehr/preset-data.ts";
import { queryJobGrades } from "./corehr/query-job-grades.ts";
import { queryPositions } from "./corehr/query-positions.ts";
import { searchCostCenters } from "./corehr/search-cost-centers.ts";
import { searchEmployees } from "./corehr/search-employees.ts";
import type { SandboxEndpoint } from "./endpoint.ts";
import { batchGetTalentIds } from "./hire/batch-get-talent-ids.ts";
import { getApplication } from "./hire/get-application.ts";
import { getApplicationDetail } from "./hire/get-application-detail.ts";
import { getPosting } from "./hire/get-posting.ts";
import { getTalent } from "./hire/get-talent.ts";
import { listTalents } from "./hire/list-talents.ts";
import { queryLocations } from "./hire/query-locations.ts";
import { searchReferrals } from "./hire/search-referrals.ts";
import { createFile } from "./im/create-file.ts";
import { createMessage } from "./im/create-message.ts";
import { getChat } from "./im/get-chat.ts";
import { getChatMembers } from "./im/get-chat-members.ts";
import { getMessage } from "./im/get-message.ts";
import { listChats } from "./im/list-chats.ts";
import { patchMessage } from "./im/patch-message.ts";
import { createReaction, deleteReaction } from "./im/reactions.ts";
import { replyMessage } from "./im/reply-message.ts";

/** Every endpoint of the Open Platform that the sandbox has. */
export const endpoints: readonly SandboxEndpoint[] = [
  tenantAccessToken,
  botInfo,
  createMessage,
  replyMessage,
  patchMessage,
  getMessage,
  createReaction,
  deleteReaction,
  createFile,
  batchGetTalentIds,
  listTalents,
  getTalent,
  searchReferrals,
  getApplication,
  getApplicationDetail,
  getPosting,
  queryLocations,
  searchEmployees,
  batchGetEmployees,
  batchGetJobDatas,
  batchGetJobs,
  batchGetDepartments,
  batchGetJobLevels,
  batchGetJobFamilies,
  batchGetLocations,
  batchGetCompanies,
  queryJobGrades,
  batchGetPathways,
  searchCostCenters,
  queryPositions,
  listEmployeeTypes,
  getEmployeeType,
  listWorkingHoursTypes,
  getWorkingHoursType,
  queryCustomFields,
  getFieldByParam,
  batchGetUserIds,
  batchGetUsers,
  getUser,
  parentDepartments,
  groupsOfMember,
  getChat,
  getChatMembers,
  listChats,
  listContactScopes,
  listScopes,
  getApp,
  getVersion,
  patchConfig,
  patchAbility,
];
