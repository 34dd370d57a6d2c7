/**
 * What the chat page and the sandbox's server say to each other. Plain JSON over HTTP on the sandbox's own
 * port, below `/playground/api/`. The page never talks to the bot: it talks to the sandbox's Feishu, which
 * pushes signed, encrypted events to the bot's webhook and takes the bot's messages, as the real one does.
 *
 * - `GET  /playground/api/state`                          → PlaygroundState
 * - `GET  /playground/api/messages?chat=oc_…&persona=ou_…` → Message[] (oldest first; what that persona sees)
 * - `GET  /playground/api/files/:file_key?persona=ou_…`  → a file that somebody sent into one of their chats
 * - `POST /playground/api/messages`  SendRequest          → { message_id } (201)
 * - `POST /playground/api/entered`   { persona }          → 204; they opened their private chat
 * - `POST /playground/api/menu`      { persona, event_key } → 204; they chose an entry of the bot's menu
 * - `POST /playground/api/actions`   ActionRequest        → ActionAnswer (200; waits for the bot, 3 s)
 * - `GET  /playground/api/stream?persona=ou_…`            → server-sent events, each `data:` a StreamEvent
 *
 * The panel of faults (switches-api.ts), where every change answers with the SwitchesState:
 * - `GET    /playground/api/switches`              → Switchboard
 * - `POST   /playground/api/switches/faults`       SwitchRequest → 201
 * - `DELETE /playground/api/switches/faults/:id`   that fault off
 * - `DELETE /playground/api/switches`              everything off
 * - `PUT    /playground/api/switches/limits`       some or all of SwitchesState["limits"]
 * - `PUT    /playground/api/switches/pushes`       some or all of PushSwitches
 * - `DELETE /playground/api/switches/tokens`       every access token given so far expires
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
  /** People from other companies are in it. */
  external?: true;
}

export interface PlaygroundState {
  bot: { open_id: string; name: Both };
  personas: Persona[];
  chats: Chat[];
  /** People who can be mentioned in the composer (employees of the invented tenant). */
  people: Person[];
  /** Phrases worth trying, for the empty composer. */
  phrases: Both[];
  /** The bot's menu, below its private chats. */
  menu: MenuEntry[];
}

export interface MenuEntry {
  event_key: string;
  name: Both;
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
  /** Feishu's names of the emoji that stand on it: `Typing`. */
  reactions?: string[];
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
  /** The first of every stream: which start of the server this is, and where it awaits the bot's answer. */
  | { type: "here"; server: string; thinking: string[] }
  | { type: "message"; message: Message }
  | { type: "update"; message: Message }
  /** The sandbox pushed an event and the bot has not answered yet. */
  | { type: "thinking"; chat_id: string; on: boolean }
  /** Faults were switched on or off, here or on another page. */
  | { type: "switches"; state: SwitchesState };

/** What happens to every call of an endpoint while it is switched on. */
export type FaultEffect =
  /** One of the endpoint's codes. */
  | { kind: "error"; code: number }
  /** None of the scopes that the call needs is granted. */
  | { kind: "scope" }
  /** None of the scopes that a field needs is granted: it is left out. */
  | { kind: "field-scope"; field: string }
  /** The app's data range holds nothing. */
  | { kind: "range" }
  /** 429, and how long to wait. */
  | { kind: "rate-limit"; seconds: number }
  | { kind: "slow"; seconds: 3 | 10 }
  | { kind: "server-error" }
  /** A gateway's page of HTML. */
  | { kind: "html" }
  /** The connection is cut without an answer. */
  | { kind: "cut" };

/** An endpoint of the Open Platform and what its document lets go wrong. */
export interface SwitchableEndpoint {
  /** `hire.talents.batch_get_id`. */
  name: string;
  title: Both;
  method: "GET" | "POST" | "PATCH" | "DELETE";
  path: string;
  quota: { calls: number; per: "second" | "minute" }[];
  /** Any one of them is enough; none where the document asks for none. */
  scopes: string[];
  errors: { status: number; code: number; words: Both }[];
  /** Fields that need a further scope. */
  fields: string[];
  /** Whether there is a data range. */
  range: boolean;
}

export interface SwitchRequest {
  endpoint: string;
  effect: FaultEffect;
}

export interface ActiveFault extends SwitchRequest {
  id: number;
}

export interface SwitchesState {
  faults: ActiveFault[];
  /** Documented rate limits that are kept: calls of each endpoint, messages to one chat. */
  limits: { calls: boolean; messages: boolean };
  pushes: PushSwitches;
}

/** What happens to every push of an event to the bot. Events that do not arrive are pushed again, as Feishu does. */
export interface PushSwitches {
  /** It does not arrive, and nobody answers. */
  dropped: boolean;
  /** It does not arrive: 503. */
  refused: boolean;
  /** It does not arrive: the connection ends. */
  cut: boolean;
  /** It arrives, and its answer does not come back. */
  lost: boolean;
  late: boolean;
  /** It arrives twice at once. */
  doubled: boolean;
  /** It arrives after the next. */
  swapped: boolean;
}

export interface Switchboard extends SwitchesState {
  endpoints: SwitchableEndpoint[];
}
