import { batchGetJobs } from "../../feishu/endpoints/corehr-jobs-batch-get.ts";
import type { Failure } from "../../feishu/failure.ts";
import { type Job, jobFields } from "../../feishu/shapes/job.ts";
import { done, type Outcome } from "../../outcome.ts";
import type { AnswerContext } from "../command.ts";
import { type KnownNames, namesFor } from "../lookups/names.ts";
import type { JobRequest } from "./request.ts";

export interface JobAnswer {
  readonly jobs: readonly Job[];
  readonly names: KnownNames;
}

/** One call for all jobs, ids and codes ANDed by Feishu, then the names of everything they refer to. */
export async function findJobs(
  { ids, codes, custom_fields = [], user_id_type = "people_corehr_id" }: JobRequest,
  { feishu, names }: Pick<AnswerContext, "feishu" | "names">,
): Promise<Outcome<JobAnswer, Failure>> {
  const answer = await feishu.call(batchGetJobs, {
    query: { user_id_type },
    body: {
      ...(ids.length > 0 ? { job_ids: ids } : {}),
      ...(codes.length > 0 ? { job_codes: codes } : {}),
      fields: [...jobFields, ...custom_fields],
    },
  });
  if (!answer.ok) return answer;
  const jobs = answer.value.items;
  return done({
    jobs,
    names: await namesFor(
      {
        "job-level": jobs.flatMap((one) => one.job_level_id_list ?? []),
        "job-family": jobs.flatMap((one) => one.job_family_id_list ?? []),
        pathway: jobs.map((one) => one.pathway_id),
        "working-hours-type": jobs.map((one) => one.working_hours_type_id),
        employee: jobs.flatMap((one) => [one.created_by, one.updated_by]),
        "job-custom-field": [
          ...(jobs.length > 0 ? custom_fields : []),
          ...jobs.flatMap((one) => one.custom_fields?.map((it) => it.field_name) ?? []),
        ],
      },
      names,
      { userIdType: user_id_type },
    ),
  });
}
