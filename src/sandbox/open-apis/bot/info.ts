import { failure } from "../answers.ts";
import type { SandboxEndpoint } from "../endpoint.ts";

/** What an app without a bot hears (document "general error codes"). */
export const noBot = { status: 400, code: 11205, msg: "app do not have bot" };

/** `activate_status` for what the console says of the app: 2 in use, 1 stopped, 3 installed and waiting. */
const activated = { 0: 1, 1: 2, 2: 3 } as const;

/** The bot itself; `bot` stands beside `code`, as this old endpoint has it. */
export const botInfo: SandboxEndpoint = {
  method: "GET",
  path: "/bot/v3/info",
  answer(_request, { bot, console }) {
    if (!console.online.bot) return failure(noBot);
    return {
      status: 200,
      body: {
        code: 0,
        msg: "ok",
        bot: {
          activate_status: activated[console.status],
          app_name: bot.name.zh,
          avatar_url: "https://example.com/bole.png",
          ip_white_list: [],
          open_id: bot.openId,
        },
      },
    };
  },
};
