import type { Document } from "../open-apis/document.ts";
import { corehrCompanions, jobDatas, jobs } from "./corehr.ts";
import { findTalentIds, hireCompanions, referrals, talentList, talentProfile } from "./hire.ts";
import { administration, messagesAndContacts, tokens } from "./platform.ts";

/** Every endpoint a fault can be switched on for: what people ask about first, then names, then messages. */
export const documents: readonly Document[] = [
  findTalentIds,
  talentList,
  talentProfile,
  referrals,
  jobDatas,
  jobs,
  ...corehrCompanions,
  ...hireCompanions,
  ...messagesAndContacts,
  ...administration,
  tokens,
];
