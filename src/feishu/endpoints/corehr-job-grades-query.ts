import { z } from "zod";
import { anyOf, endpoint } from "../endpoint.ts";
import { i18nTexts } from "../shapes/i18n.ts";
import { id, pageToken } from "../shapes/parameters.ts";

const jobGrade = z.object({
  job_grade_id: z.string(),
  names: i18nTexts.optional(),
  code: z.string().optional(),
});

/** Job grades (职等). Filters are ANDed; without any, all grades come, page by page. */
export const queryJobGrades = endpoint({
  name: "corehr.job_grades.query",
  doc: "https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/corehr-v2/job_grade/query",
  post: "/open-apis/corehr/v2/job_grades/query",
  quota: [{ calls: 5, per: "second" }],
  scopes: anyOf("corehr:job_grade:read", "corehr:job_grade:write", "corehr:corehr:readonly", "corehr:corehr"),
  query: z.object({ page_size: z.int().min(1).max(100), page_token: pageToken.optional() }),
  body: z.object({
    ids: z.array(id).max(100).optional(),
    codes: z.array(z.string().min(1)).max(100).optional(),
    active: z.boolean().optional(),
  }),
  data: z.object({
    items: z.array(jobGrade).default([]),
    page_token: z.string().optional(),
    has_more: z.boolean().optional(),
  }),
  errors: { 1161204: "timeout", 1161604: "rate-limited" },
});
