import { done, failed } from "../outcome.ts";
import { getBotInfo } from "./endpoints/bot-info.ts";
import type { Failure } from "./failure.ts";
import { persistently, type Wait } from "./persistence.ts";
import type { Feishu } from "./port.ts";

/** Feishu did not say who the bot is; `failure` says why. The message names kind, code and log id only. */
export class UnknownBot extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    const { kind, code, logId } = failure;
    super(`bot/v3/info: ${kind}${code === undefined ? "" : ` ${code}`}${logId ? ` (log id ${logId})` : ""}`);
    this.name = "UnknownBot";
    this.failure = failure;
  }
}

/**
 * The bot's own open_id, by which it knows that it was mentioned. Asked for when first needed, once for all who
 * wait, and kept; after a failure (rejects with `UnknownBot`) the next call asks again.
 */
export function createBotIdentity(feishu: Feishu): () => Promise<string> {
  let known: Promise<string> | undefined;
  return () => {
    known ??= ask(feishu).catch((error: unknown) => {
      known = undefined;
      throw error;
    });
    return known;
  };
}

/** The same, asked again a few times where Feishu may tell in a moment. */
export function insistently(botOpenId: () => Promise<string>, wait?: Wait): () => Promise<string> {
  return async () => {
    const known = await persistently(
      () =>
        botOpenId().then(done, (error: unknown) => {
          if (error instanceof UnknownBot) return failed(error.failure);
          throw error;
        }),
      { wait },
    );
    if (!known.ok) throw new UnknownBot(known.failure);
    return known.value;
  };
}

async function ask(feishu: Feishu): Promise<string> {
  const info = await feishu.call(getBotInfo, {});
  if (!info.ok) throw new UnknownBot(info.failure);
  return info.value.bot.open_id;
}
