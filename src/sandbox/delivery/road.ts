import type { Outcome } from "../../outcome.ts";

/** How long the bot has for an answer, milliseconds (documents "events" and "card callbacks"): 3 s. */
export const patience = 3_000;

/** What the bot answered. */
export interface Received {
  readonly status: number;
  readonly body: string;
}

/** What became of one push. */
export type Pushed = Outcome<Received, "timeout" | "unreachable">;

/** How an event gets to the bot, and its answer back: the webhook, or the long connection. */
export type Road = (event: object) => Promise<Pushed>;
