import { rename } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { databases, postgres } from "../store/databases.ts";
import { folder } from "../store/temp.ts";
import { tunnel } from "../tunnel.ts";
import { type Bole, startBole } from "./bole.ts";
import { eventually } from "./instances.ts";

const ready = async (bole: Bole) => {
  const response = await fetch(`${bole.address}/readyz`);
  return [response.status, await response.json()];
};
const well = [200, { status: "ready", database: "ok", feishu: "ok" }];

test.each(databases)("Bole answers, turns pages and remembers on %s", async (_name, address) => {
  const bole = await startBole({ databaseUrl: await address() });
  const list = await bole.ask("recruiter", "p2p", "搜索 java");
  expect(list.buttons).toContain("下一页");
  const before = list.text;
  await bole.press("recruiter", list, "下一页");
  await eventually(() => expect(bole.again(list).text).not.toBe(before));
  const second = await bole.ask("recruiter", "p2p", "第一个");
  expect(second.text).not.toBe(before);
});

test("on SQLite, a file that is gone is named on /readyz and in the log, and over without a restart", async () => {
  const path = join(await folder(), "bole.db");
  const bole = await startBole({ databaseUrl: `sqlite:${path}` });
  expect(await ready(bole)).toEqual(well);
  await rename(path, `${path}.away`);
  expect(await ready(bole)).toEqual([503, { status: "degraded", database: "gone", feishu: "ok" }]);
  expect(bole.logged()).toContain('"trouble":"gone"');
  await rename(`${path}.away`, path);
  expect(await ready(bole)).toEqual(well);
  await bole.ask("recruiter", "p2p", "帮助");
});

test("on PostgreSQL, a server that cannot be reached is named on /readyz, and over without a restart", async () => {
  const way = await tunnel(await postgres());
  const bole = await startBole({ databaseUrl: way.url });
  expect(await ready(bole)).toEqual(well);
  await way.cut();
  expect(await ready(bole)).toEqual([503, { status: "degraded", database: "unreachable", feishu: "ok" }]);
  expect(bole.logged()).not.toContain(new URL(way.url).password);
  await way.mend();
  expect(await ready(bole)).toEqual(well);
  await bole.ask("recruiter", "p2p", "帮助");
});
