import { z } from "zod";
import { anyOf, endpoint } from "../endpoint.ts";
import { id } from "../shapes/parameters.ts";

const names = z.array(z.string().min(1)).max(2000).optional();
const scopes = z
  .array(z.object({ scope_name: z.string().min(1), token_type: z.enum(["tenant", "user"]) }))
  .max(2000)
  .optional();
const way = z.enum(["webhook", "websocket"]);

/**
 * Changes the app's own configuration; what is not given stays. Scopes that need no review and the address of events
 * count at once, the rest after a version is published. `npm run manifest -- --apply` does it, nothing else.
 */
export const patchAppConfig = endpoint({
  name: "application.config.patch",
  doc: "https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/application-v7/application-v7/application-config/patch",
  patch: "/open-apis/application/v7/applications/:app_id/config",
  writes: true,
  quota: [{ calls: 100, per: "minute" }],
  scopes: anyOf("application:application:patch"),
  path: z.object({ app_id: id }),
  body: z.object({
    scope: z.object({ add_scopes: scopes, remove_scopes: scopes }).optional(),
    event: z
      .object({
        subscription_type: way,
        request_url: z.url().optional(),
        add_events: names,
        remove_events: names,
      })
      .optional(),
    callback: z
      .object({
        callback_type: way,
        request_url: z.url().optional(),
        add_callbacks: z.array(z.string().min(1)).max(50).optional(),
        remove_callbacks: z.array(z.string().min(1)).max(50).optional(),
      })
      .optional(),
  }),
  data: z.object({}),
  errors: {
    210031: "invalid-parameter",
    210032: "not-found",
    210033: "feishu-fault",
    210034: "refused",
    210035: "refused",
    210036: "refused",
    210037: "refused",
    210040: "refused",
    210041: "refused",
    210042: "refused",
    210043: "refused",
  },
});
