import { done, failed } from "../../outcome.ts";
import type { App } from "../world.ts";
import { encrypt, signature } from "./encrypt.ts";
import { type Pushed, patience } from "./road.ts";

/** The way to the bot: where it listens and what is needed to reach it as Feishu does. */
export interface Line {
  readonly app: App;
  webhook(): string;
  now(): number;
  random(bytes: number): Buffer;
}

/** Sends one payload, encrypted and signed, and waits for the answer. A redirect counts as an answer. */
export async function push({ app, webhook, now, random }: Line, payload: object): Promise<Pushed> {
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
