import { z } from "zod";
import { anyOf, endpoint } from "../endpoint.ts";
import { messageId } from "../shapes/message.ts";
import { reactionErrors } from "../shapes/reaction-errors.ts";

/** Takes back a reaction, only one's own. */
export const deleteReaction = endpoint({
  name: "im.messages.reactions.delete",
  doc: "https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/im-v1/message-reaction/delete",
  delete: "/open-apis/im/v1/messages/:message_id/reactions/:reaction_id",
  writes: true,
  quota: [
    { calls: 1000, per: "minute" },
    { calls: 50, per: "second" },
  ],
  scopes: anyOf("im:message.reactions:write_only", "im:message"),
  path: z.object({ message_id: messageId, reaction_id: z.string().min(1).max(200) }),
  data: z.object({}),
  errors: reactionErrors,
});
