import { createCipheriv, createDecipheriv, createSecretKey, hkdfSync } from "node:crypto";
import { z } from "zod";
import { nonceBytes, nonces } from "../nonces.ts";
import type { EventEnvelope } from "./envelope.ts";
import { readJson } from "./json.ts";

/** What events said, for as long as they lie in the inbox: nobody but this app can read it. */
export interface Bodies {
  seal(envelope: EventEnvelope): Uint8Array;
  /** Undefined where it was sealed with another secret, for another event, or changed. */
  open(eventId: string, sealed: Uint8Array): EventEnvelope | undefined;
}

const cipher = "aes-256-gcm";
/** Bytes of the tag; it stands between the nonce and what is sealed. */
const tagBytes = 16;

const kept = z.object({
  type: z.string(),
  app: z.string(),
  at: z.number(),
  event: z.record(z.string(), z.unknown()),
});

/**
 * Encrypts and authenticates with a key derived from the app's secret, bound to the event's id. By node:crypto at once
 * and not by jose, whose promises would cost an event more than its signature does.
 */
export function createBodies(app: { readonly appId: string; readonly appSecret: string }): Bodies {
  const derived = hkdfSync("sha256", app.appSecret, app.appId, "bole: inbox bodies", 32);
  // Made into a key once: node:crypto would do so again for every event, and that costs more than encrypting it.
  const key = createSecretKey(new Uint8Array(derived));
  const nextNonce = nonces();
  return {
    // Without the token that proved it: that is a secret, and proven is proven.
    seal({ eventId, eventType: type, appId, createTime: at, event }) {
      const nonce = nextNonce();
      const sealing = createCipheriv(cipher, key, nonce).setAAD(Buffer.from(eventId));
      const text = JSON.stringify({ type, app: appId, at, event } satisfies z.input<typeof kept>);
      const sealed = [sealing.update(text, "utf8"), sealing.final()];
      return Buffer.concat([nonce, sealing.getAuthTag(), ...sealed]);
    },

    open(eventId, sealed) {
      if (sealed.length < nonceBytes + tagBytes) return undefined;
      const opening = createDecipheriv(cipher, key, sealed.subarray(0, nonceBytes), {
        authTagLength: tagBytes,
      })
        .setAAD(Buffer.from(eventId))
        .setAuthTag(sealed.subarray(nonceBytes, nonceBytes + tagBytes));
      let text: Buffer;
      try {
        text = Buffer.concat([opening.update(sealed.subarray(nonceBytes + tagBytes)), opening.final()]);
      } catch {
        return undefined;
      }
      const read = kept.safeParse(readJson(text));
      if (!read.success) return undefined;
      const { type, app: appId, at, event } = read.data;
      return { kind: "event", token: "", eventId, eventType: type, appId, createTime: at, event };
    },
  };
}
