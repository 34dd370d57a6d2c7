import type { Chat, Message, Persona, StreamEvent } from "../contract.ts";
import {
  chooseEntry,
  getMessages,
  getState,
  getSwitchboard,
  sendAction,
  sendMessage,
  streamAddress,
  tellEntered,
} from "./api.ts";
import type { Action } from "./card/context.ts";
import { callbackFaults } from "./card/words.ts";
import type { Draft } from "./draft.ts";
import { chatsOf, type Store, toggled, withMessage } from "./store.ts";
import { listen } from "./stream.ts";
import { toast } from "./toast.ts";
import { type Lang, words } from "./words.ts";

/** Everything a person can do on the page. */
export interface Controller {
  openChat(chat: Chat | undefined): void;
  become(persona: Persona): void;
  speak(lang: Lang): void;
  /** Sends a draft to the open chat; false when the sandbox did not take it. */
  send(draft: Draft): Promise<boolean>;
  press(message: Message, action: Action): Promise<void>;
  replyTo(message: Message | undefined): void;
  /** Chooses an entry of the bot's menu. */
  choose(eventKey: string): Promise<void>;
}

export function createController(store: Store): Controller {
  let stop = () => {};
  let sent = 0;
  /** The start of the server whose conversations are shown. */
  let server: string | undefined;
  const collectors = new Set<Message[]>();

  /** Reads all chats. What the stream tells meanwhile is newer than what was read, and goes on top of it. */
  const load = async (persona: Persona) => {
    const late: Message[] = [];
    collectors.add(late);
    const lists = await Promise.all(
      chatsOf(store.get().state, persona).map(({ chat_id }) =>
        getMessages(chat_id, persona.open_id).then(
          (list) => [chat_id, list] as const,
          () => undefined,
        ),
      ),
    ).finally(() => collectors.delete(late));
    const read = lists.filter((list) => list !== undefined);
    if (read.length === 0) throw new Error("no chat could be read");
    if (store.get().persona !== persona) return;
    const merged = read.map(([chat, list]) => {
      return [chat, late.filter((one) => one.chat_id === chat).reduce<Message[]>(withMessage, list)];
    });
    store.set({ messages: Object.fromEntries(merged) });
  };

  /** Feishu's client tells of every opening of a private chat. What becomes of it is the bot's affair. */
  const entered = () => {
    const { chat, persona } = store.get();
    if (chat?.type === "p2p") tellEntered(persona.open_id).catch(() => {});
  };

  /** A server that started anew knows nothing of what stands here: all is read, and entered, as if just opened. */
  const beginAnew = async (persona: Persona, thinking: readonly string[]) => {
    const state = await getState();
    if (!state.personas.some((one) => one.open_id === persona.open_id)) return location.reload();
    const { chat } = store.get();
    const same = chat && chatsOf(state, persona).find((one) => one.chat_id === chat.chat_id);
    store.set({ ...nothingSaid, state, chat: same, thinking: new Set(thinking) });
    await load(persona);
    entered();
  };

  /** Connected: for the first time, again, or again to a server that was started meanwhile. */
  const arrived = (persona: Persona, here: StreamEvent & { type: "here" }, first: boolean) => {
    const another = server !== undefined && here.server !== server;
    server = here.server;
    if (another) return void beginAnew(persona, here.thinking).catch(() => {});
    store.set({ thinking: new Set(here.thinking) });
    if (!first) void load(persona).catch(() => {});
    // Not before: what the bot says to it would be missed.
    else entered();
  };

  const follow = (persona: Persona) => {
    stop();
    let first = true;
    stop = listen(streamAddress(persona.open_id), {
      event: (event) => {
        if (event.type === "here") {
          arrived(persona, event, first);
          first = false;
          return;
        }
        if ("message" in event) for (const late of collectors) late.push(event.message);
        receive(store, event);
      },
      up: () => {
        store.set({ online: true });
        void loadSwitches(store);
      },
      down: () => store.set({ online: false }),
    });
    void load(persona).catch(() => store.set({ online: false }));
  };

  follow(store.get().persona);

  return {
    openChat(chat) {
      const { unread } = store.get();
      store.set({ chat, replyTo: undefined, unread: chat ? toggled(unread, chat.chat_id, false) : unread });
      entered();
    },
    become(persona) {
      const { state, chat } = store.get();
      const chats = chatsOf(state, persona);
      const same = chat && (chats.find((one) => one.chat_id === chat.chat_id) ?? chats[0]);
      store.set({
        persona,
        chat: same,
        ...nothingSaid,
      });
      follow(persona);
    },
    speak: (lang) => store.set({ lang }),
    replyTo: (message) => store.set({ replyTo: message }),

    async send(draft) {
      const { chat, persona, replyTo } = store.get();
      if (!chat) return false;
      const parent = replyTo?.message_id;
      sent += 1;
      const pending = { id: sent, chat: chat.chat_id, ...draft, ...(parent ? { parent } : {}) };
      store.set({ pending: [...store.get().pending, pending], replyTo: undefined });
      const taken = await sendMessage({
        persona: persona.open_id,
        chat_id: chat.chat_id,
        ...draft,
        ...(parent ? { parent_id: parent } : {}),
      }).catch(() => undefined);
      if (taken && !has(store, chat.chat_id, taken.message_id)) await load(persona).catch(() => {});
      store.set({ pending: store.get().pending.filter((one) => one.id !== pending.id) });
      if (!taken) {
        store.set({ replyTo });
        toast("error", words.sendFailed[store.get().lang]);
      }
      return taken !== undefined;
    },

    async choose(eventKey) {
      const { persona, lang } = store.get();
      await chooseEntry(persona.open_id, eventKey).catch(() => toast("error", words.sendFailed[lang]));
    },

    async press(message, action) {
      const { persona, lang } = store.get();
      const answer = await sendAction({
        persona: persona.open_id,
        message_id: message.message_id,
        action,
      }).catch(() => ({ error: { code: 200342, message: callbackFaults[200342] ?? words.noConnection } }));
      if (answer.error) {
        const { code, message: said } = answer.error;
        toast(
          "error",
          `${said?.[lang] || (callbackFaults[code] ?? callbackFaults[300000])?.[lang]} (${code})`,
        );
      } else if ("toast" in answer && answer.toast) {
        const { type, content, i18n } = answer.toast;
        toast(type, i18n?.[lang === "zh" ? "zh_cn" : "en_us"] ?? content);
      }
    },
  };
}

