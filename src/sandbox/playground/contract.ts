/**
 * What the chat page and the sandbox's server say to each other. Plain JSON over HTTP on the sandbox's own
 * port, below `/playground/api/`. The page never talks to the bot: it talks to the sandbox's Feishu, which
 * pushes signed, encrypted events to the bot's webhook and takes the bot's messages, as the real one does.
 *
 * - `GET  /playground/api/state`                          → PlaygroundState
 * - `GET  /playground/api/messages?chat=oc_…&persona=ou_…` → Message[] (oldest first; what that persona sees)
 * - `GET  /playground/api/files/:file_key?persona=ou_…`  → a file that somebody sent into one of their chats
 * - `POST /playground/api/messages`  SendRequest          → { message_id } (201)
 * - `POST /playground/api/actions`   ActionRequest        → ActionAnswer (200; waits for the bot, 3 s)
 * - `GET  /playground/api/stream?persona=ou_…`            → server-sent events, each `data:` a StreamEvent
 */
export interface Both {
  zh: string;
  en: string;
}

export interface Person {
  open_id: string;
  name: Both;
  /** Job title and department, one line. */
  title: Both;
}

export interface Persona extends Person {
  /** What Bole's access policy holds this persona to be. */
  role: "recruiter" | "hrbp" | "outsider";
  /** One line that says what this persona may ask. */
  about: Both;
}

export interface Chat {
  chat_id: string;
  type: "p2p" | "group";
  name: Both;
  /** For a private chat: whose it is. The page shows each persona their own private chat and every group. */
  persona?: string;
  members: number;
}

export interface PlaygroundState {
  bot: { open_id: string; name: Both };
  personas: Persona[];
  chats: Chat[];
  /** People who can be mentioned in the composer (employees of the invented tenant). */
  people: Person[];
  /** Phrases worth trying, for the empty composer. */
  phrases: Both[];
}

export interface Message {
  message_id: string;
  chat_id: string;
  parent_id?: string;
  sender: { open_id: string; name: Both; type: "user" | "bot" };
  msg_type: "text" | "post" | "interactive" | "file";
  /** As Feishu keeps it: a JSON string. For `interactive`, the card JSON 2.0. */
  content: string;
  mentions: { key: string; open_id: string; name: string }[];
  /** What a message of type `file` carries; `size` in bytes. */
  file?: { file_key: string; name: string; size: number };
  create_time: string;
  updated: boolean;
}

export interface SendRequest {
  persona: string;
  chat_id: string;
  /** Text with `@_user_1` placeholders for the mentions, as Feishu's events have it. */
  text: string;
  mentions: { key: string; open_id: string; name: string }[];
  parent_id?: string;
}

/** `action` is what Feishu's client puts into `card.action.trigger` for the pressed component. */
export interface ActionRequest {
  persona: string;
  message_id: string;
  action: {
    tag: string;
    value?: Record<string, unknown>;
    name?: string;
    form_value?: Record<string, unknown>;
    input_value?: string;
    option?: string;
    options?: string[];
    checked?: boolean;
    timezone?: string;
  };
}

export interface ActionAnswer {
  toast?: { type: "info" | "success" | "error" | "warning"; content: string; i18n?: Record<string, string> };
  /** What Feishu's client would show for a failed callback: 200340 … 200673. */
  error?: { code: number; message: Both };
}

export type StreamEvent =
  | { type: "message"; message: Message }
  | { type: "update"; message: Message }
  /** The sandbox pushed an event and the bot has not answered yet. */
  | { type: "thinking"; chat_id: string; on: boolean };
