import { hash, timingSafeEqual } from "node:crypto";

/** Whether two secrets are the same, in a time that tells nothing about either, their lengths included. */
export function sameSecret(one: string, other: string): boolean {
  return timingSafeEqual(sha256(one), sha256(other));
}

function sha256(text: string): Buffer {
  return hash("sha256", text, "buffer");
}
