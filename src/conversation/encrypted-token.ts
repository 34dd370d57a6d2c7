import { createCipheriv, createSecretKey } from "node:crypto";
import { nonces } from "../nonces.ts";

const header = Buffer.from(JSON.stringify({ alg: "dir", enc: "A256GCM" })).toString("base64url");

/**
 * Encrypts claims as jose's `EncryptJWT` does: a JSON Web Token in JWE's compact form (RFC 7516, section 7.1), under
 * the 32 bytes of `key` themselves, by AES-256-GCM. jose opens it. By node:crypto at once, for jose hands each token to
 * another thread and back, which costs a dozen times as much; a card has several of them.
 */
export function createEncryption(key: Uint8Array): (claims: object) => string {
  // Made into a key once: node:crypto would do so again for every token.
  const secret = createSecretKey(key);
  const nextNonce = nonces();
  return (claims) => {
    const nonce = nextNonce();
    const sealing = createCipheriv("aes-256-gcm", secret, nonce).setAAD(Buffer.from(header));
    const text = sealing.update(JSON.stringify(claims), "utf8", "base64url") + sealing.final("base64url");
    const [iv, tag] = [nonce, sealing.getAuthTag()].map((one) => one.toString("base64url"));
    return `${header}..${iv}.${text}.${tag}`;
  };
}

/** A time as tokens have it (RFC 7519, section 2): whole seconds since 1970, of milliseconds. */
export const seconds = (milliseconds: number): number => Math.floor(milliseconds / 1000);
