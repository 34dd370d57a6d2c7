import { onErrand } from "../feishu/errand.ts";
import type {
  ActionEvent,
  BotAddedEvent,
  CallbackAnswer,
  ChatChangedEvent,
  ChatGoneEvent,
  GoesOn,
  Handling,
  MessageEvent,
  OtherEvent,
} from "../intake/events.ts";
import type { ChatBook } from "./chat-book.ts";
import { type MessageDeps, onMessage } from "./messages.ts";
import { onPress, type PressDeps } from "./presses.ts";

/**
 * What Bole answers to, by Feishu's names, with the scopes without which an event is not pushed (documents of
 * the events; a callback needs none). The app manifest is made from this.
 */
export const subscriptions = {
  "im.message.receive_v1": {
    kind: "event",
    scopes: ["im:message.p2p_msg:readonly", "im:message.group_at_msg:readonly"],
  },
  "im.chat.member.bot.added_v1": { kind: "event", scopes: ["im:chat.members:bot_access"] },
  "im.chat.member.bot.deleted_v1": { kind: "event", scopes: ["im:chat.members:bot_access"] },
  "im.chat.updated_v1": { kind: "event", scopes: ["im:chat:read"] },
  "im.chat.disbanded_v1": { kind: "event", scopes: ["im:chat:read"] },
  "card.action.trigger": { kind: "callback", scopes: [] },
} as const;

interface Heard extends Record<keyof typeof subscriptions, unknown> {
  "im.message.receive_v1": MessageEvent;
  "im.chat.member.bot.added_v1": BotAddedEvent;
  "im.chat.member.bot.deleted_v1": ChatGoneEvent;
  "im.chat.updated_v1": ChatChangedEvent;
  "im.chat.disbanded_v1": ChatGoneEvent;
  "card.action.trigger": ActionEvent;
}

/** One handler for each subscription: a missing one does not compile. */
export type Handlers = {
  readonly [name in keyof typeof subscriptions]: (typeof subscriptions)[name]["kind"] extends "callback"
    ? (event: Heard[name], goesOn: GoesOn) => Promise<CallbackAnswer>
    : Heard[name] extends MessageEvent
      ? (event: MessageEvent, handling: Handling) => Promise<void>
      : (event: Heard[name]) => Promise<void>;
};

/** The handlers, ready for whichever way events come in. */
export function createHandlers(deps: MessageDeps & PressDeps & { readonly chats: ChatBook }): Handlers {
  const { chats } = deps;
  const [message, press] = [onMessage(deps), onPress(deps)];
  return {
    "im.message.receive_v1": (event, handling) =>
      onErrand({ who: event.senderOpenId, event: event.eventId }, () => message(event, handling)),
    "im.chat.member.bot.added_v1": chats.note,
    "im.chat.member.bot.deleted_v1": chats.forget,
    "im.chat.updated_v1": chats.note,
    "im.chat.disbanded_v1": chats.forget,
    "card.action.trigger": (event, goesOn) =>
      onErrand({ who: event.operatorOpenId, event: event.eventId }, () => press(event, goesOn)),
  };
}

/** Leads what is neither a message nor a press to its handler; what nobody handles ends here. */
export function otherwise(handlers: Handlers): (event: OtherEvent) => Promise<void> {
  return async (event) => {
    switch (event.type) {
      case "bot-added":
        return handlers["im.chat.member.bot.added_v1"](event);
      case "chat-changed":
        return handlers["im.chat.updated_v1"](event);
      case "chat-gone":
        return handlers["im.chat.disbanded_v1"](event);
      case "chat-entered":
      case "menu":
        return;
    }
  };
}
