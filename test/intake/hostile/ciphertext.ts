import { createCipheriv, createHash, randomBytes } from "node:crypto";
import { encrypted, encryptKey, unsigned } from "../feishu.ts";
import { type Family, type Hostile, hostile, lookup, type Moment } from "./request.ts";

/** Base64 and AES of every kind but the right one, each unsigned and signed. */
export function ciphertexts({ sign }: Moment): Family {
  const event = JSON.stringify(lookup());
  const good = encrypted(event);
  const bytes = Buffer.from(good, "base64");
  const key = createHash("sha256").update(encryptKey).digest();
  const spoilt = (at: number, bits = 0xff) => {
    const copy = Buffer.from(bytes);
    const place = at < 0 ? copy.length + at : at;
    copy[place] = (copy[place] ?? 0) ^ bits;
    return copy.toString("base64");
  };
  const base64 = (...parts: Buffer[]) => Buffer.concat(parts).toString("base64");
  /** Encrypted with padding as given, instead of PKCS #7. */
  const padded = (padding: number[]) => {
    const iv = randomBytes(16);
    const cipher = createCipheriv("aes-256-cbc", key, iv).setAutoPadding(false);
    return base64(
      iv,
      cipher.update(Buffer.concat([Buffer.alloc(16, 0x20), Buffer.from(padding)])),
      cipher.final(),
    );
  };
  const gcm = () => {
    const iv = randomBytes(16);
    const cipher = createCipheriv("aes-256-gcm", key, iv);
    return base64(iv, cipher.update(event), cipher.final(), cipher.getAuthTag());
  };
  const ecb = () => {
    const cipher = createCipheriv("aes-256-ecb", key, null);
    return base64(randomBytes(16), cipher.update(event), cipher.final());
  };
  const values: readonly (readonly [string, string])[] = [
    ["nothing", ""],
    ["three bytes", "AAAA"],
    ["one letter", "A"],
    ["a padding and nothing else", "===="],
    ["15 bytes", base64(bytes.subarray(0, 15))],
    ["an IV and nothing else", base64(bytes.subarray(0, 16))],
    ["17 bytes", base64(bytes.subarray(0, 17))],
    ["no whole number of blocks", base64(bytes.subarray(0, -1))],
    ["a byte more", base64(bytes, Buffer.from([0]))],
    ["the last block missing", base64(bytes.subarray(0, -16))],
    ["the first block missing", base64(bytes.subarray(16))],
    [
      "two blocks changed over",
      base64(bytes.subarray(0, 16), bytes.subarray(32, 48), bytes.subarray(16, 32), bytes.subarray(48)),
    ],
    ["the padding spoilt", spoilt(-17)],
    ["the last block spoilt", spoilt(-1)],
    ["a block in the middle spoilt", spoilt(40)],
    ["the opening brace spoilt through the IV", spoilt(0)],
    ["a field's name spoilt through the IV", spoilt(3, 1)],
    ["padding of zeros", padded(Array.from({ length: 16 }, () => 0))],
    ["padding longer than a block", padded(Array.from({ length: 16 }, () => 17))],
    ["padding that disagrees", padded([...Array.from({ length: 14 }, () => 0x20), 3, 2])],
    ["AES-GCM", gcm()],
    ["AES-ECB", ecb()],
    ["another key", encrypted(event, "another")],
    ["the key itself", encrypted(event, key.toString("hex"))],
    ["random blocks", base64(randomBytes(160))],
    ["zeros", base64(Buffer.alloc(160))],
    ["no base64", "not base64!"],
    ["hexadecimal", bytes.toString("hex")],
    ["base64url", `-_-_${good.slice(4)}`],
    ["base64 of base64", Buffer.from(good).toString("base64")],
    ["a line break in it", `${good.slice(0, 76)}\n${good.slice(76)}`],
    ["a space behind", `${good} `],
    ["a padding more", `${good}=`],
    ["padding in the middle", `${good.slice(0, 8)}==${good.slice(8)}`],
    ["a NUL inside", `${good.slice(0, 8)}\u0000${good.slice(8)}`],
    ["Chinese", "伯乐相马".repeat(10)],
    ["a data URL", `data:;base64,${good}`],
    ["the event in base64, not encrypted", Buffer.from(event).toString("base64")],
    ["the event itself", event],
  ];
  return {
    title: "Spoilt base64, padding and ciphers",
    requests: values.flatMap(([name, encrypt]): Hostile[] => {
      const body = JSON.stringify({ encrypt });
      return [
        // Whoever cannot sign hears the same whatever is wrong inside.
        hostile(`encrypt holds ${name}, unsigned`, 401, unsigned(body)),
        hostile(`encrypt holds ${name}, signed`, 400, sign(body)),
      ];
    }),
  };
}