/** What is shown of conversations where none was read yet. */
const nothingSaid = {
  messages: {},
  pending: [],
  thinking: new Set<string>(),
  unread: new Set<string>(),
  replyTo: undefined,
};

/** Reads what is switched on, once nothing that changes can be missed any more. A server may have no switches. */
async function loadSwitches(store: Store): Promise<void> {
  const fresh = await getSwitchboard().catch(() => undefined);
  if (!fresh) return;
  const { endpoints = fresh.endpoints } = store.get().switchboard ?? {};
  store.set({ switchboard: { ...fresh, endpoints } });
}

function has(store: Store, chat: string, messageId: string): boolean {
  return store.get().messages[chat]?.some((message) => message.message_id === messageId) ?? false;
}

/** Takes in what the sandbox tells. A message of our own takes the place of the one still on its way. */
function receive(store: Store, event: Exclude<StreamEvent, { type: "here" }>): void {
  const view = store.get();
  if (event.type === "thinking") {
    store.set({ thinking: toggled(view.thinking, event.chat_id, event.on) });
    return;
  }
  if (event.type === "switches") {
    const { switchboard } = view;
    if (switchboard) store.set({ switchboard: { ...switchboard, ...event.state } });
    return;
  }
  const { message } = event;
  const chat = message.chat_id;
  const mine = message.sender.open_id === view.persona.open_id;
  const waiting = mine
    ? view.pending.find((one) => one.chat === chat && message.content === JSON.stringify({ text: one.text }))
    : undefined;
  const elsewhere = event.type === "message" && !mine && view.chat?.chat_id !== chat;
  store.set({
    messages: { ...view.messages, [chat]: withMessage(view.messages[chat] ?? [], message) },
    pending: waiting ? view.pending.filter((one) => one !== waiting) : view.pending,
    unread: elsewhere ? toggled(view.unread, chat, true) : view.unread,
  });
}
