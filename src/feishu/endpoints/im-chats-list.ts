import { z } from "zod";
import { anyOf, endpoint, whenAbsent } from "../endpoint.ts";
import { pageToken, userIdType } from "../shapes/parameters.ts";

/** The groups the bot is in; private chats are not among them. For the doctor. */
export const listChats = endpoint({
  name: "im.chats.list",
  doc: "https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/im-v1/chat/list",
  get: "/open-apis/im/v1/chats",
  quota: [
    { calls: 1000, per: "minute" },
    { calls: 50, per: "second" },
  ],
  scopes: anyOf("im:chat:read", "im:chat:readonly", "im:chat", "im:chat.group_info:readonly"),
  query: z.object({
    user_id_type: whenAbsent(userIdType, "open_id"),
    sort_type: whenAbsent(z.enum(["ByCreateTimeAsc", "ByActiveTimeDesc"]), "ByCreateTimeAsc"),
    page_size: whenAbsent(z.int().min(1).max(100), 20),
    page_token: pageToken.optional(),
  }),
  data: z.object({
    items: z.array(z.object({ chat_id: z.string(), external: z.boolean().optional() })).default([]),
    has_more: z.boolean().optional(),
  }),
  errors: { 232001: "invalid-parameter", 232004: "credentials", 232025: "refused", 232034: "credentials" },
});
