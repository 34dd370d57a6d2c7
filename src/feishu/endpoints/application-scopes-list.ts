import { z } from "zod";
import { endpoint } from "../endpoint.ts";

/** Which of the scopes the app asks for the tenant has granted: 1 granted, 2 not. For the doctor. */
export const listAppScopes = endpoint({
  name: "application.scopes.list",
  doc: "https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/application-v6/scope/list",
  get: "/open-apis/application/v6/scopes",
  quota: [],
  data: z.object({
    scopes: z.array(z.object({ scope_name: z.string(), grant_status: z.int() })).default([]),
  }),
  errors: { 212100: "credentials" },
});
