import { EncryptJWT, jwtDecrypt } from "jose";
import { describe, expect, test } from "vitest";
import { createEncryption } from "../../src/conversation/encrypted-token.ts";

const key = new Uint8Array(32).fill(7);
const { encrypted, decrypted } = createEncryption(key);
const claims = { v: { name: "王伟 🐎", nested: [1, null, "x"] }, aud: "oc_1", exp: 4_000_000_000 };

describe("an encrypted token", () => {
  test("is opened by jose, and what jose makes is opened", async () => {
    expect((await jwtDecrypt(encrypted(claims), key)).payload).toEqual(claims);
    const theirs = await new EncryptJWT({ ...claims })
      .setProtectedHeader({ alg: "dir", enc: "A256GCM" })
      .encrypt(key);
    expect(decrypted(theirs)).toEqual(claims);
  });

  test("is another each time, and opens to the same", () => {
    const [one, other] = [encrypted(claims), encrypted(claims)];
    expect(one).not.toBe(other);
    expect([decrypted(one), decrypted(other)]).toEqual([claims, claims]);
  });

  test("does not open under another key", () => {
    expect(createEncryption(new Uint8Array(32).fill(8)).decrypted(encrypted(claims))).toBeUndefined();
  });

  test("does not open where any part of it was changed, left out, cut short or added", () => {
    const token = encrypted(claims);
    const parts = token.split(".");
    const changed = parts.flatMap((part, at) => [
      parts.with(at, part.startsWith("A") ? `B${part.slice(1)}` : `A${part.slice(1)}`),
      parts.with(at, part.slice(0, -4)),
      parts.toSpliced(at, 1),
      parts.toSpliced(at, 0, "AAAA"),
    ]);
    for (const one of changed.map((all) => all.join("."))) {
      if (one !== token) expect(decrypted(one)).toBeUndefined();
    }
    expect(decrypted("")).toBeUndefined();
  });
});
