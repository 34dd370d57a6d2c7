import { z } from "zod";
import { endpoint } from "../endpoint.ts";

/** The bot itself. `activate_status`: 0 to be installed, 1 stopped, 2 in use, 3 and 4 waiting, 5 and 6 lapsed. */
export const getBotInfo = endpoint({
  name: "bot.info",
  doc: "https://open.feishu.cn/document/ukTMukTMukTM/uAjMxEjLwITMx4CMyETM",
  get: "/open-apis/bot/v3/info",
  quota: [],
  whole: true,
  data: z.object({
    bot: z.object({
      open_id: z.string(),
      app_name: z.string().optional(),
      avatar_url: z.string().optional(),
      activate_status: z.int().optional(),
    }),
  }),
});
