import { z } from "zod";
import { anyOf, endpoint } from "../endpoint.ts";
import { id } from "../shapes/parameters.ts";

/** Switches the app's bot on; it counts after a version is published. For `npm run manifest -- --apply`. */
export const patchAppAbility = endpoint({
  name: "application.ability.patch",
  doc: "https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/application-v7/application-v7/application-ability/patch",
  patch: "/open-apis/application/v7/applications/:app_id/ability",
  writes: true,
  quota: [{ calls: 100, per: "minute" }],
  scopes: anyOf("application:application:patch"),
  path: z.object({ app_id: id }),
  body: z.object({ bot: z.object({ enable: z.boolean() }).optional() }),
  data: z.object({}),
  errors: {
    210011: "invalid-parameter",
    210012: "not-found",
    210013: "feishu-fault",
    210014: "refused",
    210015: "refused",
    210016: "refused",
  },
});
