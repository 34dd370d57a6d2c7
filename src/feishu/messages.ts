import { done, type Outcome } from "../outcome.ts";
import { createMessage } from "./endpoints/im-messages-create.ts";
import { patchMessage } from "./endpoints/im-messages-patch.ts";
import { replyMessage } from "./endpoints/im-messages-reply.ts";
import type { Failure } from "./failure.ts";
import { persistently, type Wait } from "./persistence.ts";
import type { Feishu } from "./port.ts";

/** What can be said: a card (JSON 2.0) or plain text. */
export type MessageContent = { readonly card: object } | { readonly text: string };

/** Whom to write to. */
export type Receiver = { readonly openId: string } | { readonly chatId: string };

/** A message that stands in a chat now. */
export interface SentMessage {
  readonly messageId: string;
  readonly chatId?: string;
}

/**
 * The bot's voice. `uuid` (1 to 50 characters) makes doing it twice show once, for an hour; it is to be new for
 * every new content.
 */
export interface Messenger {
  reply(messageId: string, content: MessageContent, uuid: string): Promise<Outcome<SentMessage, Failure>>;
  send(to: Receiver, content: MessageContent, uuid: string): Promise<Outcome<SentMessage, Failure>>;
  /** Replaces a card the bot sent; both cards must say `update_multi: true`. */
  update(messageId: string, card: object): Promise<Outcome<undefined, Failure>>;
}

/** A messenger that speaks through `feishu`, and tries again where the trouble may pass. */
export function createMessenger(feishu: Feishu, wait?: Wait): Messenger {
  return {
    async reply(messageId, content, uuid) {
      const body = { ...written(content), uuid };
      const path = { message_id: messageId };
      return sent(await persistently(() => feishu.call(replyMessage, { path, body }), wait));
    },
    async send(to, content, uuid) {
      const [receive_id_type, receive_id] =
        "openId" in to ? (["open_id", to.openId] as const) : (["chat_id", to.chatId] as const);
      const body = { receive_id, ...written(content), uuid };
      const query = { receive_id_type };
      return sent(await persistently(() => feishu.call(createMessage, { query, body }), wait));
    },
    async update(messageId, card) {
      const body = { content: JSON.stringify(card) };
      const path = { message_id: messageId };
      const outcome = await persistently(() => feishu.call(patchMessage, { path, body }), wait);
      return outcome.ok ? done(undefined) : outcome;
    },
  };
}

/** `content` is JSON in a string: the card as it is, a text as `{"text": …}`. */
function written(content: MessageContent) {
  return "card" in content
    ? ({ msg_type: "interactive", content: JSON.stringify(content.card) } as const)
    : ({ msg_type: "text", content: JSON.stringify({ text: asTyped(content.text) }) } as const);
}

/**
 * Text messages know markup (`<at user_id="all">`, `<b>`, `[text](url)`) and no way to escape it. An invisible
 * word joiner after `<` and within `](` leaves the text looking as typed and keeps it from acting.
 */
function asTyped(text: string): string {
  return text.replaceAll("<", "<\u2060").replaceAll("](", "]\u2060(");
}

function sent(outcome: Outcome<{ message_id: string; chat_id?: string | undefined }, Failure>) {
  if (!outcome.ok) return outcome;
  const { message_id: messageId, chat_id: chatId } = outcome.value;
  return done<SentMessage>({ messageId, ...(chatId !== undefined && { chatId }) });
}
