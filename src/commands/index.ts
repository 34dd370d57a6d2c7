import { auditCommand } from "./audit/index.ts";
import type { AnyCommand } from "./command.ts";
import { employeeJob } from "./employee-job/index.ts";
import { explainCommand } from "./explain/index.ts";
import { findTalent } from "./find-talent/index.ts";
import { helpCommand } from "./help/index.ts";
import { job } from "./job/index.ts";
import { referrals } from "./referrals/index.ts";
import { searchTalents } from "./search-talents/index.ts";
import { talent } from "./talent/index.ts";
import { whoamiCommand } from "./whoami/index.ts";

/** Every command there is. A new one is a folder and a line here. */
export const commands: readonly AnyCommand[] = [
  findTalent,
  searchTalents,
  talent,
  referrals,
  employeeJob,
  job,
  auditCommand(() => commands),
  helpCommand(() => commands),
  whoamiCommand(() => commands),
  explainCommand(() => commands),
];
