import { describe, expect, onTestFinished, test } from "vitest";
import type { StoredMessage } from "../../src/sandbox/chats.ts";
import { startPostgres } from "../postgres-server.ts";
import { databases, opened, postgres, sqlite } from "../store/databases.ts";
import { tunnel } from "../tunnel.ts";
import { type Company, company, eventually, type Running } from "./instances.ts";
import { smallDisks } from "./small-disk.ts";

/*
 * What happens to machines and networks while people ask. Each ends alike: what was asked is answered once, nothing is
 * left, and the audit has one row for each answer.
 */

const question = "查一下 138 0013 8000";
const search = "/hire/v1/talents/batch_get_id";

/** Two people ask, so many times each. */
function ask({ sandbox }: Company, times: number): StoredMessage[] {
  return (["recruiter", "hrbp"] as const).flatMap((who) =>
    Array.from({ length: times }, () => sandbox.say(who, "p2p", question)),
  );
}

const ready = async ({ address }: Running) => await (await fetch(`${address}/readyz`)).json();
const minute = 60_000;

describe.each(databases)("on %s", (_name, address) => {
  test("the token expires while events are handled: nobody notices", async () => {
    const here = await company(await address());
    const { sandbox } = here;
    await here.inside();
    const hold = sandbox.faults.add({ path: search, delay: 400 });
    const said = ask(here, 2);
    await here.stored(said.length);
    sandbox.expireTokens();
    hold();
    sandbox.faults.add({ path: /\/reply$/, times: 1, expired: true });
    await here.answered(said);
    const refused = sandbox.calls.filter(({ status }) => status === 400);
    expect(refused.length).toBeGreaterThan(0);
    for (const { messageId, chatId } of said) {
      const answer = sandbox.messages(chatId).find(({ parentId }) => parentId === messageId);
      expect(answer?.content).toMatch(/匹配：/);
    }
  });

  test("events come late, twice, in another order, or not at all at first", async () => {
    const here = await company(await address());
    const { pushFaults } = here.sandbox;
    await Promise.all([here.inside(), here.inside()]);
    for (const fault of [{ copies: 2 }, { drop: true }, { lost: true }, { delay: 300 }, { behind: 3 }]) {
      pushFaults.add({ times: 2, ...fault });
    }
    await here.answered(ask(here, 6));
  });
});

test("PostgreSQL is restarted while people ask: two instances lose nothing and need no restart", async () => {
  const server = await startPostgres();
  onTestFinished(() => server.stop());
  const here = await company(`${server.url}/postgres`);
  const both = await Promise.all([here.inside(), here.inside()]);
  const undo = here.sandbox.faults.add({ path: search, delay: 300 });
  const said = ask(here, 3);
  await here.stored(said.length);
  await server.restart(async () => {
    said.push(...ask(here, 2));
    await eventually(async () => {
      for (const one of both) expect(await ready(one)).toMatchObject({ status: "degraded" });
    });
  });
  undo();
  said.push(...ask(here, 2));
  await here.answered(said);
  for (const one of both) expect(await ready(one)).toMatchObject({ status: "ready", database: "ok" });
});

test("the ways to PostgreSQL are cut again and again while people ask", async () => {
  const url = await postgres();
  const here = await company(url);
  const ways = [await tunnel(url), await tunnel(url)] as const;
  await Promise.all(ways.map(({ url: databaseUrl }) => here.inside({ databaseUrl })));
  here.sandbox.faults.add({ path: search, delay: 100 });
  const said: StoredMessage[] = [];
  for (const way of [...ways, ...ways]) {
    said.push(...ask(here, 1));
    await way.cut();
    said.push(...ask(here, 1));
    await way.mend();
  }
  await here.answered(said);
});

test("connections to PostgreSQL go dead without a word: they are noticed, and left to the other instance meanwhile", async () => {
  const url = await postgres();
  const here = await company(url);
  const way = await tunnel(url);
  const [deaf] = await Promise.all([here.inside({ databaseUrl: way.url }), here.inside()]);
  here.sandbox.faults.add({ path: search, delay: 200, times: 4 });
  const said = ask(here, 2);
  await here.stored(said.length);
  way.clog();
  said.push(...ask(here, 1));
  await here.answered(said);
  await eventually(async () => expect(await ready(deaf)).toMatchObject({ database: "unreachable" }));
  await way.mend();
  await eventually(async () => expect(await ready(deaf)).toMatchObject({ database: "ok" }));
  said.push(...ask(here, 1));
  await here.answered(said);
});

