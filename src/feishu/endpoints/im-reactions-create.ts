import { z } from "zod";
import { anyOf, endpoint } from "../endpoint.ts";
import { messageId } from "../shapes/message.ts";
import { reactionErrors } from "../shapes/reaction-errors.ts";

/** Puts a reaction on a message of a chat the bot is in; of the emoji that the document lists, Bole uses one. */
export const createReaction = endpoint({
  name: "im.messages.reactions.create",
  doc: "https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/im-v1/message-reaction/create",
  post: "/open-apis/im/v1/messages/:message_id/reactions",
  writes: true,
  quota: [
    { calls: 1000, per: "minute" },
    { calls: 50, per: "second" },
  ],
  scopes: anyOf("im:message.reactions:write_only", "im:message"),
  path: z.object({ message_id: messageId }),
  body: z.object({ reaction_type: z.object({ emoji_type: z.literal("Typing") }) }),
  data: z.object({ reaction_id: z.string() }),
  errors: reactionErrors,
});
