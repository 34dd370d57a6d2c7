import { z } from "zod";
import { anyOf, endpoint, whenAbsent } from "../endpoint.ts";
import { messageId, messageType, sentMessage, uuid } from "../shapes/message.ts";
import { messageErrors } from "../shapes/message-errors.ts";

/** Replies to a message. `content` as in create; the same limits per person and per group. */
export const replyMessage = endpoint({
  name: "im.messages.reply",
  doc: "https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/im-v1/message/reply",
  post: "/open-apis/im/v1/messages/:message_id/reply",
  writes: true,
  quota: [
    { calls: 1000, per: "minute" },
    { calls: 50, per: "second" },
  ],
  scopes: anyOf("im:message:send_as_bot", "im:message"),
  path: z.object({ message_id: messageId }),
  body: z.object({
    content: z.string().min(2),
    msg_type: messageType,
    reply_in_thread: whenAbsent(z.boolean(), false),
    uuid: uuid.optional(),
  }),
  data: sentMessage,
  errors: messageErrors,
});
