import { z } from "zod";
import { anyOf, endpoint, whenAbsent } from "../endpoint.ts";
import { id, pageToken, userIdType } from "../shapes/parameters.ts";

/** Who is in a group the bot is in; bots are left out, so that a page may hold fewer than it was asked for, or more. */
export const listChatMembers = endpoint({
  name: "im.chats.members.get",
  doc: "https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/im-v1/chat-members/get",
  get: "/open-apis/im/v1/chats/:chat_id/members",
  quota: [
    { calls: 1000, per: "minute" },
    { calls: 50, per: "second" },
  ],
  scopes: anyOf("im:chat.members:read", "im:chat:readonly", "im:chat", "im:chat.group_info:readonly"),
  path: z.object({ chat_id: id }),
  query: z.object({
    member_id_type: whenAbsent(userIdType, "open_id"),
    page_size: whenAbsent(z.int().min(1).max(100), 20),
    page_token: pageToken.optional(),
  }),
  data: z.object({
    items: z.array(z.object({ member_id: z.string() })).default([]),
    has_more: z.boolean().optional(),
    page_token: z.string().optional(),
  }),
  errors: {
    232001: "invalid-parameter",
    232004: "credentials",
    232006: "invalid-parameter",
    232009: "not-found",
    232010: "out-of-range",
    232011: "refused",
    232025: "refused",
    232033: "refused",
    232034: "credentials",
  },
});
