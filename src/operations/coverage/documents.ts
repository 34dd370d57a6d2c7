import type { CoveredDocument } from "./document.ts";
import { jobDatasDocument } from "./documents/job-datas.ts";
import { jobsDocument } from "./documents/jobs.ts";
import { referralsDocument } from "./documents/referrals.ts";
import { talentIdsDocument } from "./documents/talent-ids.ts";
import { talentListDocument } from "./documents/talent-list.ts";

/** The five documents Bole is measured by. */
export const documents: readonly CoveredDocument[] = [
  talentIdsDocument,
  talentListDocument,
  referralsDocument,
  jobDatasDocument,
  jobsDocument,
];
