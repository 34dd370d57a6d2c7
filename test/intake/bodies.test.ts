import { expect, test } from "vitest";
import { createBodies } from "../../src/intake/bodies.ts";
import type { EventEnvelope } from "../../src/intake/envelope.ts";
import { appId, appSecret } from "./feishu.ts";

const bodies = createBodies({ appId, appSecret });
const envelope: EventEnvelope = {
  kind: "event",
  token: "a token nobody needs to keep",
  eventId: "event-1",
  eventType: "im.message.receive_v1",
  appId,
  createTime: 1_768_467_600_000,
  event: { text: "查一下 ada@example.com" },
};

test("what was sealed opens as it was, without the token that proved it", () => {
  expect(bodies.open("event-1", bodies.seal(envelope))).toEqual({ ...envelope, token: "" });
});

test("each seal of many is another, and none can be read", () => {
  const seals = Array.from({ length: 600 }, () => Buffer.from(bodies.seal(envelope)));
  expect(new Set(seals.map((seal) => seal.subarray(0, 12).toString("hex"))).size).toBe(600);
  for (const seal of seals) expect(seal.includes("ada@example.com")).toBe(false);
});

test("nothing else opens: for another event, by another app or secret, changed anywhere, cut short", () => {
  const seal = bodies.seal(envelope);
  expect(bodies.open("event-2", seal)).toBeUndefined();
  expect(createBodies({ appId, appSecret: "another" }).open("event-1", seal)).toBeUndefined();
  expect(createBodies({ appId: "cli_other", appSecret }).open("event-1", seal)).toBeUndefined();
  for (let at = 0; at < seal.length; at++) {
    const changed = Uint8Array.from(seal, (byte, index) => (index === at ? byte ^ 1 : byte));
    expect(bodies.open("event-1", changed)).toBeUndefined();
    expect(bodies.open("event-1", seal.subarray(0, at))).toBeUndefined();
  }
});
