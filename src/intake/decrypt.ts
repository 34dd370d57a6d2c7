import { createDecipheriv, createHash, createSecretKey, type KeyObject } from "node:crypto";

const block = 16;

/**
 * The bytes inside `encrypt`, or undefined where it holds none: AES-256-CBC, key = sha256(encrypt key), the
 * first 16 bytes are the IV (document "send-notifications-to-developers-server").
 *
 * CBC alone proves nothing about who encrypted: on bytes without a valid signature, whoever calls this must
 * answer every failure, here and behind, in the same way, or it becomes a padding oracle.
 */
export function decrypt(encrypt: string, encryptKey: string): Buffer | undefined {
  const bytes = Buffer.from(encrypt, "base64");
  // Node skips what is not base64; a text that does not come back the same was not base64.
  if (bytes.toString("base64") !== encrypt) return undefined;
  if (bytes.length < 2 * block || bytes.length % block !== 0) return undefined;
  const decipher = createDecipheriv("aes-256-cbc", keyOf(encryptKey), bytes.subarray(0, block));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(block)), decipher.final()]);
  } catch {
    return undefined;
  }
}

/** The app has one; making it anew for every event costs four times what decrypting does. */
let made: { readonly from: string; readonly key: KeyObject } | undefined;

function keyOf(encryptKey: string): KeyObject {
  if (made?.from !== encryptKey) {
    const key = createSecretKey(createHash("sha256").update(encryptKey, "utf8").digest());
    made = { from: encryptKey, key };
  }
  return made.key;
}
