import { z } from "zod";
import { anyOf, endpoint } from "../endpoint.ts";
import { i18nTexts } from "../shapes/i18n.ts";
import { pageToken } from "../shapes/parameters.ts";

const employeeType = z.object({
  id: z.string(),
  name: i18nTexts.optional(),
  code: z.string().optional(),
});

/** Kinds of employment (人员类型), all of them, page by page. A tenant has a few dozen at most. */
export const listEmployeeTypes = endpoint({
  name: "corehr.employee_types.list",
  doc: "https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/corehr-v1/employee_type/list",
  get: "/open-apis/corehr/v1/employee_types",
  quota: [
    { calls: 1000, per: "minute" },
    { calls: 50, per: "second" },
  ],
  scopes: anyOf(
    "corehr:common_data.preset_data:read",
    "corehr:common_data.preset_data:write",
    "corehr:corehr:readonly",
    "corehr:corehr",
  ),
  query: z.object({ page_size: z.int().min(1).max(1999), page_token: pageToken.optional() }),
  data: z.object({
    items: z.array(employeeType).default([]),
    page_token: z.string().optional(),
    has_more: z.boolean().optional(),
  }),
});
