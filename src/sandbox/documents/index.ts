import type { Document } from "../open-apis/document.ts";
import { administration, tokens } from "./administration.ts";
import { contacts } from "./contacts.ts";
import { corehrCompanions, jobDatas, jobs } from "./corehr.ts";
import { findTalentIds, hireCompanions, referrals, talentList, talentProfile } from "./hire.ts";
import { chats, messages } from "./messages.ts";

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
  ...messages,
  ...contacts,
  ...chats,
  ...administration,
  tokens,
];
