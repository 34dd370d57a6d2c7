import type { Logger } from "pino";
import { bounded } from "../bounded.ts";
import type { Counter } from "../counter.ts";
import type { Observer } from "../observer.ts";
import { done, type Outcome } from "../outcome.ts";
import { createMessage } from "./endpoints/im-messages-create.ts";
import { patchMessage } from "./endpoints/im-messages-patch.ts";
import { replyMessage } from "./endpoints/im-messages-reply.ts";
import type { Failure } from "./failure.ts";
import { createPace } from "./pace.ts";
import { type Persistence, persistently } from "./persistence.ts";
import type { Feishu } from "./port.ts";
import { type MessageContent, type Written, written } from "./written.ts";

export type { MessageContent } from "./written.ts";

/** Whom to write to. */
export type Receiver = { readonly openId: string } | { readonly chatId: string };

/** A message that is replied to. */
export interface Parent {
  readonly messageId: string;
  /** Where it stands. */
  readonly chatId: string;
}

/** A message that stands in a chat now. */
export interface SentMessage {
  readonly messageId: string;
  readonly chatId?: string;
}

/**
 * The bot's voice. `uuid` (1 to 50 characters) makes doing it twice show once, for an hour; it is to be new for
 * everything new that is to be said.
 */
export interface Messenger {
  reply(parent: Parent, content: MessageContent, uuid: string): Promise<Outcome<SentMessage, Failure>>;
  send(to: Receiver, content: MessageContent, uuid: string): Promise<Outcome<SentMessage, Failure>>;
  /** Replaces a card the bot sent; both cards must say `update_multi: true`. */
  update(messageId: string, card: object): Promise<Outcome<undefined, Failure>>;
}

export interface MessengerOptions extends Persistence {
  /** What to say in place of content that Feishu refuses with this code, first choice first; nothing unless given. */
  readonly instead?: (content: MessageContent, code: number) => readonly MessageContent[];
  readonly log?: Pick<Logger, "warn"> | undefined;
  readonly observer?: Pick<Observer, "said"> | undefined;
  /** See `PaceOptions`. */
  readonly counter?: Counter | undefined;
}

/** Five a second to one person, to one group, and of updates of one card (documents create, reply, patch); and some. */
const pace = { times: 5, within: 1050 };
/** So many people's private chats are kept in mind. */
const mostKnown = 10_000;

/**
 * A messenger that speaks through `feishu`: no faster than a chat may be spoken to, again where the trouble may pass,
 * and more simply where Feishu does not take what is said.
 */
export function createMessenger(feishu: Feishu, options: MessengerOptions = {}): Messenger {
  const { instead = () => [], log, wait, counter, observer } = options;
  const { turn } = createPace({ ...pace, wait, counter });
  /** A person and their private chat are one and the same to the limit. */
  const privately = bounded<string>(mostKnown);

  /**
   * Says one thing, or what is to be said instead, all under one uuid: it stands for what is shown at most (documents
   * create, reply: one message succeeds), and what was refused is not. So what is said again after a crash shows once, though
   * Feishu may take this time what it refused before.
   */
  async function spoken<T>(
    content: MessageContent,
    key: () => string,
    say: (content: Written) => Promise<Outcome<T, Failure>>,
    otherwise = instead,
  ): Promise<Outcome<T, Failure>> {
    const attempt = (one: MessageContent) => {
      const text = written(one);
      return persistently(async () => {
        await turn(key());
        const outcome = await say(text);
        if (outcome.ok) observer?.said("card" in one ? "card" : "text", Buffer.byteLength(text.content));
        return outcome;
      }, options);
    };
    let outcome = await attempt(content);
    const others = outcome.ok ? [] : otherwise(content, outcome.failure.code ?? 0);
    for (const other of others) {
      if (outcome.ok || otherwise(content, outcome.failure.code ?? 0).length === 0) break;
      const { endpoint, code, logId } = outcome.failure;
      log?.warn({ endpoint, code, logId }, "Feishu does not take a card; it is said more simply");
      outcome = await attempt(other);
    }
    return outcome;
  }

  return {
    async reply({ messageId, chatId }, content, uuid) {
      const path = { message_id: messageId };
      const outcome = await spoken(
        content,
        () => chatId,
        (one) => feishu.call(replyMessage, { path, body: { ...one, uuid } }),
      );
      return sent(outcome);
    },
    async send(to, content, uuid) {
      const [receive_id_type, receive_id] =
        "openId" in to ? (["open_id", to.openId] as const) : (["chat_id", to.chatId] as const);
      const query = { receive_id_type };
      const outcome = await spoken(
        content,
        () => privately.get(receive_id) ?? receive_id,
        (one) =>
          feishu.call(createMessage, {
            query,
            body: { receive_id, ...one, uuid },
          }),
      );
      if (outcome.ok && "openId" in to && outcome.value.chat_id) {
        privately.set(to.openId, outcome.value.chat_id);
      }
      return sent(outcome);
    },
    async update(messageId, card) {
      const path = { message_id: messageId };
      const outcome = await spoken(
        { card },
        () => messageId,
        (one) => feishu.call(patchMessage, { path, body: { content: one.content } }),
        // A card stays a card.
        (one, code) => instead(one, code).filter((other) => "card" in other),
      );
      return outcome.ok ? done(undefined) : outcome;
    },
  };
}

function sent(outcome: Outcome<{ message_id: string; chat_id?: string | undefined }, Failure>) {
  if (!outcome.ok) return outcome;
  const { message_id: messageId, chat_id: chatId } = outcome.value;
  return done<SentMessage>({ messageId, ...(chatId !== undefined && { chatId }) });
}
