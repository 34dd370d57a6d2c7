import { z } from "zod";
import { anyOf, endpoint } from "../endpoint.ts";
import { i18nTexts } from "../shapes/i18n.ts";
import { id } from "../shapes/parameters.ts";

const jobFamily = z.object({
  job_family_id: z.string(),
  name: i18nTexts.optional(),
  code: z.string().optional(),
});

const body = z
  .object({
    job_family_ids: z.array(id).max(100).optional(),
    job_family_codes: z.array(z.string().min(1)).max(100).optional(),
  })
  .refine((it) => it.job_family_ids?.length || it.job_family_codes?.length, {
    path: ["job_family_ids"],
    message: "a job family id or code is needed",
  });

/** Job families (序列) in the version in effect now, up to 100. Ids and codes together are ANDed. */
export const batchGetJobFamilies = endpoint({
  name: "corehr.job_families.batch_get",
  doc: "https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/corehr-v2/job_family/batch_get",
  post: "/open-apis/corehr/v2/job_families/batch_get",
  quota: [
    { calls: 1000, per: "minute" },
    { calls: 50, per: "second" },
  ],
  together: { ids: "job_family_ids", most: 100, items: "items", by: "job_family_id" },
  scopes: anyOf("corehr:job_family:read", "corehr:job_family:write"),
  body,
  data: z.object({ items: z.array(jobFamily).default([]) }),
  errors: { 1160001: "invalid-parameter" },
});
