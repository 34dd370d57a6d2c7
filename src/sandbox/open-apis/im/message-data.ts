import type { StoredMessage } from "../../chats.ts";
import type { World } from "../../world.ts";

/** A message as the message endpoints return it. */
export function messageData(message: StoredMessage, { app, tenant }: World): Record<string, unknown> {
  const bot = message.sender.type === "bot";
  return {
    message_id: message.messageId,
    ...(message.rootId === undefined ? {} : { root_id: message.rootId }),
    ...(message.parentId === undefined ? {} : { parent_id: message.parentId }),
    msg_type: message.msgType,
    create_time: String(message.createdAt),
    update_time: String(message.updatedAt),
    deleted: false,
    updated: message.updated,
    chat_id: message.chatId,
    sender: {
      id: bot ? app.appId : message.sender.openId,
      id_type: bot ? "app_id" : "open_id",
      sender_type: bot ? "app" : "user",
      tenant_key: tenant.key,
    },
    body: { content: message.content },
    ...(message.mentions.length === 0
      ? {}
      : {
          mentions: message.mentions.map(({ key, openId, name }) => ({
            key,
            id: openId,
            id_type: "open_id",
            name,
            tenant_key: tenant.key,
          })),
        }),
  };
}
