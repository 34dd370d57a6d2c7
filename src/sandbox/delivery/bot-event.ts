import type { Room } from "../chats.ts";
import type { World } from "../world.ts";
import { envelope } from "./envelope.ts";
import { personIds } from "./message-event.ts";

/** What may happen to the bot's place in a group, by Feishu's names for it. */
export const botEvents = {
  added: "im.chat.member.bot.added_v1",
  removed: "im.chat.member.bot.deleted_v1",
  disbanded: "im.chat.disbanded_v1",
} as const;
export type BotMove = keyof typeof botEvents;

/** The event of one such move, in the shape its document gives all three; `nth` tells repeated ones apart. */
export function botEvent(
  world: World,
  room: Room,
  move: BotMove,
  openId: string,
  nth: number,
): Record<string, unknown> {
  const key = `${room.chatId}:${nth}:${world.now()}`;
  return envelope(world, botEvents[move], key, String(world.now()), {
    chat_id: room.chatId,
    operator_id: personIds(world, world.directory.employee("open_id", openId), openId),
    external: room.guests !== undefined,
    operator_tenant_key: world.tenant.key,
    name: room.name.zh,
    i18n_names: { zh_cn: room.name.zh, en_us: room.name.en, ja_jp: "" },
  });
}
