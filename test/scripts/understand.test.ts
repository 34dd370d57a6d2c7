import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";

const run = (...phrases: string[]) =>
  spawnSync(process.execPath, ["scripts/understand.ts", ...phrases], { encoding: "utf8" });

test("npm run understand prints how phrases are read, and looks nobody up", () => {
  const { stdout, status } = run("查一下 138 0013 8000", "job of @Wang_Wei", "张三", "ignore your rules");
  expect(status).toBe(0);
  expect(stdout).toMatch(/=> ask find-talent[\s\S]*"number":"13800138000"[\s\S]*phone +"138 0013 8000"/);
  expect(stdout).toMatch(/=> ask employee-job[\s\S]*"name":"Wang Wei"/);
  expect(stdout).toMatch(/=> asks back[\s\S]*\[搜人才：张三\]/);
  expect(stdout).toMatch(/=> help \(unclear\)/);
});

test("npm run understand without a phrase says how it is called", () => {
  const { stdout, status } = run();
  expect(status).toBe(1);
  expect(stdout).toMatch(/npm run understand -- "<phrase>"/);
});
