import { expect, test } from "vitest";
import { createPieces } from "../../../src/intake/long-connection/pieces.ts";

const text = "一个被分成几段的事件";
const whole = Buffer.from(text);

/** A payload in pieces of five bytes, in which no Chinese character fits whole. */
function split(id = "m1") {
  const sum = Math.ceil(whole.length / 5);
  return Array.from({ length: sum }, (_, seq) => ({
    id,
    sum,
    seq,
    bytes: whole.subarray(seq * 5, seq * 5 + 5),
  }));
}

function atATime(start = 0) {
  let at = start;
  return { now: () => at, forward: (ms: number) => (at += ms) };
}

const start = (maxBytes?: number) => {
  const time = atATime();
  return { time, pieces: createPieces({ now: time.now, maxBytes }) };
};

test("pieces are put together in any order, each as often as it comes, and several payloads at a time", () => {
  const { pieces } = start();
  const [first, ...rest] = split().reverse();
  if (!first) throw new Error("nothing to put together");
  for (const piece of rest) {
    expect(pieces.add(piece)).toBe("waiting");
    expect(pieces.add(piece)).toBe("waiting");
    expect(pieces.add({ ...piece, id: "m2" })).toBe("waiting");
  }
  for (const id of ["m1", "m2"]) {
    expect(Buffer.from(pieces.add({ ...first, id })).toString()).toBe(text);
  }
});

test("what came whole is there at once, also where nothing says so", () => {
  const { pieces } = start();
  expect(pieces.add({ id: "m1", sum: 1, seq: 0, bytes: whole })).toBe(whole);
  expect(pieces.add({ id: "", sum: 0, seq: 0, bytes: whole })).toBe(whole);
});

test.each([
  ["more pieces than anybody sends", { sum: 4_000_000_000, seq: 0 }],
  ["no number of pieces", { sum: Number.NaN, seq: 0 }],
  ["no whole number of pieces", { sum: 2.5, seq: 0 }],
  ["a place beyond the last", { sum: 2, seq: 2 }],
  ["a place before the first", { sum: 2, seq: -1 }],
  ["a place between two", { sum: 2, seq: 0.5 }],
  ["no place", { sum: 2, seq: Number.NaN }],
  ["no payload it belongs to", { sum: 2, seq: 0, id: "" }],
])("%s is refused", (_what, piece) => {
  expect(start().pieces.add({ id: "m1", bytes: whole, ...piece })).toBe("refused");
});

test("a piece that says otherwise than the first how many there are is refused, the others still come together", () => {
  const { pieces } = start();
  const all = split();
  for (const piece of all.slice(0, -1)) pieces.add(piece);
  const [last] = all.slice(-1);
  if (!last) throw new Error("nothing to put together");
  expect(pieces.add({ ...last, sum: last.sum + 1 })).toBe("refused");
  expect(Buffer.from(pieces.add(last)).toString()).toBe(text);
});

test("no payload grows larger than it may, whole or in pieces", () => {
  const { pieces } = start(10);
  expect(pieces.add({ id: "m1", sum: 1, seq: 0, bytes: Buffer.alloc(11) })).toBe("refused");
  expect(pieces.add({ id: "m2", sum: 2, seq: 0, bytes: Buffer.alloc(6) })).toBe("waiting");
  expect(pieces.add({ id: "m2", sum: 2, seq: 1, bytes: Buffer.alloc(6) })).toBe("refused");
});

test("what is not complete after ten seconds is forgotten", () => {
  const { pieces, time } = start();
  const half = { id: "m1", sum: 2, bytes: whole };
  pieces.add({ ...half, seq: 0 });
  time.forward(9_999);
  expect(pieces.add({ ...half, seq: 0 })).toBe("waiting");
  time.forward(1);
  expect(pieces.add({ ...half, seq: 1 })).toBe("waiting");
  expect(pieces.add({ ...half, seq: 0 })).toHaveLength(whole.length * 2);
});

test("of too many that are not complete the oldest makes way", () => {
  const { pieces } = start();
  const half = (nth: number, seq: number) => ({ id: `m${nth}`, sum: 2, seq, bytes: whole });
  for (let nth = 0; nth <= 32; nth++) expect(pieces.add(half(nth, 0))).toBe("waiting");
  expect(pieces.add(half(1, 1))).toHaveLength(whole.length * 2);
  expect(pieces.add(half(0, 1))).toBe("waiting");
});
