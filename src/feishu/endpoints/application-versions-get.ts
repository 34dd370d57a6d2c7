import { z } from "zod";
import { anyOf, endpoint } from "../endpoint.ts";
import { id } from "../shapes/parameters.ts";

/** One version of the app and the events it is subscribed to. For the doctor. */
export const getAppVersion = endpoint({
  name: "application.app_versions.get",
  doc: "https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/application-v6/application-app_version/get",
  get: "/open-apis/application/v6/applications/:app_id/app_versions/:version_id",
  quota: [{ calls: 100, per: "minute" }],
  scopes: anyOf("application:application:self_manage", "application:application.app_version:readonly"),
  path: z.object({ app_id: id, version_id: id }),
  query: z.object({ lang: z.enum(["zh_cn", "en_us", "ja_jp"]) }),
  data: z.object({
    app_version: z.object({
      events: z.array(z.string()).optional(),
      event_infos: z.array(z.object({ event_type: z.string() })).optional(),
    }),
  }),
  errors: {
    210503: "invalid-parameter",
    210504: "not-found",
    210505: "refused",
    210506: "not-found",
    210508: "refused",
    211002: "not-found",
    211003: "not-found",
  },
});
