import { z } from "zod";
import { anyOf, endpoint } from "../endpoint.ts";
import { i18nTexts } from "../shapes/i18n.ts";
import { id } from "../shapes/parameters.ts";

/** What Bole reads of a company: what it is called. Its people, phones and addresses stay in CoreHR. */
const company = z.object({
  company_id: z.string(),
  hiberarchy_common: z.object({ name: i18nTexts.optional(), code: z.string().optional() }).optional(),
});

/** Companies (公司), up to 100. */
export const batchGetCompanies = endpoint({
  name: "corehr.companies.batch_get",
  doc: "https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/corehr-v2/company/batch_get",
  post: "/open-apis/corehr/v2/companies/batch_get",
  quota: [
    { calls: 1000, per: "minute" },
    { calls: 50, per: "second" },
  ],
  together: { ids: "company_ids", most: 100, items: "items", by: "company_id" },
  scopes: anyOf("corehr:company:read", "corehr:company:write"),
  body: z.object({ company_ids: z.array(id).min(1).max(100) }),
  data: z.object({ items: z.array(company).default([]) }),
  errors: { 1160001: "invalid-parameter" },
});
