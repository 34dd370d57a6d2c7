import { expect, test } from "vitest";
import { headerOf, ping, readFrame, writeFrame } from "../../../src/intake/long-connection/frame.ts";

test("a ping is the very bytes that the official SDKs send", () => {
  // SeqID 0, LogID 0, service 77, method 0, and the header type=ping.
  const bytes = [
    8,
    0,
    16,
    0,
    24,
    77,
    32,
    0,
    42,
    12,
    10,
    4,
    ...Buffer.from("type"),
    18,
    4,
    ...Buffer.from("ping"),
  ];
  expect([...writeFrame(ping(77))].slice(0, bytes.length)).toEqual(bytes);
});

test("what is answered carries back what came, number for number", () => {
  const came = [
    ...[8, 255, 255, 255, 255, 255, 255, 255, 255, 255, 1],
    ...[16, 129, 128, 128, 128, 128, 128, 128, 16],
    ...[24, 1, 32, 1],
    ...[42, 7, 10, 1, 97, 18, 2, 98, 99],
    ...[50, 1, 120, 58, 1, 121, 66, 1, 0, 74, 1, 122],
  ];
  const frame = readFrame(Uint8Array.from(came));
  expect(frame).toMatchObject({ SeqID: 2n ** 64n - 1n, LogID: 2n ** 53n + 1n, LogIDNew: "z" });
  expect(frame && headerOf(frame, "a")).toBe("bc");
  expect(frame && [...writeFrame(frame)]).toEqual(came);
});

test.each([
  ["nothing", []],
  ["no service and no method", [8, 0, 16, 0]],
  ["a length beyond the end", [8, 0, 16, 0, 24, 0, 32, 0, 66, 200]],
  ["a number that never ends", [8, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 1]],
  [
    "more headers than anybody sends",
    [8, 0, 16, 0, 24, 0, 32, 0, ...Array.from({ length: 65 }, () => [42, 4, 10, 0, 18, 0]).flat()],
  ],
])("%s is no frame", (_what, bytes) => {
  expect(readFrame(Uint8Array.from(bytes))).toBeUndefined();
});
