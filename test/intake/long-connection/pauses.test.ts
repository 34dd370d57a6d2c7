import { expect, onTestFinished, test, vi } from "vitest";
import { createLongConnection } from "../../../src/intake/long-connection/long-connection.ts";
import { app, clock, sandboxForTest } from "../../sandbox/support.ts";

test("the pauses grow with each loss, and begin anew after a connection that stood for a while", async () => {
  const { sandbox } = await sandboxForTest({ events: "websocket" });
  const time = clock();
  const pauses: unknown[] = [];
  const note = (about: { pauseMs?: number }) => void (about.pauseMs && pauses.push(about.pauseMs));
  const connection = createLongConnection({
    appId: app.appId,
    appSecret: app.appSecret,
    domain: sandbox.url,
    reception: { take: async () => ({ status: 200, body: {} }) },
    now: time.now,
    random: () => 0,
    pace: { firstPauseMs: 1, longestPauseMs: 4 },
    log: { debug() {}, info() {}, warn: note, error: note },
  });
  onTestFinished(async () => {
    await connection.stop();
    await sandbox.close();
  });
  connection.start();
  const lose = async (losses: number) => {
    await vi.waitFor(() => expect(connection.trouble()).toBeUndefined());
    sandbox.connections.cut();
    await vi.waitFor(() => expect(pauses).toHaveLength(losses));
  };
  for (let losses = 1; losses <= 4; losses++) await lose(losses);
  expect(pauses).toEqual([1, 2, 4, 4]);
  await vi.waitFor(() => expect(connection.trouble()).toBeUndefined());
  time.forward(60_000);
  await lose(5);
  expect(pauses.at(-1)).toBe(1);
  await connection.stop();
  await vi.waitFor(() => expect(sandbox.connections.count()).toBe(0));
});
