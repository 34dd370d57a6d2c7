import type { ActionEvent, CallbackAnswer, GoesOn, MessageEvent } from "../intake/events.ts";
import { type MessageDeps, onMessage } from "./messages.ts";
import { onPress, type PressDeps } from "./presses.ts";

/**
 * What Bole answers to, by Feishu's names, with the scopes without which an event is not pushed (documents of
 * the events; a callback needs none). The app manifest is made from this.
 */
export const subscriptions = {
  "im.message.receive_v1": {
    kind: "event",
    scopes: ["im:message.p2p_msg:readonly", "im:message.group_at_msg:readonly"],
  },
  "card.action.trigger": { kind: "callback", scopes: [] },
} as const;

/** One handler for each subscription: a missing one does not compile. */
export type Handlers = {
  readonly [event in keyof typeof subscriptions]: event extends "im.message.receive_v1"
    ? (event: MessageEvent) => Promise<void>
    : (event: ActionEvent, goesOn: GoesOn) => Promise<CallbackAnswer>;
};

/** The handlers, ready for whichever way events come in. */
export function createHandlers(deps: MessageDeps & PressDeps): Handlers {
  return { "im.message.receive_v1": onMessage(deps), "card.action.trigger": onPress(deps) };
}
