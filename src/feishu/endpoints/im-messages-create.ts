import { z } from "zod";
import { anyOf, endpoint } from "../endpoint.ts";
import { messageType, sentMessage, uuid } from "../shapes/message.ts";
import { messageErrors } from "../shapes/message-errors.ts";

/**
 * Sends a message. `content` is JSON in a string: at most 150 KB for a text, 30 KB for a card or a post.
 * Besides the quota: 5 a second to one person, and 5 a second to one group for all bots in it together.
 */
export const createMessage = endpoint({
  name: "im.messages.create",
  doc: "https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/im-v1/message/create",
  post: "/open-apis/im/v1/messages",
  writes: true,
  quota: [
    { calls: 1000, per: "minute" },
    { calls: 50, per: "second" },
  ],
  scopes: anyOf("im:message:send_as_bot", "im:message"),
  query: z.object({ receive_id_type: z.enum(["open_id", "union_id", "user_id", "email", "chat_id"]) }),
  body: z.object({
    receive_id: z.string().min(1).max(128),
    msg_type: messageType,
    content: z.string().min(2),
    uuid: uuid.optional(),
  }),
  data: sentMessage,
  errors: messageErrors,
});
