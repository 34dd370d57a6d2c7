import { z } from "zod";
import { done, failed, type Outcome } from "../../outcome.ts";
import type { App } from "../world.ts";
import { encrypt, signature } from "./encrypt.ts";
import type { PushFaults } from "./push-faults.ts";

/** How long the bot has for an answer, milliseconds (documents "events" and "card callbacks"): 3 s. */
export const patience = 3_000;

/** The way to the bot: where it listens and what is needed to reach it as Feishu does. */
export interface Line {
  readonly app: App;
  webhook(): string;
  now(): number;
  random(bytes: number): Buffer;
  /** What goes wrong on the way. */
  readonly faults: PushFaults;
}

export interface Received {
  readonly status: number;
  readonly body: string;
}

/** What became of one push. */
export type Pushed = Outcome<Received, "timeout" | "unreachable">;

/** The event's type, where the payload is an event. */
const typed = z.object({ header: z.object({ event_type: z.string() }) });

/** Sends one payload, encrypted and signed, and waits for the answer. A redirect counts as an answer. */
export function push(line: Line, payload: object): Promise<Pushed> {
  const type = typed.safeParse(payload).data?.header.event_type;
  return line.faults.carry(type, () => once(line, payload));
}

async function once({ app, webhook, now, random }: Line, payload: object): Promise<Pushed> {
  const body = JSON.stringify({ encrypt: encrypt(JSON.stringify(payload), app.encryptKey, random(16)) });
  const timestamp = String(Math.floor(now() / 1000));
  const nonce = random(8).toString("hex");
  try {
    const response = await fetch(webhook(), {
      method: "POST",
      redirect: "manual",
      signal: AbortSignal.timeout(patience),
      headers: {
        "Content-Type": "application/json; charset=utf-8",
        "X-Lark-Request-Timestamp": timestamp,
        "X-Lark-Request-Nonce": nonce,
        "X-Lark-Signature": signature(timestamp, nonce, app.encryptKey, body),
      },
      body,
    });
    return done({ status: response.status, body: await response.text() });
  } catch (error) {
    return failed(error instanceof Error && error.name === "TimeoutError" ? "timeout" : "unreachable");
  }
}
