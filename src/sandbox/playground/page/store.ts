import type { Chat, Message, Persona, PlaygroundState, Switchboard } from "../contract.ts";
import type { Lang } from "./words.ts";

/** A message on its way to the sandbox. */
export interface Pending {
  readonly id: number;
  readonly chat: string;
  readonly text: string;
  readonly mentions: Message["mentions"];
  readonly parent?: string;
}

/** Everything the page shows. Replaced, never changed in place. */
export interface View {
  readonly state: PlaygroundState;
  readonly lang: Lang;
  readonly persona: Persona;
  /** The open chat; none on a phone that shows the list. */
  readonly chat: Chat | undefined;
  /** By chat, oldest first. */
  readonly messages: Readonly<Record<string, readonly Message[]>>;
  readonly pending: readonly Pending[];
  /** Chats in which the bot has not answered yet. */
  readonly thinking: ReadonlySet<string>;
  readonly unread: ReadonlySet<string>;
  readonly replyTo: Message | undefined;
  readonly online: boolean;
  /** What can be made to fail, and what is; undefined where the server has no switches. */
  readonly switchboard: Switchboard | undefined;
  readonly faultsOpen: boolean;
}

/** The page's state and those who show it. */
export interface Store {
  get(): View;
  set(change: Partial<View>): void;
  /** Runs `show` now and after every change. */
  watch(show: (view: View) => void): void;
}

export function createStore(first: View): Store {
  let view = first;
  const watchers: ((view: View) => void)[] = [];
  return {
    get: () => view,
    set(change) {
      view = { ...view, ...change };
      for (const show of watchers) show(view);
    },
    watch(show) {
      watchers.push(show);
      show(view);
    },
  };
}

/** The chats a persona sees: its own private chat, then every group. */
export function chatsOf(state: PlaygroundState, persona: Persona): Chat[] {
  const own = state.chats.filter((chat) => chat.type === "p2p" && chat.persona === persona.open_id);
  return [...own, ...state.chats.filter((chat) => chat.type === "group")];
}

/** The messages with one added, or replaced where its id is there already. */
export function withMessage(messages: readonly Message[], message: Message): Message[] {
  const at = messages.findIndex((one) => one.message_id === message.message_id);
  return at < 0 ? [...messages, message] : messages.with(at, message);
}

/** A set with a member or without it. */
export function toggled<T>(set: ReadonlySet<T>, member: T, on: boolean): ReadonlySet<T> {
  const next = new Set(set);
  if (on) next.add(member);
  else next.delete(member);
  return next;
}
