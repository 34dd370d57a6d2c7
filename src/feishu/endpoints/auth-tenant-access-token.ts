import { z } from "zod";
import { endpoint } from "../endpoint.ts";

/**
 * The token every other call carries. `expire` in seconds, at most 7200; while half an hour or more is left
 * Feishu answers with the same token again. Code 10003 is an app id it does not know.
 */
export const issueTenantToken = endpoint({
  name: "auth.tenant_access_token",
  doc: "https://open.feishu.cn/document/ukTMukTMukTM/ukDNz4SO0MjL5QzM/auth-v3/auth/tenant_access_token_internal",
  post: "/open-apis/auth/v3/tenant_access_token/internal",
  quota: [],
  whole: true,
  body: z.object({ app_id: z.string().min(1), app_secret: z.string().min(1) }),
  data: z.object({ tenant_access_token: z.string().min(1), expire: z.int().positive() }),
  errors: { 10003: "credentials", 10014: "credentials", 10015: "credentials" },
});
