import { z } from "zod";
import { anyOf, endpoint } from "../endpoint.ts";
import { id } from "../shapes/parameters.ts";

const names = z.array(z.string()).optional();
const callback = z.object({
  callback_type: z.string().optional(),
  request_url: z.string().optional(),
  subscribed_callbacks: names,
});

/**
 * The app as the developer console holds it: `status` 0 stopped, 1 in use, 2 not yet in use, 3 unknown. The document
 * does not tell of events and callbacks; the official SDK's types (1.74.0) do. For the doctor.
 */
export const getApplication = endpoint({
  name: "application.get",
  doc: "https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/application-v6/application/get",
  get: "/open-apis/application/v6/applications/:app_id",
  quota: [{ calls: 50, per: "second" }],
  scopes: anyOf("application:application:self_manage", "admin:app.info:readonly"),
  path: z.object({ app_id: id }),
  query: z.object({ lang: z.enum(["zh_cn", "en_us", "ja_jp"]) }),
  data: z.object({
    app: z.object({
      status: z.int().optional(),
      online_version_id: z.string().optional(),
      unaudit_version_id: z.string().optional(),
      event: z
        .object({
          subscription_type: z.string().optional(),
          request_url: z.string().optional(),
          subscribed_events: names,
        })
        .optional(),
      callback: callback.optional(),
      callback_info: callback.optional(),
    }),
  }),
  errors: {
    210503: "invalid-parameter",
    210504: "not-found",
    210505: "refused",
    210506: "not-found",
    210508: "refused",
  },
});
