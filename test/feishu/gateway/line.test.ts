import { describe, expect, test } from "vitest";
import type { Errand } from "../../../src/feishu/errand.ts";
import { createLine, patience } from "../../../src/feishu/gateway/line.ts";
import { movedClock } from "../platform.ts";

/** A line in which nobody moves until so many calls are allowed, and who went, in order. */
function standing() {
  const went: string[] = [];
  let open: ((left: number) => void) | undefined;
  const clock = movedClock();
  const line = createLine({ take: () => new Promise((resolve) => (open = resolve)), clock });
  const enter = (name: string, errand: Errand) => {
    const ticket = line.enter(errand);
    void ticket.turn.then((turn) => went.push(turn.ok ? name : `${name} gave up`));
    return ticket;
  };
  /** Lets one go, or tells how long there is none to be had. */
  const allow = async (left = 0) => {
    open?.(left);
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { line, enter, allow, went, clock };
}

describe("who goes first", () => {
  test("people who wait in a chat, then names, then what was asked for by the hundred", async () => {
    const { enter, allow, went } = standing();
    enter("list", { rank: "bulk", who: "ou_a" });
    enter("name", { rank: "names", who: "ou_b" });
    enter("question", { rank: "person", who: "ou_c" });
    for (const _ of [1, 2, 3]) await allow();
    expect(went).toEqual(["question", "name", "list"]);
  });

  test("one call each, in turn: whoever asks a hundred times holds nobody up", async () => {
    const { enter, allow, went } = standing();
    for (const nth of [1, 2, 3]) enter(`busy ${nth}`, { rank: "person", who: "ou_busy" });
    enter("other 1", { rank: "person", who: "ou_other" });
    await allow();
    enter("late 1", { rank: "person", who: "ou_late" });
    for (const _ of [1, 2, 3, 4]) await allow();
    expect(went).toEqual(["busy 1", "other 1", "late 1", "busy 2", "busy 3"]);
  });

  test("a list somebody's question joins is as urgent as the question", async () => {
    const { enter, allow, went } = standing();
    const list = enter("list", { rank: "bulk", who: "ou_a" });
    enter("name", { rank: "names", who: "ou_b" });
    list.join({ rank: "person", who: "ou_c" });
    for (const _ of [1, 2]) await allow();
    expect(went).toEqual(["list", "name"]);
  });
});

test("whoever comes in the very moment in which the line is through is served as well", async () => {
  const line = createLine({ take: async () => 0 });
  for (let later = 0; later < 12; later++) {
    const first = line.enter({ rank: "person" });
    for (let step = 0; step < later; step++) await undefined;
    const second = line.enter({ rank: "person" });
    expect(await Promise.all([first.turn, second.turn])).toMatchObject([{ ok: true }, { ok: true }]);
  }
});

/** A line with nothing to give for a minute, on a clock that goes only where a test lets it. */
function spentLine() {
  let at = 0;
  let waits: { until: number; end: () => void }[] = [];
  const clock = {
    now: () => at,
    wait: (milliseconds: number) => new Promise<void>((end) => waits.push({ until: at + milliseconds, end })),
  };
  const passes = async (milliseconds: number) => {
    at += milliseconds;
    for (const one of waits.filter(({ until }) => until <= at)) one.end();
    waits = waits.filter(({ until }) => until > at);
    await new Promise((resolve) => setImmediate(resolve));
  };
  const line = createLine({ take: async () => Math.max(0, 60_000 - at), clock });
  const heard = (errand: Errand) => {
    let answer: unknown;
    void line.enter(errand).turn.then((turn) => {
      answer = turn;
    });
    return () => answer;
  };
  return { line, heard, passes };
}

describe("who waits too long", () => {
  test("does not wait as long as somebody more patient who was there before", async () => {
    const { heard, passes } = spentLine();
    const list = heard({ rank: "bulk" });
    await passes(1_000);
    const question = heard({ rank: "person" });
    await passes(patience.person - 1);
    expect(question()).toBeUndefined();
    await passes(1);
    expect(question()).toEqual({ ok: false, failure: 39_000 });
    await passes(39_000);
    expect(list()).toMatchObject({ ok: true });
  });

  test("hears so in the middle of a wait where Feishu asks for a longer one", async () => {
    const { line, heard, passes } = spentLine();
    const list = heard({ rank: "bulk" });
    const question = heard({ rank: "person" });
    await passes(1_000);
    line.rest(100_000);
    await passes(0);
    expect([question(), list()]).toEqual([{ ok: false, failure: 100_000 }, undefined]);
  });

  test("gives up when their patience is over, names before people", async () => {
    const { enter, allow, went, clock, line } = standing();
    enter("question", { rank: "person" });
    enter("name", { rank: "names" });
    const started = clock.now();
    while (line.length() > 0) await allow(60_000);
    expect(went).toEqual(["name gave up", "question gave up"]);
    expect(clock.now() - started).toBe(patience.person);
  });

  test("hears so at once where Feishu asks for a longer rest than they have patience for", async () => {
    const { enter, went, clock, line } = standing();
    line.rest(60_000);
    enter("question", { rank: "person" });
    enter("list", { rank: "bulk" });
    await new Promise((resolve) => setImmediate(resolve));
    expect(went[0]).toBe("question gave up");
    expect(clock.now()).toBeLessThanOrEqual(60_000);
  });
});
