import { createCipheriv, createHash } from "node:crypto";

/**
 * Encrypts as Feishu does (document "Encrypt Key"): AES-256-CBC with the key's SHA-256, the 16 bytes of `iv`
 * in front, all in base64.
 */
export function encrypt(text: string, encryptKey: string, iv: Buffer): string {
  const key = createHash("sha256").update(encryptKey).digest();
  const cipher = createCipheriv("aes-256-cbc", key, iv);
  return Buffer.concat([iv, cipher.update(text, "utf8"), cipher.final()]).toString("base64");
}

/** `X-Lark-Signature` (the same document): SHA-256 over timestamp, nonce, key and the body's very bytes. */
export function signature(timestamp: string, nonce: string, encryptKey: string, body: string): string {
  return createHash("sha256")
    .update(timestamp + nonce + encryptKey)
    .update(body)
    .digest("hex");
}
