import { createCipheriv, createDecipheriv, createSecretKey } from "node:crypto";
import { nonceBytes, nonces } from "../nonces.ts";

/** Encrypts claims and opens them again. */
export interface Encryption {
  encrypted(claims: object): string;
  /** The claims; undefined where it was encrypted otherwise or changed. Who may read them until when is not looked at. */
  decrypted(token: string): unknown;
}

const cipher = "aes-256-gcm";
const header = Buffer.from(JSON.stringify({ alg: "dir", enc: "A256GCM" })).toString("base64url");
/** Additional authenticated data (RFC 7516, section 5.1). */
const aad = Buffer.from(header);
/** Bytes. */
const tagBytes = 16;

/**
 * JSON Web Tokens as jose's `EncryptJWT` makes them: JWE's compact form (RFC 7516, section 7.1), under the 32 bytes of
 * `key` themselves, by AES-256-GCM. jose opens them. By node:crypto at once, for jose hands each token to another
 * thread and back, which costs a dozen times as much; an answer has several of them.
 */
export function createEncryption(key: Uint8Array): Encryption {
  // Made into a key once: node:crypto would do so again for every token.
  const secret = createSecretKey(key);
  const nextNonce = nonces();
  return {
    encrypted(claims) {
      const nonce = nextNonce();
      const sealing = createCipheriv(cipher, secret, nonce).setAAD(aad);
      const text = sealing.update(JSON.stringify(claims), "utf8", "base64url") + sealing.final("base64url");
      const [iv, tag] = [nonce, sealing.getAuthTag()].map((one) => one.toString("base64url"));
      return `${header}..${iv}.${text}.${tag}`;
    },
    decrypted(token) {
      const [head, wrapped, ...parts] = token.split(".");
      const [iv, text, tag] = parts.map((part) => Buffer.from(part, "base64url"));
      if (head !== header || wrapped !== "" || parts.length !== 3 || !iv || !text || !tag) return undefined;
      if (iv.length !== nonceBytes || tag.length !== tagBytes) return undefined;
      try {
        const opening = createDecipheriv(cipher, secret, iv, { authTagLength: tagBytes });
        opening.setAAD(aad).setAuthTag(tag);
        return JSON.parse(opening.update(text, undefined, "utf8") + opening.final("utf8"));
      } catch {
        return undefined;
      }
    },
  };
}

/** A time as tokens have it (RFC 7519, section 2): whole seconds since 1970, of milliseconds. */
export const seconds = (milliseconds: number): number => Math.floor(milliseconds / 1000);
