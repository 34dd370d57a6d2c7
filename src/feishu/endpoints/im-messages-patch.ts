import { z } from "zod";
import { anyOf, endpoint } from "../endpoint.ts";
import { messageId } from "../shapes/message.ts";
import { messageErrors } from "../shapes/message-errors.ts";

/**
 * Replaces a card the bot sent within the last 14 days. Both the old and the new card must say
 * `update_multi: true`; 30 KB at most; 5 times a second for one message.
 */
export const patchMessage = endpoint({
  name: "im.messages.patch",
  doc: "https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/im-v1/message/patch",
  patch: "/open-apis/im/v1/messages/:message_id",
  writes: true,
  quota: [
    { calls: 1000, per: "minute" },
    { calls: 50, per: "second" },
  ],
  scopes: anyOf("im:message:send_as_bot", "im:message", "im:message:update"),
  path: z.object({ message_id: messageId }),
  body: z.object({ content: z.string().min(2) }),
  data: z.object({}),
  errors: messageErrors,
});
