import { describe, expect, test } from "vitest";
import { manifest } from "../../src/operations/manifest.ts";
import { startBole } from "./bole.ts";

/* Conversations in the sandbox: wherever Feishu answers with an id, the card says a name. */

const unnamed =
  /名称读取失败|未找到名称|name could not be read|no name found|\b(CN|CT|ST|DS)_\d+\b|undefined|NaN|\[object/;

describe("no card is left with a number where there is a name", () => {
  test.each([
    ["wei@example.com 的职务", /高级 Java 开发工程师[\s\S]*P5 高级[\s\S]*任职明细[\s\S]*成本中心：/],
    ["job of wei@example.com", /Senior Java Engineer[\s\S]*P5 Senior[\s\S]*Cost centres: /],
    ["职务 JP422119", /职级[\s\S]*P5 高级、P6 资深[\s\S]*通道：[\s\S]*创建人：/],
    ["job code JP422119", /P5 Senior, P6 Staff[\s\S]*Pathway: [\s\S]*Created by: /],
    ["人才 6891560630172518670", /所在地\n上海[\s\S]*家乡：成都[\s\S]*国籍|国籍[\s\S]*家乡：成都/],
    ["talent 6891560630172518670", /Lives in\nShanghai[\s\S]*Nationality: China/],
    ["谁内推了 ada@example.com", /投递：\S+ · /],
    ["who referred ada@example.com", /Applied: .+ · \w+/],
    ["搜索 java", /更多[\s\S]*创建人：[^\d\n]+\n/],
    ["search talents java", /More[\s\S]*Created by: [^\d\n]+\n/],
  ])("%s", async (phrase, says) => {
    const bole = await startBole();
    const card = await bole.ask("hrbp", "p2p", phrase);
    expect(card.text).toMatch(says);
    expect(card.text).not.toMatch(unnamed);
  });
});

describe("from somebody's job to its history and back", () => {
  test.each([
    [
      "wei@example.com 的职务",
      "任职历史",
      /王伟的任职历史[\s\S]*职级：P4 中级 → P5 高级[\s\S]*全部版本/,
      "只看当前",
      /王伟的职务/,
    ],
    [
      "job of wei@example.com",
      "History",
      /Job history of Wang Wei[\s\S]*Job level: .+ → P5 Senior[\s\S]*all versions/,
      "Current only",
      /Job of Wang Wei/,
    ],
  ])("%s", async (phrase, there, history, back, current) => {
    const bole = await startBole();
    const job = await bole.ask("hrbp", "p2p", phrase);
    const timeline = await bole.pressForCard("hrbp", job, there);
    expect(timeline.text).toMatch(history);
    expect(timeline.text).not.toMatch(unnamed);
    expect((await bole.pressForCard("hrbp", timeline, back)).text).toMatch(current);
  });
});

describe("without a companion's scope the card still comes, with the id, and says what is missing", () => {
  const without = (scope: string) => manifest().scopes.tenant.filter((it) => it !== scope);

  test.each([
    [
      "wei@example.com 的职务",
      "corehr:job_level:read",
      /（名称读取失败）[\s\S]*未显示：职级名称，需要权限 corehr:job_level:read/,
    ],
    [
      "talent 6891560630172518670",
      "hire:location:readonly",
      /\(name could not be read\)[\s\S]*Not shown: names of places \(needs hire:location:readonly\)/,
    ],
    [
      "who referred ada@example.com",
      "hire:application:readonly",
      /Applied: \d+ \(name could not be read\)[\s\S]*needs hire:application:readonly/,
    ],
  ])("%s without %s", async (phrase, scope, says) => {
    const bole = await startBole({ scopes: without(scope) });
    expect((await bole.ask("hrbp", "p2p", phrase)).text).toMatch(says);
  });
});

test("a recruiter, who sees no identity data, causes no lookup by it", async () => {
  const bole = await startBole();
  const card = await bole.ask("recruiter", "p2p", "人才 6891560630172518670");
  expect(card.text).toMatch(/所在地\n上海/);
  expect(card.text).not.toMatch(/家乡|国籍|户口|生日|性别/);
  const places = bole.sandbox.calls.filter(({ path }) => path.endsWith("hire/v1/locations/query"));
  const hrbp = await startBole();
  await hrbp.ask("hrbp", "p2p", "人才 6891560630172518670");
  const all = hrbp.sandbox.calls.filter(({ path }) => path.endsWith("hire/v1/locations/query"));
  expect(places.length).toBeLessThan(all.length);
});
