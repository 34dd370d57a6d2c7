import type { Both } from "../words.ts";
import { hexId } from "./tenant/ids.ts";

/** A conversation: one person with the bot, or a group. */
export interface Room {
  readonly chatId: string;
  readonly type: "p2p" | "group";
  readonly name: Both;
  /** For a private chat: the open_id of the person in it. */
  readonly persona?: string;
  /** open_ids of the people in it. */
  readonly members: readonly string[];
  readonly hasBot: boolean;
  /** How many people of other companies are in it; absent where there can be none. */
  readonly guests?: number;
}

export interface StoredMention {
  readonly key: string;
  readonly openId: string;
  readonly name: string;
}

/** An emoji that somebody put on a message. */
export interface StoredReaction {
  readonly id: string;
  readonly emoji: string;
  readonly openId: string;
}

export interface StoredMessage {
  readonly messageId: string;
  readonly chatId: string;
  readonly rootId?: string;
  readonly parentId?: string;
  readonly msgType: string;
  readonly content: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly updated: boolean;
  readonly sender: { readonly type: "user" | "bot"; readonly openId: string; readonly name: Both };
  readonly mentions: readonly StoredMention[];
  readonly reactions: readonly StoredReaction[];
}

export type Change =
  | { readonly type: "message" | "update"; readonly message: StoredMessage }
  | { readonly type: "thinking"; readonly chatId: string; readonly on: boolean };

type Draft = Omit<
  StoredMessage,
  "messageId" | "createdAt" | "updatedAt" | "updated" | "rootId" | "reactions"
>;

/** The conversations and what was said in them, kept in memory, and whoever watches them. */
export interface ChatRooms {
  rooms(): readonly Room[];
  room(chatId: string): Room | undefined;
  /** Puts a group in place of the one with its id. */
  place(room: Room): void;
  /** The private chat of a person with the bot, opened when there is none yet. */
  privateRoom(openId: string): Room;
  message(messageId: string): StoredMessage | undefined;
  /** Oldest first. */
  messages(chatId: string): readonly StoredMessage[];
  post(draft: Draft): StoredMessage;
  /** Replaces a message's content. */
  revise(messageId: string, content: string): StoredMessage | undefined;
  /** Puts these reactions on a message in place of those it has. */
  react(messageId: string, reactions: readonly StoredReaction[]): void;
  /** Says that the bot was sent something and has not spoken yet, or no longer. */
  thinking(chatId: string, on: boolean): void;
  /** Whether that is so. */
  isThinking(chatId: string): boolean;
  /** Calls back on every change until the returned function is called. */
  watch(listener: (change: Change) => void): () => void;
}

export function chatRooms(groups: readonly Room[], botName: Both, now: () => number): ChatRooms {
  const rooms = new Map(groups.map((room) => [room.chatId, room]));
  const messages = new Map<string, StoredMessage>();
  const thinking = new Set<string>();
  const watchers = new Set<(change: Change) => void>();
  const tell = (change: Change) => {
    for (const watcher of watchers) watcher(change);
  };
  return {
    rooms: () => [...rooms.values()],
    room: (chatId) => rooms.get(chatId),
    place(room) {
      rooms.set(room.chatId, room);
    },
    privateRoom(openId) {
      const chatId = hexId("oc", `p2p:${openId}`);
      const room: Room = rooms.get(chatId) ?? {
        chatId,
        type: "p2p",
        name: botName,
        persona: openId,
        members: [openId],
        hasBot: true,
      };
      rooms.set(chatId, room);
      return room;
    },
    message: (messageId) => messages.get(messageId),
    messages: (chatId) => [...messages.values()].filter((message) => message.chatId === chatId),
    post(draft) {
      const at = now();
      const parent = draft.parentId === undefined ? undefined : messages.get(draft.parentId);
      const message: StoredMessage = {
        ...draft,
        messageId: hexId("om", `${draft.chatId}:${messages.size}:${at}`),
        createdAt: at,
        updatedAt: at,
        updated: false,
        reactions: [],
        ...(parent ? { rootId: parent.rootId ?? parent.messageId } : {}),
      };
      messages.set(message.messageId, message);
      tell({ type: "message", message });
      return message;
    },
    revise(messageId, content) {
      const before = messages.get(messageId);
      if (!before) return undefined;
      const message = { ...before, content, updated: true, updatedAt: now() };
      messages.set(messageId, message);
      tell({ type: "update", message });
      return message;
    },
    react(messageId, reactions) {
      const before = messages.get(messageId);
      if (!before) return;
      const message = { ...before, reactions };
      messages.set(messageId, message);
      tell({ type: "update", message });
    },
    thinking(chatId, on) {
      if (on) thinking.add(chatId);
      else thinking.delete(chatId);
      tell({ type: "thinking", chatId, on });
    },
    isThinking: (chatId) => thinking.has(chatId),
    watch(listener) {
      watchers.add(listener);
      return () => watchers.delete(listener);
    },
  };
}
