import type { Room } from "./chats.ts";
import { type BotMove, botEvent } from "./delivery/bot-event.ts";
import type { Redelivery } from "./delivery/redelivery.ts";
import type { World } from "./world.ts";

/** Puts the bot into groups and takes it out again, and tells it, as Feishu does. */
export interface BotMoves {
  /** True once the bot has taken the event. */
  move(room: Room, how: BotMove, by: string): Promise<boolean>;
  /** Tells the bot of every group it is in, as though it had just been put there. */
  announce(): Promise<void>;
}

export function botMoves(world: World, events: Redelivery): BotMoves {
  let moves = 0;
  const deliver = (room: Room, how: BotMove, by: string) => {
    moves += 1;
    return events.deliver(botEvent(world, room, how, by, moves));
  };
  return {
    move(room, how, by) {
      world.chats.place({ ...room, hasBot: how === "added" });
      return deliver(room, how, by);
    },
    async announce() {
      const groups = world.chats.rooms().filter(({ type, hasBot }) => type === "group" && hasBot);
      await Promise.all(groups.map((room) => deliver(room, "added", room.members[0] ?? "")));
    },
  };
}
