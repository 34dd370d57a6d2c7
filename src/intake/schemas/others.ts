import { z } from "zod";
import type { EventEnvelope } from "../envelope.ts";
import type {
  BotAddedEvent,
  ChatChangedEvent,
  ChatEnteredEvent,
  ChatGoneEvent,
  MenuEvent,
} from "../events.ts";
import { id, operator, optionalId } from "./fields.ts";

/** Document "group/chat-member/event/bot_p2p_chat_entered". */
const entered = z.object({ chat_id: id, operator_id: operator, last_message_id: optionalId });

export function readChatEntered({ event, eventId, createTime }: EventEnvelope): ChatEnteredEvent | undefined {
  const parsed = entered.safeParse(event);
  if (!parsed.success) return undefined;
  const { chat_id, operator_id, last_message_id } = parsed.data;
  return {
    type: "chat-entered",
    eventId,
    chatId: chat_id,
    operatorOpenId: operator_id.open_id,
    lastMessageId: last_message_id,
    createTime,
  };
}

/** A group's name, up to 60 characters; a longer one is cut, for it is only shown. */
const chatName = z
  .string()
  .nullish()
  .transform((name) => name?.slice(0, 200) || undefined)
  .catch(undefined);

/** Document "group/chat-member/event/added-events-1". */
const added = z.object({
  chat_id: id,
  operator_id: operator,
  external: z.boolean().nullish(),
  name: chatName,
});

export function readBotAdded({ event, eventId, createTime }: EventEnvelope): BotAddedEvent | undefined {
  const parsed = added.safeParse(event);
  if (!parsed.success) return undefined;
  const { chat_id, operator_id, external, name } = parsed.data;
  // A group that does not say whether it is external is taken to be: what follows shows less, not more.
  return {
    type: "bot-added",
    eventId,
    chatId: chat_id,
    operatorOpenId: operator_id.open_id,
    external: external ?? true,
    name,
    createTime,
  };
}

/** Document "group/chat/events/updated": the name stands in `after_change` where it is what was changed. */
const changed = z.object({
  chat_id: id,
  external: z.boolean().nullish(),
  after_change: z.object({ name: chatName }).nullish().catch(undefined),
});

export function readChatChanged({ event, eventId, createTime }: EventEnvelope): ChatChangedEvent | undefined {
  const parsed = changed.safeParse(event);
  if (!parsed.success) return undefined;
  const { chat_id, external, after_change } = parsed.data;
  return {
    type: "chat-changed",
    eventId,
    chatId: chat_id,
    external: external ?? true,
    name: after_change?.name,
    createTime,
  };
}

/** Documents "group/chat-member/event/deleted-events-1" and "group/chat/events/disbanded". */
const gone = z.object({ chat_id: id });

export function readChatGone({ event, eventId, createTime }: EventEnvelope): ChatGoneEvent | undefined {
  const parsed = gone.safeParse(event);
  return parsed.success ? { type: "chat-gone", eventId, chatId: parsed.data.chat_id, createTime } : undefined;
}

/** Document "bot-v3/events/menu": `event_key` has 1 to 30 characters. */
const menu = z.object({
  operator: z.object({ operator_id: operator }),
  event_key: z.string().min(1).max(128),
});

export function readMenu({ event, eventId, createTime }: EventEnvelope): MenuEvent | undefined {
  const parsed = menu.safeParse(event);
  if (!parsed.success) return undefined;
  const { operator: who, event_key } = parsed.data;
  return { type: "menu", eventId, operatorOpenId: who.operator_id.open_id, eventKey: event_key, createTime };
}
