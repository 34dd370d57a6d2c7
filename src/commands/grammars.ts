import type { Grammar } from "../language/grammar.ts";
import { auditGrammar } from "./audit/recognise.ts";
import { employeeJobGrammar } from "./employee-job/recognise.ts";
import { findTalentGrammar } from "./find-talent/recognise.ts";
import { helpGrammar } from "./help/recognise.ts";
import { jobGrammar } from "./job/recognise.ts";
import { referralsGrammar } from "./referrals/recognise.ts";
import { searchTalentsGrammar } from "./search-talents/recognise.ts";
import { talentGrammar } from "./talent/recognise.ts";
import { whoamiGrammar } from "./whoami/recognise.ts";

/** Everything Bole recognises. Where several are offered, the earlier ones come first. */
export const grammars: readonly Grammar[] = [
  findTalentGrammar,
  talentGrammar,
  searchTalentsGrammar,
  employeeJobGrammar,
  jobGrammar,
  referralsGrammar,
  auditGrammar,
  whoamiGrammar,
  helpGrammar,
];
