import { onErrand } from "../feishu/errand.ts";
import type {
  ActionEvent,
  BotAddedEvent,
  CallbackAnswer,
  ChatChangedEvent,
  ChatEnteredEvent,
  ChatGoneEvent,
  GoesOn,
  Handling,
  MenuEvent,
  MessageEvent,
  OtherEvent,
} from "../intake/events.ts";
import { type GreetingDeps, onChatEntered } from "./meeting/greeting.ts";
import { type IntroductionDeps, onBotAdded } from "./meeting/introduction.ts";
import { type MenuDeps, onMenu } from "./meeting/menu.ts";
import { type MessageDeps, onMessage } from "./messages.ts";
import { onPress, type PressDeps } from "./presses/presses.ts";

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
  "im.chat.access_event.bot_p2p_chat_entered_v1": { kind: "event", scopes: [] },
  "application.bot.menu_v6": { kind: "event", scopes: [] },
  "im.chat.updated_v1": { kind: "event", scopes: ["im:chat:read"] },
  "im.chat.disbanded_v1": { kind: "event", scopes: ["im:chat:read"] },
  "card.action.trigger": { kind: "callback", scopes: [] },
} as const;

interface Heard extends Record<keyof typeof subscriptions, unknown> {
  "im.message.receive_v1": MessageEvent;
  "im.chat.member.bot.added_v1": BotAddedEvent;
  "im.chat.member.bot.deleted_v1": ChatGoneEvent;
  "im.chat.access_event.bot_p2p_chat_entered_v1": ChatEnteredEvent;
  "application.bot.menu_v6": MenuEvent;
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

type Deps = MessageDeps & PressDeps & GreetingDeps & IntroductionDeps & MenuDeps;

/** The handlers, ready for whichever way events come in. */
export function createHandlers(deps: Deps): Handlers {
  const { chats, acquaintances } = deps;
  const [message, press] = [onMessage(deps), onPress(deps)];
  const [entered, added, menu] = [onChatEntered(deps), onBotAdded(deps), onMenu(deps)];
  return {
    "im.message.receive_v1": (event, handling) =>
      onErrand({ who: event.senderOpenId, event: event.eventId, strain: {} }, async () => {
        await message(event, handling);
        // Whoever was answered in private needs no greeting any more.
        if (event.chatType === "p2p" && event.senderType === "user")
          await acquaintances.note(event.senderOpenId, event.chatId);
      }),
    "im.chat.member.bot.added_v1": added,
    "im.chat.access_event.bot_p2p_chat_entered_v1": (event) =>
      onErrand({ who: event.operatorOpenId, event: event.eventId, strain: {} }, () => entered(event)),
    "application.bot.menu_v6": (event) =>
      onErrand({ who: event.operatorOpenId, event: event.eventId, strain: {} }, () => menu(event)),
    "im.chat.member.bot.deleted_v1": chats.forget,
    "im.chat.updated_v1": chats.note,
    "im.chat.disbanded_v1": chats.forget,
    "card.action.trigger": (event, goesOn) =>
      onErrand({ who: event.operatorOpenId, event: event.eventId, strain: {} }, () => press(event, goesOn)),
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
        return handlers["im.chat.access_event.bot_p2p_chat_entered_v1"](event);
      case "menu":
        return handlers["application.bot.menu_v6"](event);
    }
  };
}
