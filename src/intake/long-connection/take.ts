import type { BaseLogger } from "pino";
import { parseEnvelope } from "../envelope.ts";
import { readJson } from "../json.ts";
import type { Reception } from "../reception.ts";

export interface TakeOptions {
  /** Events for another app are refused. */
  readonly appId: string;
  readonly reception: Pick<Reception, "take">;
  readonly log: Pick<BaseLogger, "warn">;
}

/**
 * What a frame is answered with: 200 is taken, anything else is sent again. `data` is a callback's answer, JSON in
 * base64.
 */
export interface FrameAnswer {
  readonly code: 200 | 500;
  readonly data?: string;
}

export const notTaken: FrameAnswer = { code: 500 };

/**
 * Hands what came over the long connection to the reception, as the webhook does with what it has proven. Here it is
 * plain JSON, without a signature and not always with a token: that it came over a connection which Feishu gave to
 * whoever holds the app's secret is its proof.
 */
export async function takePayload(
  payload: Uint8Array,
  { appId, reception, log }: TakeOptions,
): Promise<FrameAnswer> {
  const envelope = parseEnvelope(readJson(payload), "proven");
  if (envelope?.kind !== "event") return refuse(log, "not an event");
  if (envelope.appId !== appId) return refuse(log, "another app");
  const { status, body } = await reception.take(envelope);
  if (status !== 200) return notTaken;
  if (Object.keys(body).length === 0) return { code: 200 };
  return { code: 200, data: Buffer.from(JSON.stringify(body)).toString("base64") };
}

function refuse(log: TakeOptions["log"], reason: string): FrameAnswer {
  log.warn({ reason }, "what came over the long connection was refused");
  return notTaken;
}
