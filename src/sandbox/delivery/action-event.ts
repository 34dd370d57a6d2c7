import { createHash } from "node:crypto";
import type { StoredMessage } from "../chats.ts";
import type { ActionRequest } from "../playground/contract.ts";
import type { World } from "../world.ts";
import { envelope } from "./envelope.ts";
import { personIds } from "./message-event.ts";

/** `card.action.trigger` for a pressed component; its `create_time` is in microseconds. */
export function actionEvent(
  world: World,
  message: StoredMessage,
  openId: string,
  action: ActionRequest["action"],
  nth: number,
): Record<string, unknown> {
  const key = `${message.messageId}:${openId}:${nth}:${world.now()}`;
  return envelope(world, "card.action.trigger", key, `${world.now()}000`, {
    operator: {
      tenant_key: world.tenant.key,
      ...personIds(world, world.directory.employee("open_id", openId), openId),
    },
    token: `c-${createHash("sha256").update(`token:${key}`).digest("hex").slice(0, 40)}`,
    action,
    host: "im_message",
    context: { open_message_id: message.messageId, open_chat_id: message.chatId },
  });
}
