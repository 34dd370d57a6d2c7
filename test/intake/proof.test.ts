import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decrypt } from "../../src/intake/decrypt.ts";
import { millis, parseEnvelope } from "../../src/intake/envelope.ts";
import { prove } from "../../src/intake/proof.ts";
import { verifySignature } from "../../src/intake/signature.ts";
import { encrypted, encryptKey, message, now, seconds, signed, verificationToken } from "./feishu.ts";
import { alteredByChance } from "./generated.ts";
import { momentAt } from "./hostile/request.ts";

const hour = 3_600_000;

describe("decrypting", () => {
  test("opens the document's own example", () => {
    const opened = decrypt("P37w+VZImNgPEO1RBhJ6RtKl7n6zymIbEG1pReEzghk=", "test key");
    expect(opened?.toString()).toBe("hello world");
  });

  test("gives back Chinese as it was, whatever its length", () => {
    for (const text of ["", "伯", "伯乐", "伯乐相马，".repeat(1000)]) {
      expect(decrypt(encrypted(text), encryptKey)?.toString()).toBe(text);
    }
  });

  test("gives nothing for what is no whole number of blocks, no base64, or base64 written otherwise", () => {
    const good = encrypted("hello");
    for (const bad of ["", "AAAA", good.slice(4), `${good} `, good.replace(/=*$/, ""), `${good}\n`, "你好"]) {
      expect(decrypt(bad, encryptKey)).toBeUndefined();
    }
  });
});

describe("the signature", () => {
  const { headers, body } = signed("{}");
  const request = {
    timestamp: headers["x-lark-request-timestamp"],
    nonce: headers["x-lark-request-nonce"],
    signature: headers["x-lark-signature"],
    body,
  };

  test("is genuine for 8 hours, and 5 minutes early", () => {
    expect(verifySignature(request, encryptKey, now)).toBe("genuine");
    expect(verifySignature(request, encryptKey, now + 8 * hour)).toBe("genuine");
    expect(verifySignature(request, encryptKey, now + 8 * hour + 1)).toBe("stale");
    expect(verifySignature(request, encryptKey, now - 300_000)).toBe("genuine");
    expect(verifySignature(request, encryptKey, now - 300_001)).toBe("stale");
  });

  test("lasts as long as it is told to", () => {
    const freshness = { maxAgeMs: 1000, maxSkewMs: 0 };
    expect(verifySignature(request, encryptKey, now + 1000, freshness)).toBe("genuine");
    expect(verifySignature(request, encryptKey, now + 1001, freshness)).toBe("stale");
    expect(verifySignature(request, encryptKey, now - 1, freshness)).toBe("stale");
  });

  test("is forged under another key, for other bytes, another time or another nonce", () => {
    expect(verifySignature(request, "another", now)).toBe("forged");
    expect(verifySignature({ ...request, body: Buffer.from("[]") }, encryptKey, now)).toBe("forged");
    expect(verifySignature({ ...request, timestamp: seconds(now + 1000) }, encryptKey, now)).toBe("forged");
    expect(verifySignature({ ...request, nonce: "7f3a9d" }, encryptKey, now)).toBe("forged");
  });

  test("is not looked for in headers of another shape", () => {
    expect(verifySignature({ ...request, signature: undefined }, encryptKey, now)).toBe("unsigned");
    expect(verifySignature({ ...request, timestamp: undefined }, encryptKey, now)).toBe("malformed");
    expect(verifySignature({ ...request, nonce: "" }, encryptKey, now)).toBe("malformed");
    expect(verifySignature({ ...request, nonce: "n".repeat(129) }, encryptKey, now)).toBe("malformed");
    expect(verifySignature({ ...request, nonce: ["7f3a9c"] }, encryptKey, now)).toBe("malformed");
  });
});

describe("the envelope", () => {
  test("tells time in milliseconds, whatever the event counts in", () => {
    expect(millis("1603977298")).toBe(1603977298000);
    expect(millis("1603977298123")).toBe(1603977298123);
    expect(millis("1603977298123456")).toBe(1603977298123);
  });

  test("is what the document says or nothing", () => {
    expect(parseEnvelope(message("help"))).toMatchObject({
      kind: "event",
      eventType: "im.message.receive_v1",
      createTime: now,
    });
    for (const none of [undefined, null, 1, "x", [], {}, { header: null }, { schema: "2.0", header: {} }]) {
      expect(parseEnvelope(none)).toBeUndefined();
    }
  });
});

test("whatever bytes Feishu's key has signed, the proof is a value and never an exception", () => {
  const secrets = { encryptKey, verificationToken };
  // A changed IV may still open to the same event with one other character: that is for Feishu's key to prevent.
  fc.assert(
    fc.property(alteredByChance(momentAt(now)), ({ body }) => {
      const proof = prove(body, signed(body).headers, secrets, now);
      return proof.ok || proof.failure.status === 400 || proof.failure.status === 401;
    }),
    { seed: 20260115, numRuns: 5000 },
  );
});
