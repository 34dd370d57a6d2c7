import type { SandboxEndpoint } from "../endpoint.ts";

/** The bot itself; `bot` stands beside `code`, as this old endpoint has it. */
export const botInfo: SandboxEndpoint = {
  method: "GET",
  path: "/bot/v3/info",
  answer: (_request, { bot }) => ({
    status: 200,
    body: {
      code: 0,
      msg: "ok",
      bot: {
        activate_status: 2,
        app_name: bot.name.zh,
        avatar_url: "https://example.com/bole.png",
        ip_white_list: [],
        open_id: bot.openId,
      },
    },
  }),
};
