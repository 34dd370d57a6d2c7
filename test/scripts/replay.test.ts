import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { environment } from "../processes.ts";
import { opened, postgres } from "../store/databases.ts";
import { folder } from "../store/temp.ts";

const run = (url: string, ...args: string[]) =>
  spawnSync(process.execPath, ["scripts/replay.ts", ...args], {
    encoding: "utf8",
    env: { ...environment, DATABASE_URL: url },
  });

test("npm run replay lists what was given up and has it handled once more", async () => {
  const url = await postgres();
  const { inbox } = await opened(url);
  const receivedAt = Date.UTC(2026, 0, 15, 9);
  for (const [eventId, body] of [["event-1", Buffer.from("sealed")], ["press-1"], ["event-2"]] as const) {
    await inbox.accept({ eventId, kind: eventId.replace(/-.*/, ""), receivedAt, body });
    if (eventId !== "event-2") await inbox.fail(eventId);
  }
  const list = run(url, "--list");
  expect(list.stdout).toBe(
    [
      "event-1  event  2026-01-15T09:00:00.000Z  attempts 1, failures 1, deaths 0",
      "press-1  press  2026-01-15T09:00:00.000Z  attempts 1, failures 1, deaths 0  nothing left",
      "2 given up, 1 in hand or waiting, 0 done",
      "",
    ].join("\n"),
  );
  const replay = run(url, "event-1", "press-1", "event-2", "event-3");
  expect(replay.stdout.split("\n")).toEqual([
    "event-1 is handled again",
    expect.stringMatching(/^press-1 cannot be handled again: .+/),
    "event-2 was not given up",
    "event-3 is not known",
    "",
  ]);
  expect(replay.status).toBe(1);
  expect(await inbox.claim(10)).toMatchObject([{ eventId: "event-1", attempts: 1 }]);
});

test("npm run replay says how it is called, and why it cannot", () => {
  expect(run("").stdout).toMatch(/npm run replay -- <event id>/);
  const { status, stderr } = run("postgres://bole:s3cret@127.0.0.1:1/bole", "--list");
  expect(status).toBe(1);
  expect(stderr).toMatch(/^DATABASE_URL cannot be reached; .+\n$/);
});

test("npm run replay makes no database where there is none, and does not call that well", async () => {
  const file = join(await folder(), "mistyped.db");
  const { status, stdout, stderr } = run(`sqlite:${file}`, "--list");
  expect({ status, stdout, there: existsSync(file) }).toEqual({ status: 1, stdout: "", there: false });
  expect(stderr).toContain(`there is nothing of Bole's at ${file}; check the address`);
  expect(run("", "--list").stderr).toContain("The sandbox keeps its events in its own memory");
});
