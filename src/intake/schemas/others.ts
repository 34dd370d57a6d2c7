import { z } from "zod";
import type { EventEnvelope } from "../envelope.ts";
import type { BotAddedEvent, ChatEnteredEvent, MenuEvent } from "../events.ts";
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

/** Document "group/chat-member/event/added-events-1". */
const added = z.object({ chat_id: id, operator_id: operator, external: z.boolean().nullish() });

export function readBotAdded({ event, eventId, createTime }: EventEnvelope): BotAddedEvent | undefined {
  const parsed = added.safeParse(event);
  if (!parsed.success) return undefined;
  const { chat_id, operator_id, external } = parsed.data;
  // A group that does not say whether it is external is taken to be: what follows shows less, not more.
  return {
    type: "bot-added",
    eventId,
    chatId: chat_id,
    operatorOpenId: operator_id.open_id,
    external: external ?? true,
    createTime,
  };
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
