import { z } from "zod";

/** Ids in events are some 30 characters; this bounds what is stored and logged. PostgreSQL stores no NUL. */
export const eventText = z
  .string()
  .min(1)
  .max(128)
  .regex(/^[^\p{Cc}\p{Cs}]+$/u);

/** A point in time as Feishu writes it into events: decimal digits in a string. */
export const digits = z.string().regex(/^\d{10,16}$/);

const challenge = z.object({
  type: z.literal("url_verification"),
  // It is repeated to whoever asks, so it may be a word and nothing else: UUIDs and base64 are.
  challenge: z.string().regex(/^[\w.~+/=-]{1,256}$/),
  token: z.string().min(1).max(256),
});

const header = z.object({
  event_id: eventText,
  event_type: eventText,
  token: z.string().min(1).max(256),
  app_id: eventText,
  create_time: digits,
});

/** Document "event subscription overview", event structure 2.0. The older 1.0 is not subscribed and not read. */
const event = z.object({
  schema: z.literal("2.0"),
  header,
  event: z.record(z.string(), z.unknown()),
});

/** The same where something else than the token proves it, and there may be none. */
const provenEvent = event.extend({ header: header.extend({ token: z.string().max(256).default("") }) });

export interface ChallengeEnvelope {
  readonly kind: "challenge";
  readonly token: string;
  readonly challenge: string;
}

export interface EventEnvelope {
  readonly kind: "event";
  readonly token: string;
  readonly eventId: string;
  readonly eventType: string;
  readonly appId: string;
  /** Milliseconds since 1970. */
  readonly createTime: number;
  /** Not parsed yet: its schema depends on `eventType`. */
  readonly event: Readonly<Record<string, unknown>>;
}

/**
 * What Feishu wraps around everything it sends, or undefined where this is nothing of the kind. Proves nothing; an event
 * without a token is one only where it is `proven` already.
 */
export function parseEnvelope(
  json: unknown,
  already?: "proven",
): ChallengeEnvelope | EventEnvelope | undefined {
  const pushed = (already === "proven" ? provenEvent : event).safeParse(json);
  if (!pushed.success) {
    const asked = challenge.safeParse(json);
    if (!asked.success) return undefined;
    return { kind: "challenge", token: asked.data.token, challenge: asked.data.challenge };
  }
  const { header, event: body } = pushed.data;
  return {
    kind: "event",
    token: header.token,
    eventId: header.event_id,
    eventType: header.event_type,
    appId: header.app_id,
    createTime: millis(header.create_time),
    event: body,
  };
}

/** Messages carry milliseconds (13 digits), card actions microseconds (16), some examples seconds (10). */
export function millis(time: string): number {
  const value = Number(time);
  if (time.length <= 10) return value * 1000;
  return time.length <= 13 ? value : Math.floor(value / 1000);
}
