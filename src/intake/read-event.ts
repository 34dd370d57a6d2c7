import type { EventEnvelope } from "./envelope.ts";
import type { IncomingEvent } from "./events.ts";
import { readAction } from "./schemas/action.ts";
import { readMessage } from "./schemas/message.ts";
import { readBotAdded, readChatChanged, readChatEntered, readChatGone, readMenu } from "./schemas/others.ts";

/** The events Bole knows, by Feishu's names. The app manifest must subscribe to these and no others. */
export const knownEvents = {
  "im.message.receive_v1": readMessage,
  "card.action.trigger": readAction,
  "im.chat.access_event.bot_p2p_chat_entered_v1": readChatEntered,
  "im.chat.member.bot.added_v1": readBotAdded,
  "im.chat.member.bot.deleted_v1": readChatGone,
  "im.chat.updated_v1": readChatChanged,
  "im.chat.disbanded_v1": readChatGone,
  "application.bot.menu_v6": readMenu,
} as const satisfies Record<string, (envelope: EventEnvelope) => IncomingEvent | undefined>;

/** The event in an envelope; `unknown` where it is of a type Bole does not know, `malformed` where it breaks its schema. */
export function readEvent(envelope: EventEnvelope): IncomingEvent | "unknown" | "malformed" {
  const { eventType } = envelope;
  if (!Object.hasOwn(knownEvents, eventType)) return "unknown";
  return knownEvents[eventType as keyof typeof knownEvents](envelope) ?? "malformed";
}
