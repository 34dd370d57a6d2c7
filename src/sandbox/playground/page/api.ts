import type {
  ActionAnswer,
  ActionRequest,
  Message,
  PlaygroundState,
  PushSwitches,
  SendRequest,
  Switchboard,
  SwitchesState,
  SwitchRequest,
} from "../contract.ts";

/** The sandbox's server as the page sees it (see contract.ts). Every call rejects when it is not reached. */
const base = "/playground/api";

export function getState(): Promise<PlaygroundState> {
  return call("GET", "/state");
}

/** Messages of a chat, oldest first, as this persona sees them. */
export function getMessages(chat: string, persona: string): Promise<Message[]> {
  return call("GET", `/messages?${new URLSearchParams({ chat, persona })}`);
}

export function sendMessage(message: SendRequest): Promise<{ message_id: string }> {
  return call("POST", "/messages", message);
}

export function sendAction(action: ActionRequest): Promise<ActionAnswer> {
  return call("POST", "/actions", action);
}

/** The persona opens their private chat with the bot. */
export function tellEntered(persona: string): Promise<void> {
  return call("POST", "/entered", { persona });
}

/** The persona chooses an entry of the bot's menu. */
export function chooseEntry(persona: string, eventKey: string): Promise<void> {
  return call("POST", "/menu", { persona, event_key: eventKey });
}

/** What can be made to fail, and what is. */
export function getSwitchboard(): Promise<Switchboard> {
  return call("GET", "/switches");
}

export function switchOn(request: SwitchRequest): Promise<SwitchesState> {
  return call("POST", "/switches/faults", request);
}

export function switchOff(id: number): Promise<SwitchesState> {
  return call("DELETE", `/switches/faults/${id}`);
}

export function clearFaults(): Promise<SwitchesState> {
  return call("DELETE", "/switches");
}

export function setPushes(pushes: Partial<PushSwitches>): Promise<SwitchesState> {
  return call("PUT", "/switches/pushes", pushes);
}

export function setLimits(limits: Partial<SwitchesState["limits"]>): Promise<SwitchesState> {
  return call("PUT", "/switches/limits", limits);
}

export function expireTokens(): Promise<SwitchesState> {
  return call("DELETE", "/switches/tokens");
}

/** Address under which a persona downloads a file. */
export function fileAddress(fileKey: string, persona: string): string {
  return `${base}/files/${encodeURIComponent(fileKey)}?${new URLSearchParams({ persona })}`;
}

/** Address of the live updates for one persona. */
export function streamAddress(persona: string): string {
  return `${base}/stream?${new URLSearchParams({ persona })}`;
}

async function call<T>(method: "GET" | "POST" | "PUT" | "DELETE", path: string, body?: unknown): Promise<T> {
  const response = await fetch(base + path, {
    method,
    ...(body === undefined
      ? {}
      : { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status}`);
  return (response.status === 204 ? undefined : await response.json()) as T;
}
