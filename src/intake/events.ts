/**
 * What Feishu tells us, as plain data: only what Bole needs, proven and parsed. Where each field comes from
 * stands with its schema in `schemas/`.
 */

/** Somebody or something mentioned in a message; `key` is its placeholder in the text (`@_user_1`). */
export interface MessageMention {
  readonly key: string;
  /** Empty for @all, which is nobody in particular. */
  readonly openId: string;
  readonly name: string;
}

/** Somebody wrote something: `im.message.receive_v1`. */
export interface MessageEvent {
  readonly type: "message";
  readonly eventId: string;
  readonly messageId: string;
  readonly chatId: string;
  readonly chatType: "p2p" | "group";
  /** Empty for a bot that has none; always there for a user. */
  readonly senderOpenId: string;
  /** Whatever is not a user counts as a bot: it is never answered. */
  readonly senderType: "user" | "bot";
  /** `text`, `post`, `image`, … as Feishu names them. */
  readonly messageType: string;
  /** The parsed content, whose shape depends on `messageType`; undefined where it is not JSON. */
  readonly content: unknown;
  readonly mentions: readonly MessageMention[];
  /** The message this one answers. */
  readonly parentId?: string | undefined;
  /** The first message of the row of answers. */
  readonly rootId?: string | undefined;
  readonly threadId?: string | undefined;
  /** The client's language, `zh_CN`; only where the app may read the user agent. */
  readonly locale?: string | undefined;
  /** When it was sent, milliseconds since 1970. */
  readonly createTime: number;
}

/** What was pressed, chosen or filled in. Everything here comes from a client: authorise the operator, anew. */
export interface Action {
  /** The component's tag; a submitted form has `button`, so this is nothing to route by. */
  readonly tag: string;
  readonly name?: string | undefined;
  readonly value?: Readonly<Record<string, unknown>> | undefined;
  readonly formValue?: Readonly<Record<string, unknown>> | undefined;
  readonly inputValue?: string | undefined;
  readonly option?: string | undefined;
  readonly options?: readonly string[] | undefined;
  readonly checked?: boolean | undefined;
  /** IANA name; only with date and time pickers. */
  readonly timezone?: string | undefined;
}

/** Somebody used a card: `card.action.trigger`. */
export interface ActionEvent {
  readonly type: "action";
  readonly eventId: string;
  readonly operatorOpenId: string;
  readonly messageId: string;
  readonly chatId: string;
  /** Updates the card later: 30 minutes, two uses. */
  readonly token: string;
  readonly action: Action;
  /** Milliseconds since 1970. */
  readonly createTime: number;
}

/** Somebody opened the private chat, every time they do: `im.chat.access_event.bot_p2p_chat_entered_v1`. */
export interface ChatEnteredEvent {
  readonly type: "chat-entered";
  readonly eventId: string;
  readonly chatId: string;
  readonly operatorOpenId: string;
  /** The last message in the chat; absent where there was none yet. */
  readonly lastMessageId?: string | undefined;
  readonly createTime: number;
}

/** The bot was added to a group: `im.chat.member.bot.added_v1`. */
export interface BotAddedEvent {
  readonly type: "bot-added";
  readonly eventId: string;
  readonly chatId: string;
  readonly operatorOpenId: string;
  /** The group has members from outside the tenant. */
  readonly external: boolean;
  readonly name?: string | undefined;
  readonly createTime: number;
}

/** Something about a group was changed: `im.chat.updated_v1`. */
export interface ChatChangedEvent {
  readonly type: "chat-changed";
  readonly eventId: string;
  readonly chatId: string;
  /** The group has members from outside the tenant. */
  readonly external: boolean;
  /** Its name, where that was changed. */
  readonly name?: string | undefined;
  readonly createTime: number;
}

/**
 * The bot was taken out of a group, or the group is no more: `im.chat.member.bot.deleted_v1`,
 * `im.chat.disbanded_v1`.
 */
export interface ChatGoneEvent {
  readonly type: "chat-gone";
  readonly eventId: string;
  readonly chatId: string;
  readonly createTime: number;
}

/** Somebody chose an entry of the bot's menu, which belongs to no chat: `application.bot.menu_v6`. */
export interface MenuEvent {
  readonly type: "menu";
  readonly eventId: string;
  readonly operatorOpenId: string;
  readonly eventKey: string;
  readonly createTime: number;
}

export type OtherEvent = ChatEnteredEvent | BotAddedEvent | ChatChangedEvent | ChatGoneEvent | MenuEvent;
export type IncomingEvent = MessageEvent | ActionEvent | OtherEvent;

/** How an event came into hand. */
export interface Handling {
  /** It was in hand before, of whomever, and that came to no end. */
  readonly again: boolean;
  /** It is given up where this fails: what can be said is to be said now. */
  readonly last: boolean;
  /**
   * To be called once it waits for nothing any more: should the instance die from here on, it may have died of this event.
   * Never rejects.
   */
  begins(): Promise<void>;
}

/** Keys of `i18n` in toasts and cards that Bole fills. */
export interface ToastTexts {
  readonly zh_cn: string;
  readonly en_us: string;
}

/** The answer to an action (document "card-callback-communication"); `{}` leaves everything as it is. */
export interface CallbackAnswer {
  readonly toast?: {
    readonly type: "info" | "success" | "error" | "warning";
    readonly content: string;
    readonly i18n?: ToastTexts;
  };
  readonly card?: { readonly type: "raw"; readonly data: Readonly<Record<string, unknown>> };
}

/** Takes note of work on an action that goes on after its answer. Where that rejects, the action has failed. */
export type GoesOn = (work: Promise<unknown>) => void;
