import { randomBytes } from "node:crypto";

/** Bytes of a nonce of AES-GCM (NIST SP 800-38D recommends 96 bits). */
export const nonceBytes = 12;

/** Random nonces, drawn many at a time: one draw costs as much as a message's encryption. */
export function nonces(): () => Buffer {
  let drawn = Buffer.alloc(0);
  let at = 0;
  return () => {
    if (at === drawn.length) {
      drawn = randomBytes(nonceBytes * 256);
      at = 0;
    }
    at += nonceBytes;
    return drawn.subarray(at - nonceBytes, at);
  };
}
