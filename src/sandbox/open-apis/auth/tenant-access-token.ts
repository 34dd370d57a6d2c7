import { z } from "zod";
import { failure } from "../answers.ts";
import { bodyOf, check } from "../checks/parameters.ts";
import type { SandboxEndpoint } from "../endpoint.ts";

const body = z.object({ app_id: z.string(), app_secret: z.string() });

/** Gives a tenant_access_token for an app's id and secret. Token and expiry stand beside `code`, not in `data`. */
export const tenantAccessToken: SandboxEndpoint = {
  method: "POST",
  path: "/auth/v3/tenant_access_token/internal",
  open: true,
  answer(request, { app, tokens }) {
    const given = check(body, bodyOf(request), { status: 400, code: 10003, msg: "invalid param" });
    if (!given.ok) return given.failure;
    if (given.value.app_id !== app.appId)
      return failure({ status: 400, code: 10014, msg: "app unauthorized" });
    if (given.value.app_secret !== app.appSecret)
      return failure({ status: 400, code: 10015, msg: "wrong app secret" });
    const { token, expire } = tokens.give();
    return { status: 200, body: { code: 0, msg: "ok", tenant_access_token: token, expire } };
  },
};
