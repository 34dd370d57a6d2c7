import type { Endpoint } from "../endpoint.ts";
import { issueTenantToken } from "./auth-tenant-access-token.ts";
import { getBotInfo } from "./bot-info.ts";
import { batchGetUsers } from "./contact-users-batch.ts";
import { batchGetUserIds } from "./contact-users-batch-get-id.ts";
import { batchGetDepartments } from "./corehr-departments-batch-get.ts";
import { batchGetEmployees } from "./corehr-employees-batch-get.ts";
import { searchEmployees } from "./corehr-employees-search.ts";
import { batchGetJobDatas } from "./corehr-job-datas-batch-get.ts";
import { batchGetJobs } from "./corehr-jobs-batch-get.ts";
import { searchReferrals } from "./hire-referrals-search.ts";
import { batchGetTalentIds } from "./hire-talents-batch-get-id.ts";
import { getTalent } from "./hire-talents-get.ts";
import { listTalents } from "./hire-talents-list.ts";
import { createMessage } from "./im-messages-create.ts";
import { patchMessage } from "./im-messages-patch.ts";
import { replyMessage } from "./im-messages-reply.ts";

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
  batchGetUserIds,
  batchGetUsers,
  createMessage,
  replyMessage,
  patchMessage,
  getBotInfo,
  issueTenantToken,
];
