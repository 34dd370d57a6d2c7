import { z } from "zod";
import { done, failed, type Outcome } from "../outcome.ts";
import { decrypt } from "./decrypt.ts";
import { type EventEnvelope, parseEnvelope } from "./envelope.ts";
import { readJson } from "./json.ts";
import { sameSecret } from "./secret.ts";
import { type Freshness, verifySignature } from "./signature.ts";

/** What only Feishu and we know. */
export interface Secrets {
  readonly encryptKey: string;
  readonly verificationToken: string;
  /** Events for another app are refused where this is given. */
  readonly appId?: string | undefined;
}

export type Proven = { readonly kind: "challenge"; readonly challenge: string } | EventEnvelope;

/** Why a request is refused: for our log only, the sender hears nothing but the status. */
export interface Refusal {
  readonly status: 400 | 401;
  readonly reason: string;
}

const wrapped = z.object({ encrypt: z.string() });

/**
 * Whether Feishu sent this, and what. An event counts only when the bytes are signed, recent and encrypted,
 * and carry our token inside; of the outer JSON nothing but `encrypt` is looked at.
 *
 * A challenge need not be signed (the document excludes it from signing): the token is its proof, encrypted or
 * plain. Whoever is without a valid signature hears 401 whatever went wrong inside, so that the answer tells
 * nothing about the decryption.
 */
export function prove(
  body: Uint8Array,
  headers: Readonly<Record<string, unknown>>,
  secrets: Secrets,
  now: number,
  freshness?: Freshness,
): Outcome<Proven, Refusal> {
  const outer = readJson(body);
  if (typeof outer !== "object" || outer === null) return refuse(400, "not JSON");
  const signature = verifySignature(
    {
      timestamp: headers["x-lark-request-timestamp"],
      nonce: headers["x-lark-request-nonce"],
      signature: headers["x-lark-signature"],
      body,
    },
    secrets.encryptKey,
    now,
    freshness,
  );
  const opened = open(outer, secrets);
  if (opened.ok && opened.value.kind === "challenge") return opened;
  if (signature !== "genuine") return refuse(401, signature);
  return opened;
}

function open(outer: object, secrets: Secrets): Outcome<Proven, Refusal> {
  const envelope = wrapped.safeParse(outer);
  if (!envelope.success) {
    const plain = parseEnvelope(outer);
    if (plain?.kind !== "challenge") return refuse(401, "not encrypted");
    if (!sameSecret(plain.token, secrets.verificationToken)) return refuse(401, "wrong token");
    return done({ kind: "challenge", challenge: plain.challenge });
  }
  const bytes = decrypt(envelope.data.encrypt, secrets.encryptKey);
  if (bytes === undefined) return refuse(400, "cannot be decrypted");
  const inner = parseEnvelope(readJson(bytes));
  if (inner === undefined) return refuse(400, "not an event");
  if (!sameSecret(inner.token, secrets.verificationToken)) return refuse(401, "wrong token");
  if (inner.kind === "challenge") return done({ kind: "challenge", challenge: inner.challenge });
  if (secrets.appId !== undefined && inner.appId !== secrets.appId) return refuse(401, "another app");
  return done(inner);
}

function refuse(status: 400 | 401, reason: string): Outcome<never, Refusal> {
  return failed({ status, reason });
}
