import { createHash, createHmac } from "node:crypto";
import { appId, encryptKey, type Push, seconds, verificationToken } from "../feishu.ts";
import { type Family, hostile, lookup, type Moment, wrapped } from "./request.ts";

/** Signatures of every make but Feishu's. */
export function forgedSignatures({ now, sign, push }: Moment): Family {
  const stamp = seconds(now);
  const plain = JSON.stringify(lookup());
  const body = wrapped(plain);
  const genuine = String(sign(body).headers["x-lark-signature"]);
  const carrying = (signature: string): Push => {
    const made = sign(body);
    return { body: made.body, headers: { ...made.headers, "x-lark-signature": signature } };
  };
  const hash = (algorithm: string, text: string) => createHash(algorithm).update(text).digest("hex");
  const all = `${stamp}7f3a9c${encryptKey}${body}`;
  const other = push(lookup()).headers["x-lark-signature"] ?? "";
  const forgeries: readonly (readonly [string, string])[] = [
    ["made with another key", sign(body, { key: "another" }).headers["x-lark-signature"] ?? ""],
    [
      "made with the verification token as the key",
      sign(body, { key: verificationToken }).headers["x-lark-signature"] ?? "",
    ],
    ["made with the app id as the key", sign(body, { key: appId }).headers["x-lark-signature"] ?? ""],
    ["made with no key", sign(body, { key: "" }).headers["x-lark-signature"] ?? ""],
    [
      "made with the word undefined as the key",
      sign(body, { key: "undefined" }).headers["x-lark-signature"] ?? "",
    ],
    [
      "made with the hashed key",
      sign(body, { key: hash("sha256", encryptKey) }).headers["x-lark-signature"] ?? "",
    ],
    ["of another push", other],
    ["of no body", hash("sha256", `${stamp}7f3a9c${encryptKey}`)],
    ["of the decrypted event", hash("sha256", `${stamp}7f3a9c${encryptKey}${plain}`)],
    ["of the body alone", hash("sha256", body)],
    ["with nonce before timestamp", hash("sha256", `7f3a9c${stamp}${encryptKey}${body}`)],
    ["with the key behind the body", hash("sha256", `${stamp}7f3a9c${body}${encryptKey}`)],
    ["hashed twice", hash("sha256", genuine)],
    ["by SHA-1, as old card callbacks had it", hash("sha1", `${stamp}7f3a9c${verificationToken}${body}`)],
    ["by SHA-1 with the encrypt key", hash("sha1", all)],
    ["by MD5", hash("md5", all)],
    ["by SHA-512", hash("sha512", all)],
    ["by SHA3-256", hash("sha3-256", all)],
    ["by HMAC", createHmac("sha256", encryptKey).update(`${stamp}7f3a9c${body}`).digest("hex")],
    ["in base64", createHash("sha256").update(all).digest("base64")],
    ["in capitals", genuine.toUpperCase()],
    ["without its last digit", genuine.slice(0, -1)],
    ["with two digits more", `${genuine}00`],
    ["behind sha256=", `sha256=${genuine}`],
    ["behind 0x", `0x${genuine}`],
    ["in quotes", `"${genuine}"`],
    ["with a digit changed", `${genuine.slice(0, -1)}${genuine.endsWith("0") ? "1" : "0"}`],
    ["with its halves changed over", genuine.slice(32) + genuine.slice(0, 32)],
    ["twice in one header", `${genuine}, ${genuine}`],
    ["twice, joined by a semicolon", `${genuine};${genuine}`],
    ["of zeros", "0".repeat(64)],
    ["of f", "f".repeat(64)],
    ["of one digit", "a"],
    ["of ten thousand digits", "a".repeat(10_000)],
    ["of letters that are no digits", "g".repeat(64)],
    ["of fullwidth digits", Buffer.from("ａ".repeat(21)).toString("latin1")],
    ["that says true", "true"],
    ["that says null", "null"],
    ["that says none", "none"],
    ["that is an object", '{"$ne":""}'],
  ];
  return {
    title: "Forged signatures",
    requests: forgeries.map(([what, signature]) => hostile(`a signature ${what}`, 401, carrying(signature))),
  };
}
