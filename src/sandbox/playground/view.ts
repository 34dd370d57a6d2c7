import { botMenu } from "../bot-menu.ts";
import type { Room, StoredMessage } from "../chats.ts";
import type { Files } from "../files.ts";
import { personOf } from "../personas.ts";
import type { World } from "../world.ts";
import type { Chat, Message, Persona, PlaygroundState } from "./contract.ts";
import { phrases } from "./phrases.ts";

const kinds: readonly Message["msg_type"][] = ["text", "post", "interactive", "file"];

/** A stored message as the page reads it. */
export function messageView(message: StoredMessage, files: Files): Message {
  const file = files.file(fileKeyOf(message) ?? "");
  return {
    message_id: message.messageId,
    chat_id: message.chatId,
    ...(message.parentId === undefined ? {} : { parent_id: message.parentId }),
    sender: {
      open_id: message.sender.openId,
      name: message.sender.name,
      type: message.sender.type,
    },
    msg_type: kinds.find((kind) => kind === message.msgType) ?? "text",
    content: message.content,
    mentions: message.mentions.map(({ key, openId, name }) => ({ key, open_id: openId, name })),
    ...(file && { file: { file_key: file.key, name: file.name, size: file.bytes.byteLength } }),
    create_time: String(message.createdAt),
    updated: message.updated,
    reactions: message.reactions.map(({ emoji }) => emoji),
  };
}

/** The key of the file that a message carries. */
export function fileKeyOf({ msgType, content }: StoredMessage): string | undefined {
  if (msgType !== "file") return undefined;
  const { file_key: key } = JSON.parse(content) as { file_key?: string };
  return key;
}

function chatView(room: Room): Chat {
  return {
    chat_id: room.chatId,
    type: room.type,
    name: room.name,
    ...(room.persona === undefined ? {} : { persona: room.persona }),
    members: room.members.length + (room.guests ?? 0) + (room.hasBot ? 1 : 0),
    ...(room.guests === undefined ? {} : { external: true }),
  };
}

/** What the page needs to begin: who one can be, which chats there are, whom one can mention. */
export function stateView(world: World, personas: readonly Persona[]): PlaygroundState {
  const own = personas.map(({ open_id: openId }) => openId);
  const rooms = world.chats
    .rooms()
    .filter(
      (room) =>
        room.hasBot && (room.type === "group" || (room.persona !== undefined && own.includes(room.persona))),
    );
  return {
    bot: { open_id: world.bot.openId, name: world.bot.name },
    personas: [...personas],
    chats: rooms.toSorted((a, b) => Number(a.type === "group") - Number(b.type === "group")).map(chatView),
    people: world.tenant.employees
      .filter(({ leftOn }) => leftOn === undefined)
      .map((employee) => personOf(world.tenant, employee, world.now())),
    phrases: [...phrases],
    menu: [...botMenu],
  };
}
