import { z } from "zod";
import { anyOf, endpoint, whenAbsent } from "../endpoint.ts";
import { id, userIdType } from "../shapes/parameters.ts";

/** One chat: what it is called and whether people from outside the tenant are in it. In full only for its members. */
export const getChat = endpoint({
  name: "im.chats.get",
  doc: "https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/im-v1/chat/get",
  get: "/open-apis/im/v1/chats/:chat_id",
  quota: [
    { calls: 1000, per: "minute" },
    { calls: 50, per: "second" },
  ],
  scopes: anyOf("im:chat:read", "im:chat:readonly", "im:chat"),
  path: z.object({ chat_id: id }),
  query: z.object({ user_id_type: whenAbsent(userIdType, "open_id") }),
  data: z.object({
    name: z.string().optional(),
    external: z.boolean().optional(),
  }),
  errors: {
    232004: "credentials",
    232006: "invalid-parameter",
    232010: "out-of-range",
    232011: "refused",
    232025: "refused",
    232033: "refused",
    232034: "credentials",
  },
});
