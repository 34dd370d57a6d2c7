import { expect, test } from "vitest";
import { pauseAfter, usualPace } from "../../../src/intake/long-connection/pace.ts";

const seconds = (losses: number, lasting = false, chance = 0) =>
  pauseAfter(losses, lasting, chance, usualPace) / 1000;

test("pauses double from one second to two minutes, and stay there for ever", () => {
  expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 5000].map((losses) => seconds(losses))).toEqual([
    1, 2, 4, 8, 16, 32, 64, 120, 120, 120,
  ]);
});

test("what does not pass by itself is tried again after a minute, later after two", () => {
  expect([1, 2, 9].map((losses) => seconds(losses, true))).toEqual([60, 60, 120]);
});

test("chance shortens them by up to half, so that many do not come back at once", () => {
  expect([0, 0.5, 1].map((chance) => seconds(3, false, chance))).toEqual([4, 3, 2]);
});
