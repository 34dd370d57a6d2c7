import { z } from "zod";
import { anyOf, endpoint, whenAbsent } from "../endpoint.ts";
import { job, jobField } from "../shapes/job.ts";
import { corehrUserIdType, id, userIdScope } from "../shapes/parameters.ts";

const body = z
  .object({
    job_ids: z.array(id).max(100).optional(),
    job_codes: z.array(z.string().min(1)).max(100).optional(),
    /** Only ids come where this is absent: pass `jobFields`. */
    fields: z.array(jobField).max(100).optional(),
  })
  .refine((it) => it.job_ids?.length || it.job_codes?.length, {
    path: ["job_ids"],
    message: "a job id or a job code is needed",
  });

/** Jobs (职务) in the version in effect now. Ids and codes together are ANDed. */
export const batchGetJobs = endpoint({
  name: "corehr.jobs.batch_get",
  doc: "https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/corehr-v2/job/batch_get",
  post: "/open-apis/corehr/v2/jobs/batch_get",
  quota: [
    { calls: 1000, per: "minute" },
    { calls: 50, per: "second" },
  ],
  together: { ids: "job_ids", most: 100, items: "items", by: "id" },
  scopes: anyOf("corehr:job.only:read", "corehr:job:read", "corehr:job:write"),
  fieldScopes: {
    "user_id_type=user_id": anyOf(userIdScope),
    job_level_id_list: anyOf("corehr:job.job_level:read"),
  },
  query: z.object({ user_id_type: whenAbsent(corehrUserIdType, "open_id") }),
  body,
  data: z.object({ items: z.array(job).default([]) }),
  errors: { 1161204: "timeout", 1161604: "rate-limited" },
});
