import type { Room, StoredMention, StoredMessage } from "../chats.ts";
import { holds } from "../open-apis/checks/scopes.ts";
import type { Employee } from "../tenant/tenant.ts";
import type { World } from "../world.ts";
import { envelope } from "./envelope.ts";

/**
 * Whether the bot is told of a message: in its private chats of every one, in a group only of those that
 * mention the bot itself (scope im:message.group_at_msg:readonly); `@all` is no mention of the bot.
 */
export function reachesBot(world: World, room: Room, message: StoredMessage): boolean {
  if (!room.hasBot) return false;
  if (room.type === "p2p") return true;
  return message.mentions.some(({ openId }) => openId === world.bot.openId);
}

/** The ids of a person as events carry them; `user_id` only with its scope. */
export function personIds(world: World, employee: Employee | undefined, openId: string) {
  const ids = { union_id: employee?.unionId ?? "", open_id: openId };
  return holds(world, ["contact:user.employee_id:readonly"])
    ? { ...ids, user_id: employee?.userId ?? "" }
    : ids;
}

/** What the person's client calls itself; `LarkLocale` is the only hint at their language. */
function userAgent(locale: string): string {
  return `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36 Lark/7.30.5 LarkLocale/${locale} ttnet SDK-Version/7.30.5`;
}

function mention(world: World, { key, openId, name }: StoredMention) {
  const { key: tenantKey } = world.tenant;
  if (openId === "all")
    return { key: "@_all", id: { union_id: "", user_id: "", open_id: "" }, name, tenant_key: tenantKey };
  const bot = openId === world.bot.openId;
  const employee = world.directory.employee("open_id", openId);
  return {
    key,
    id: personIds(world, employee, openId),
    mentioned_type: bot ? "bot" : "user",
    name,
    tenant_key: tenantKey,
  };
}

/** `im.message.receive_v1` for a message, in the shape of its document. */
export function messageEvent(world: World, room: Room, message: StoredMessage): Record<string, unknown> {
  const { openId } = message.sender;
  const sender = world.directory.employee("open_id", openId);
  return envelope(world, "im.message.receive_v1", message.messageId, String(message.createdAt), {
    sender: {
      sender_id: personIds(world, sender, openId),
      sender_type: "user",
      tenant_key: world.tenant.key,
    },
    message: {
      message_id: message.messageId,
      ...(message.rootId === undefined ? {} : { root_id: message.rootId }),
      ...(message.parentId === undefined ? {} : { parent_id: message.parentId }),
      create_time: String(message.createdAt),
      update_time: String(message.updatedAt),
      chat_id: message.chatId,
      chat_type: room.type,
      message_type: message.msgType,
      content: message.content,
      ...(message.mentions.length === 0
        ? {}
        : { mentions: message.mentions.map((it) => mention(world, it)) }),
      ...(holds(world, ["im:user_agent:read"]) ? { user_agent: userAgent(sender?.locale ?? "zh_CN") } : {}),
    },
  });
}