test("connections to Feishu go dead without a word: calls are given up in time and made again", async () => {
  const databaseUrl = await sqlite();
  const here = await company(databaseUrl, { feishuMs: 500 });
  const way = await tunnel(here.sandbox.url);
  await here.inside({ domain: way.url });
  const before = ask(here, 1);
  await here.answered(before);
  way.clog();
  const said = ask(here, 1);
  await here.stored(before.length + said.length);
  const calls = here.sandbox.calls.length;
  await way.mend();
  await here.answered([...before, ...said]);
  expect(here.sandbox.calls.length).toBeGreaterThan(calls);
});

test("instances whose clocks are minutes apart neither steal each other's events nor leave a dead one's lying", async () => {
  const here = await company(await postgres(), { processes: 2, leaseMs: 1500 });
  const [behind, ahead] = await Promise.all([
    here.instance({ ahead: -4 * minute }),
    here.instance({ ahead: 4 * minute }),
  ]);
  // Longer than a lease: what is in hand must be seen to be.
  const undo = here.sandbox.faults.add({ path: search, delay: 2000 });
  const said = ask(here, 2);
  await here.answered(said);
  const takenOver = "an event is taken over";
  for (const one of [behind, ahead]) expect(one.logged()).not.toContain(takenOver);
  undo();
  const endless = here.sandbox.faults.add({ path: search, delay: 600_000 });
  said.push(...ask(here, 2));
  await here.stored(said.length);
  await behind.kill();
  endless();
  await here.answered(said);
  expect(ahead.logged()).toContain(takenOver);
});

test("an instance that stood still comes back to what another has answered: one answer stands, and no card waits", async () => {
  const here = await company(await postgres(), { processes: 1 });
  const { sandbox } = here;
  const still = await here.instance();
  await here.inside();
  sandbox.faults.add({ path: search, delay: 3000, times: 1 });
  const list = Array.from({ length: 12 }, (_, nth) => `199000200${10 + nth}`).join("\n");
  const asked = sandbox.say("recruiter", "p2p", list);
  await eventually(() => expect(sandbox.calls.map(({ path }) => path)).toContain("/open-apis/bot/v3/info"));
  still.pause();
  await here.answered([asked]);
  const replies = () => sandbox.calls.filter(({ path }) => path.endsWith("/reply")).length;
  const before = replies();
  still.goOn();
  await eventually(() => expect(replies()).toBeGreaterThan(before));
  await here.answered([asked]);
  expect(sandbox.messages(asked.chatId).at(-1)?.content).not.toContain("正在查询");
});

test.each(smallDisks)(
  "%s is full: 503 until there is room again, without a restart",
  async (_name, small) => {
    const here = await company(await sqlite());
    const { databaseUrl, through, trouble, ...disk } = await small();
    const own = await here.instance({ databaseUrl, through });
    const said = ask(here, 1);
    const answered = () => eventually(() => expect(said.map(here.answers)).toEqual(said.map(() => 1)));
    await answered();
    await disk.fill(own);
    // What SQLite has at hand is used up first.
    await eventually(async () => {
      expect(await ready(own)).toEqual({ status: "degraded", database: trouble, feishu: "ok" });
    });
    const refused = ask(here, 2);
    await eventually(() => expect(own.logged()).toContain("an event could not be stored"));
    expect(refused.map(here.answers)).toEqual(refused.map(() => 0));
    await disk.free(own);
    said.push(...refused, ...ask(here, 1));
    await answered();
    expect(await ready(own)).toMatchObject({ status: "ready", database: "ok" });
    await eventually(async () => {
      const { inbox, audit } = await opened(await disk.readable(own));
      expect(await inbox.counts()).toEqual({ received: 0, working: 0, done: said.length, failed: 0 });
      const rows = (await audit.find({}, { limit: 1000, offset: 0 })).map(({ event }) => event);
      expect([rows.length, new Set(rows).size]).toEqual([said.length, said.length]);
    });
  },
);
