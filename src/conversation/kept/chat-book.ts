import type { Gap } from "../../access/memberships.ts";
import { getChat } from "../../feishu/endpoints/im-chats-get.ts";
import { gapOf } from "../../feishu/memberships.ts";
import type { Feishu } from "../../feishu/port.ts";
import type { BotAddedEvent, ChatChangedEvent, ChatGoneEvent } from "../../intake/events.ts";
import type { Chats, KnownChat } from "../../store/chats.ts";

/** What is known of the groups the bot is in. */
export interface ChatBook {
  /**
   * Whether people from outside the tenant are in a group; asked of Feishu where no event has told, once. Undefined
   * where that cannot be found out, and then the gap says why. Never rejects for what Feishu answers.
   */
  external(
    chatId: string,
  ): Promise<{ readonly external: boolean | undefined; readonly gaps: readonly Gap[] }>;
  /** What is known of a group; undefined where nobody told of it. Feishu is not asked. */
  known(chatId: string): Promise<KnownChat | undefined>;
  /** All groups the bot knows it is in, in the order it came to them. */
  all(): Promise<KnownChat[]>;
  /** The bot was put into a group, or something about the group has changed. */
  note(event: BotAddedEvent | ChatChangedEvent): Promise<void>;
  /** The bot is no longer in it, or it is no more. */
  forget(event: ChatGoneEvent): Promise<void>;
}

/** A book of groups kept in the store, so that it survives a restart. */
export function createChatBook(feishu: Feishu, chats: Chats, now: () => number): ChatBook {
  const asking = new Map<string, ReturnType<ChatBook["external"]>>();

  async function ask(chatId: string) {
    const outcome = await feishu.call(getChat, { path: { chat_id: chatId } });
    if (!outcome.ok) return { external: undefined, gaps: [gapOf("chat", outcome.failure)] };
    const { external, name } = outcome.value;
    // Who is not in a group hears nothing of this: it stays unknown, and the next ask asks again.
    if (external === undefined) {
      return { external, gaps: [gapOf("chat", { kind: "unexpected-answer", endpoint: getChat.name })] };
    }
    await chats.put({ chatId, external, name, addedAt: now() });
    return { external, gaps: [] };
  }

  return {
    async external(chatId) {
      const known = await chats.get(chatId);
      if (known) return { external: known.external, gaps: [] };
      const asked = asking.get(chatId) ?? ask(chatId).finally(() => asking.delete(chatId));
      asking.set(chatId, asked);
      return asked;
    },
    known: chats.get,
    all: chats.all,
    async note({ chatId, external, name, createTime }) {
      // Events come late and out of order: none of them makes a group internal again. Feishu itself is asked.
      const known = external ? undefined : await chats.get(chatId);
      if (known?.external) await ask(chatId);
      else await chats.put({ chatId, external, name, addedAt: createTime });
    },
    forget: ({ chatId }) => chats.remove(chatId),
  };
}
