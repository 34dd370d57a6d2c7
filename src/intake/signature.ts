import { createHash, timingSafeEqual } from "node:crypto";

/** How far a push may lie from our clock, in milliseconds. */
export interface Freshness {
  /**
   * Feishu retries after 15 s, 5 min, 1 h and 6 h (document "event subscription overview"), so an honest push
   * may be 7 h 20 min old; whether a retry renews its timestamp is not documented.
   */
  readonly maxAgeMs: number;
  readonly maxSkewMs: number;
}

export const defaultFreshness: Freshness = { maxAgeMs: 8 * 3_600_000, maxSkewMs: 5 * 60_000 };

/** The three headers as they came and the body as it came; nothing decoded, nothing parsed. */
export interface SignedRequest {
  readonly timestamp: unknown;
  readonly nonce: unknown;
  readonly signature: unknown;
  readonly body: Uint8Array;
}

export type SignatureVerdict = "genuine" | "unsigned" | "malformed" | "stale" | "forged";

/**
 * Timestamp and nonce are hashed without a separator. Ten digits exactly (seconds, until the year 2286) leave
 * only one place for the boundary between them, so a digit cannot be moved from one to the other.
 */
const timestampShape = /^\d{10}$/;
/** Printable ASCII without spaces; Node joins repeated headers with ", ", which this refuses too. */
const nonceShape = /^[\x21-\x7e]{1,128}$/;
const signatureShape = /^[0-9a-f]{64}$/;

/**
 * Whether Feishu sent these bytes, recently: signature = hex(sha256(timestamp + nonce + encrypt key ‖ body))
 * (document "encrypt-key-encryption-configuration-case"). `now` is milliseconds since 1970.
 */
export function verifySignature(
  request: SignedRequest,
  encryptKey: string,
  now: number,
  freshness: Freshness = defaultFreshness,
): SignatureVerdict {
  const { timestamp, nonce, signature, body } = request;
  if (signature === undefined || signature === "") return "unsigned";
  if (!matches(timestamp, timestampShape)) return "malformed";
  if (!matches(nonce, nonceShape) || !matches(signature, signatureShape)) return "malformed";
  const expected = createHash("sha256")
    .update(timestamp)
    .update(nonce)
    .update(encryptKey)
    .update(body)
    .digest();
  if (!timingSafeEqual(expected, Buffer.from(signature, "hex"))) return "forged";
  const age = now - Number(timestamp) * 1000;
  return age <= freshness.maxAgeMs && age >= -freshness.maxSkewMs ? "genuine" : "stale";
}

function matches(value: unknown, shape: RegExp): value is string {
  return typeof value === "string" && shape.test(value);
}
