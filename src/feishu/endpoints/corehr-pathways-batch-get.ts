import { z } from "zod";
import { anyOf, endpoint, whenAbsent } from "../endpoint.ts";
import { i18nTexts } from "../shapes/i18n.ts";
import { id, pageToken } from "../shapes/parameters.ts";

const pathway = z.object({
  pathway_id: z.string(),
  names: i18nTexts.optional(),
  code: z.string().optional(),
});

/** Pathways (通道). An id that is wrong or was deleted is left out of the answer without an error. */
export const batchGetPathways = endpoint({
  name: "corehr.pathways.batch_get",
  doc: "https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/corehr-v2/pathway/batch_get",
  post: "/open-apis/corehr/v2/pathways/batch_get",
  quota: [
    { calls: 1000, per: "minute" },
    { calls: 50, per: "second" },
  ],
  scopes: anyOf("corehr:pathway:read", "corehr:pathway:write"),
  query: z.object({
    page_size: whenAbsent(z.int().min(1).max(100), 100),
    page_token: pageToken.optional(),
  }),
  body: z.object({
    pathway_ids: z.array(id).min(1).max(100).optional(),
    pathway_codes: z.array(z.string().min(1)).min(1).max(100).optional(),
    active: z.boolean().optional(),
  }),
  data: z.object({
    items: z.array(pathway).default([]),
    page_token: z.string().optional(),
    has_more: z.boolean().optional(),
  }),
  errors: {
    900104: "not-found",
    900302: "invalid-parameter",
    900336: "not-found",
    1161604: "rate-limited",
  },
});
