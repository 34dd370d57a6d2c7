import type { Room } from "../chats.ts";
import { holds } from "../open-apis/checks/scopes.ts";
import type { World } from "../world.ts";
import { envelope } from "./envelope.ts";
import { personIds } from "./message-event.ts";

/** Somebody opens their private chat (document "bot_p2p_chat_entered"); `nth` tells one opening from the next. */
export function enteredEvent(world: World, room: Room, openId: string, nth: number): Record<string, unknown> {
  const last = world.chats.messages(room.chatId).at(-1);
  return envelope(
    world,
    "im.chat.access_event.bot_p2p_chat_entered_v1",
    `${room.chatId}:${nth}:${world.now()}`,
    String(world.now()),
    {
      chat_id: room.chatId,
      operator_id: personIds(world, world.directory.employee("open_id", openId), openId),
      ...(last && {
        last_message_id: last.messageId,
        last_message_create_time: String(last.createdAt),
      }),
    },
  );
}

/** Somebody chooses an entry of the bot's menu (document "bot-v3/events/menu"), whose `timestamp` counts seconds. */
export function menuEvent(
  world: World,
  openId: string,
  eventKey: string,
  nth: number,
): Record<string, unknown> {
  const employee = world.directory.employee("open_id", openId);
  return envelope(
    world,
    "application.bot.menu_v6",
    `${openId}:${eventKey}:${nth}:${world.now()}`,
    String(world.now()),
    {
      operator: {
        ...(holds(world, ["application:application.bot.operator_name:readonly"])
          ? { operator_name: employee?.name.zh ?? "" }
          : {}),
        operator_id: personIds(world, employee, openId),
      },
      event_key: eventKey,
      timestamp: Math.floor(world.now() / 1000),
    },
  );
}
