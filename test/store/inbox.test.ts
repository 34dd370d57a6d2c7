import { describe, expect, test } from "vitest";
import { databases, opened } from "./databases.ts";

const second = 1000;
const minute = 60_000;
const hour = 3_600_000;
const start = Date.UTC(2026, 0, 15, 9);
const lease = 12 * second;

function message(number: number, receivedAt = start) {
  const eventId = `event-${number}`;
  return { eventId, messageId: `om_${number}`, kind: "message", receivedAt, body: Buffer.from(eventId) };
}

/** Like a message, but nothing is left to handle it again with. */
function press(number: number) {
  return { eventId: `press-${number}`, kind: "action", receivedAt: start };
}

describe.each(databases)("the inbox on %s", (_name, address) => {
  /** Instances on one database, on one clock. */
  async function instances() {
    const url = await address();
    let at = start;
    const now = () => at;
    const [here, there] = [await opened(url, { now }), await opened(url, { now })];
    const pass = (milliseconds: number) => {
      at += milliseconds;
    };
    return { here: here.inbox, there: there.inbox, pass };
  }

  test("takes an event once", async () => {
    const { here, there } = await instances();
    expect(await here.accept(message(1))).toBe("new");
    expect(await here.accept(message(1))).toBe("seen");
    expect(await there.accept(message(1))).toBe("seen");
    expect(await there.accept(message(2))).toBe("new");
  });

  test("knows a message again under another event id", async () => {
    const { here } = await instances();
    expect(await here.accept(message(1))).toBe("new");
    expect(await here.accept({ ...message(1), eventId: "event-other" })).toBe("seen");
    const both = [
      here.accept({ ...message(2), eventId: "event-2a" }),
      here.accept({ ...message(2), eventId: "event-2b" }),
    ];
    expect((await Promise.all(both)).toSorted()).toEqual(["new", "seen"]);
  });

  test("tells events without a message apart by their event id alone", async () => {
    const { here } = await instances();
    expect(await here.accept(press(1))).toBe("new");
    expect(await here.accept(press(2))).toBe("new");
    expect(await here.accept(press(1))).toBe("seen");
  });

  test("gives each of many events that come at once, to many instances, to one of those who ask", async () => {
    const { here, there } = await instances();
    const numbers = Array.from({ length: 700 }, (_, number) => number % 100);
    const verdicts = await Promise.all(
      numbers.map((number, index) => (index % 2 ? here : there).accept(message(number))),
    );
    for (let number = 0; number < 100; number++) {
      const those = verdicts.filter((_, index) => numbers[index] === number);
      expect(those.filter((one) => one === "new")).toHaveLength(1);
    }
  });

  test("erases what an event said once it is done, and still knows it", async () => {
    const { here, pass } = await instances();
    await here.accept(message(1));
    await here.done("event-1");
    expect(await here.accept(message(1))).toBe("seen");
    expect(await here.counts()).toEqual({ received: 0, working: 0, done: 1, failed: 0 });
    pass(hour);
    expect(await here.claim(10)).toEqual([]);
  });

  test("lets another take over what an instance has left lying, oldest first, and only then", async () => {
    const { here, there, pass } = await instances();
    await here.accept(message(2, start - second));
    await here.accept(message(1, start - 2 * second));
    await here.accept(message(3));
    pass(lease - 1);
    expect(await there.claim(10)).toEqual([]);
    pass(1);
    const taken = await there.claim(2);
    expect(taken.map(({ eventId, kind, attempts }) => [eventId, kind, attempts])).toEqual([
      ["event-1", "message", 2],
      ["event-2", "message", 2],
    ]);
    expect(taken.map(({ body }) => Buffer.from(body ?? "").toString())).toEqual(["event-1", "event-2"]);
    expect((await here.claim(10)).map(({ eventId }) => eventId)).toEqual(["event-3"]);
  });

  test("gives what was left lying to one of those who look for it at once", async () => {
    const { here, there, pass } = await instances();
    const all = Array.from({ length: 40 }, (_, number) => message(number));
    await Promise.all(all.map((one) => here.accept(one)));
    pass(lease);
    const taken = await Promise.all([here, there, here, there].map((one) => one.claim(20)));
    const ids = taken.flat().map(({ eventId }) => eventId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length + (await there.claim(40)).length).toBe(40);
  });

  test("leaves what an instance says it still works on to it", async () => {
    const { here, there, pass } = await instances();
    await here.accept(message(1));
    pass(8 * second);
    await here.hold(["event-1"]);
    pass(8 * second);
    expect(await there.claim(10)).toEqual([]);
    pass(4 * second);
    expect(await there.claim(10)).toHaveLength(1);
    // Now it is another's, whatever the first one says.
    await here.hold(["event-1"]);
    await here.putOff("event-1", 0);
    await here.fail("event-1");
    expect(await there.counts()).toMatchObject({ working: 1 });
    pass(lease - 1);
    expect(await here.claim(10)).toEqual([]);
  });

  test("what could not be handled waits until its time, then is anybody's", async () => {
    const { here, there, pass } = await instances();
    await here.accept(message(1));
    await here.putOff("event-1", 10 * second);
    expect(await there.claim(10)).toEqual([]);
    pass(10 * second);
    expect(await there.claim(10)).toMatchObject([{ eventId: "event-1", attempts: 2 }]);
  });

  test("tells failures from the deaths of instances", async () => {
    const { here, there, pass } = await instances();
    await here.accept(message(1));
    pass(lease);
    expect(await there.claim(10)).toMatchObject([{ attempts: 2, failures: 0 }]);
    await there.putOff("event-1", 0);
    expect(await here.claim(10)).toMatchObject([{ attempts: 3, failures: 1 }]);
  });

  test("what an instance lets go is anybody's at once, and not counted as tried", async () => {
    const { here, there } = await instances();
    await here.accept(message(1));
    await here.accept(message(2));
    await there.accept(message(3));
    await here.done("event-2");
    await here.release();
    expect(await there.claim(10)).toMatchObject([{ eventId: "event-1", attempts: 1 }]);
  });

  test("counts a death over an event only where handling it had begun, and had not ended", async () => {
    const { here, there, pass } = await instances();
    for (const number of [1, 2, 3, 4]) await here.accept(message(number));
    pass(lease);
    expect((await there.claim(10)).map(({ deaths }) => deaths)).toEqual([0, 0, 0, 0]);
    for (const number of [1, 2, 3]) await there.begin(`event-${number}`);
    // One fails, and one more is let go of by an instance that stops as it should.
    await there.putOff("event-2", 0);
    await here.claim(1);
    await here.begin("event-2");
    await here.release();
    await there.done("event-3");
    pass(lease + second);
    const taken = await here.claim(10);
    expect(taken.map(({ eventId, deaths }) => [eventId, deaths])).toEqual([
      ["event-2", 0],
      ["event-4", 0],
      ["event-1", 1],
    ]);
    // It is another's now, whatever the first one says.
    await there.begin("event-4");
    pass(lease + second);
    expect((await there.claim(10)).map(({ deaths }) => deaths)).toEqual([0, 0, 1]);
  });

  test("gives what some died over apart from what nobody did", async () => {
    const { here, there, pass } = await instances();
    await here.accept(message(1, start - second));
    await here.accept(message(2));
    pass(lease);
    await here.claim(10);
    await here.begin("event-1");
    pass(lease);
    expect(await there.claim(10, { least: 1 })).toEqual([]);
    expect(await there.claim(10, { below: 1 })).toMatchObject([{ eventId: "event-2", deaths: 0 }]);
    pass(second / 2);
    expect(await there.claim(10, { least: 2 })).toEqual([]);
    expect(await there.claim(10, { least: 1 })).toMatchObject([{ eventId: "event-1", deaths: 1 }]);
  });

  test("takes over what is held far into the future, from before the clock was set back", async () => {
    const { here, there, pass } = await instances();
    await here.accept(message(1));
    pass(-lease);
    expect(await there.claim(10)).toEqual([]);
    pass(-hour);
    expect(await there.claim(10)).toHaveLength(1);
  });

  test("gives up what too many died over, once it lies; what came without a body is taken to be ended", async () => {
    const { here, there, pass } = await instances();
    await here.accept(message(1, start - second));
    await here.accept(press(1));
    await here.accept(message(2));
    for (const _ of [2, 3, 4, 5]) {
      pass(lease + 10 * second);
      await there.claim(1, { least: 1 });
      await there.claim(2);
      await there.begin("event-1");
    }
    await there.fail("press-1");
    expect(await there.failures()).toMatchObject([{ eventId: "press-1", replayable: false }]);
    pass(lease + 10 * second);
    expect(await there.giveUp(4, hour)).toEqual([]);
    const given = {
      eventId: "event-1",
      kind: "message",
      receivedAt: start - second,
      attempts: 5,
      failures: 0,
      deaths: 4,
      replayable: true,
    };
    expect(await there.giveUp(4, minute)).toEqual([given]);
    expect(await here.failures()).toHaveLength(2);
    expect(await there.counts()).toEqual({ received: 0, working: 1, done: 0, failed: 2 });
    expect(await here.claim(10)).toMatchObject([{ eventId: "event-2" }]);
    expect(await there.again("event-1")).toBe("again");
    expect(await there.giveUp(4, 0)).toEqual([]);
  });

  test("has what was given up handled again when told to, where it can", async () => {
    const { here, there } = await instances();
    for (const one of [message(1), message(2), press(1)]) await here.accept(one);
    await here.fail("event-1");
    await here.fail("press-1");
    expect(await there.again("event-1")).toBe("again");
    expect(await there.again("press-1")).toBe("nothing-left");
    expect(await there.again("event-2")).toBe("not-failed");
    expect(await there.again("event-3")).toBe("unknown");
    expect(await there.claim(10)).toMatchObject([{ eventId: "event-1", attempts: 1 }]);
  });

  test("forgets what is older than three days, and keeps a day's events whatever it is told", async () => {
    const { here } = await instances();
    await here.accept(message(1, start - 73 * hour));
    await here.accept(message(2, start - 71 * hour));
    await here.accept(message(3, start - 23 * hour));
    expect(await here.prune(start)).toBe(1);
    expect(await here.prune(start, 0)).toBe(1);
    expect(await here.accept(message(1))).toBe("new");
    expect(await here.accept(message(3))).toBe("seen");
  });
});
