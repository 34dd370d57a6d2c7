import { hash } from "node:crypto";

function hex(text: string, length: number): string {
  return hash("sha256", text, "hex").slice(0, length);
}

/** A 19-digit id such as Hire and CoreHR give out; the same for the same kind and key, always. */
export function snowflake(kind: string, key: string | number): string {
  const seed = BigInt(`0x${hex(`${kind}:${key}`, 15)}`);
  return String(6_900_000_000_000_000_000n + (seed % 400_000_000_000_000_000n));
}

/** An id as Feishu's contacts and messages have it: a prefix and 32 hexadecimal digits. */
export function hexId(prefix: "ou" | "on" | "oc" | "om" | "od" | "og" | "re", key: string | number): string {
  return `${prefix}_${hex(`${prefix}:${key}`, 32)}`;
}

/** A tenant-wide `user_id`: eight hexadecimal digits. */
export function userId(key: string | number): string {
  return hex(`user:${key}`, 8);
}
