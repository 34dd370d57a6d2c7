import { z } from "zod";
import { anyOf, endpoint } from "../endpoint.ts";
import { i18nTexts } from "../shapes/i18n.ts";
import { id } from "../shapes/parameters.ts";

const jobLevel = z.object({
  job_level_id: z.string(),
  name: i18nTexts.optional(),
  code: z.string().optional(),
});

const body = z
  .object({
    job_level_ids: z.array(id).max(100).optional(),
    job_level_codes: z.array(z.string().min(1)).max(100).optional(),
  })
  .refine((it) => it.job_level_ids?.length || it.job_level_codes?.length, {
    path: ["job_level_ids"],
    message: "a job level id or code is needed",
  });

/** Job levels (职级), up to 100. Ids and codes together are ANDed. */
export const batchGetJobLevels = endpoint({
  name: "corehr.job_levels.batch_get",
  doc: "https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/corehr-v2/job_level/batch_get",
  post: "/open-apis/corehr/v2/job_levels/batch_get",
  quota: [
    { calls: 1000, per: "minute" },
    { calls: 50, per: "second" },
  ],
  together: { ids: "job_level_ids", most: 100, items: "items", by: "job_level_id" },
  scopes: anyOf("corehr:job_level:read", "corehr:job_level:write"),
  body,
  data: z.object({ items: z.array(jobLevel).default([]) }),
  errors: { 1160001: "invalid-parameter" },
});
