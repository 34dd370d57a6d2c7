import { expect, test } from "vitest";
import { isSound, type Report } from "../soak/report.ts";
import { soak } from "../soak/soak.ts";
import { postgres, sqlite } from "../store/databases.ts";

/*
 * Processes that are killed at random again and again, under traffic, with troubles on the platform and on the way: what
 * Feishu was told is stored is answered once. `npm run soak` does the same for as long as one likes.
 */

const minutes = 60_000;

function expectSound(report: Report, kills: number): void {
  expect(report).toMatchObject({ kills, lost: [], twice: [], unaudited: [] });
  expect(isSound(report)).toBe(true);
  // Nobody was answered whose event was not accepted, and everybody else was.
  expect(report.answered + report.cutOff).toBe(report.accepted);
  expect(report.accepted).toBeGreaterThan(0);
}

test("one on SQLite, killed 3 times", { timeout: 3 * minutes }, async () => {
  const databaseUrl = await sqlite();
  expectSound(await soak({ databaseUrl, instances: 1, seed: 6, seconds: 0, kills: 3 }), 3);
});

test("two on PostgreSQL, killed 3 times", { timeout: 3 * minutes }, async () => {
  const databaseUrl = await postgres();
  expectSound(await soak({ databaseUrl, instances: 2, seed: 6, seconds: 0, kills: 3 }), 3);
});
