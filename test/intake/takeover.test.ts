import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { createBodies } from "../../src/intake/bodies.ts";
import { sqlite } from "../store/databases.ts";
import { folder } from "../store/temp.ts";
import { door } from "./door.ts";
import { appId, message, press, pushed, now as start } from "./feishu.ts";

const minute = 60_000;
const accepted = { status: 200, body: {} };
const never = () => new Promise<never>(() => {});

/** A clock that is moved by hand. */
function clock() {
  let at = start;
  return {
    now: () => at,
    pass: (milliseconds: number) => {
      at += milliseconds;
    },
  };
}

/** What lines with these words say of how often an event was tried. */
function told(logged: readonly string[], words: string): unknown[] {
  const lines = logged.flatMap((some) => some.split("\n")).filter((line) => line.includes(words));
  return lines.map((line) => {
    const { attempts, failures, deaths } = JSON.parse(line);
    return { attempts, failures, deaths };
  });
}

describe("a message", () => {
  test("whose handling fails is handled again after a while, and then is done", async () => {
    const { now, pass } = clock();
    let tries = 0;
    const { send, reception, store, close } = await door({
      now,
      lookEveryMs: 5,
      async onMessage() {
        if (++tries < 3) throw new TypeError();
      },
    });
    reception.start();
    await send(pushed(message("help")));
    await vi.waitFor(async () => expect(await store.inbox.counts()).toMatchObject({ received: 1 }));
    pass(2000);
    await vi.waitFor(() => expect(tries).toBe(2));
    await vi.waitFor(async () => expect(await store.inbox.counts()).toMatchObject({ received: 1 }));
    pass(10_000);
    await vi.waitFor(async () => expect(await store.inbox.counts()).toMatchObject({ done: 1 }));
    expect(tries).toBe(3);
    await close();
  });

  test("that fails five times is given up, kept, and handled once more when somebody says so", async () => {
    const { now, pass } = clock();
    let tries = 0;
    const { send, reception, store, heard, logged, close } = await door({
      now,
      lookEveryMs: 5,
      async onMessage(event) {
        if (++tries <= 5) throw new TypeError();
        heard.messages.push(event);
      },
    });
    reception.start();
    const failing = message("help");
    await send(pushed(failing));
    for (let nth = 1; nth <= 5; nth++) {
      await vi.waitFor(() => expect(tries).toBe(nth));
      const left = nth < 5 ? { received: 1 } : { failed: 1 };
      await vi.waitFor(async () => expect(await store.inbox.counts()).toMatchObject(left));
      pass(5 * minute);
    }
    const { event_id: eventId } = failing.header;
    // Every line that counts counts alike, the list as well.
    const [given] = await store.inbox.failures();
    expect(given).toMatchObject({ eventId, attempts: 5, failures: 5, deaths: 0, replayable: true });
    expect(told(logged, "an event is taken over")).toEqual(
      [1, 2, 3, 4].map((failures) => ({ attempts: failures + 1, failures, deaths: 0 })),
    );
    expect(told(logged, "an event is given up")).toEqual([{ attempts: 5, failures: 5, deaths: 0 }]);
    expect(await store.inbox.again(eventId)).toBe("again");
    await vi.waitFor(() => expect(heard.messages).toMatchObject([{ eventId, content: { text: "help" } }]));
    await close();
  });

  test("whose instance died is handled by another, as it was said", async () => {
    const database = await sqlite();
    const { now, pass } = clock();
    const first = await door({ database, now, onMessage: never });
    expect(await first.send(pushed(message("谁内推了 ada@example.com")))).toEqual(accepted);
    const second = await door({ database, now, lookEveryMs: 5 });
    second.reception.start();
    pass(12_000);
    await vi.waitFor(() => expect(second.heard.messages).toHaveLength(1));
    expect(second.heard.messages).toMatchObject([{ content: { text: "谁内推了 ada@example.com" } }]);
    await second.close();
    await first.abandon();
  });

  test("that is still worked on stays with who works on it, however long that takes", async () => {
    const database = await sqlite();
    const { now, pass } = clock();
    const work = Promise.withResolvers<void>();
    const first = await door({ database, now, holdEveryMs: 5, onMessage: () => work.promise });
    await first.send(pushed(message("help")));
    const beside = new DatabaseSync(database.slice("sqlite:".length));
    onTestFinished(() => beside.close());
    const row = beside.prepare("select state, free_at from inbox");
    for (let nth = 0; nth < 5; nth++) {
      pass(8_000);
      await vi.waitFor(() => expect(row.get()).toEqual({ state: "working", free_at: now() + 12_000 }));
    }
    work.resolve();
    await first.close();
    expect(row.get()).toEqual({ state: "done", free_at: null });
  });

  test("cannot be read in the database's files while it waits, nor in its row when it is done", async () => {
    const path = await folder();
    const work = Promise.withResolvers<void>();
    const { send, close } = await door({
      database: `sqlite:${join(path, "bole.db")}`,
      onMessage: () => work.promise,
    });
    await send(pushed(message("Canary Byrne 199 0000 0001")));
    const beside = new DatabaseSync(join(path, "bole.db"));
    onTestFinished(() => beside.close());
    const erased = beside.prepare("select body is null as erased from inbox");
    expect(erased.get()).toEqual({ erased: 0 });
    const files = readdirSync(path).map((name) => readFileSync(join(path, name)));
    expect(files.reduce((sum, one) => sum + one.length, 0)).toBeGreaterThan(1000);
    for (const file of files) {
      expect(file.includes("Canary")).toBe(false);
      expect(file.includes("ou_recruiter")).toBe(false);
    }
    work.resolve();
    await vi.waitFor(() => expect(erased.get()).toEqual({ erased: 1 }));
    await close();
  });

  test("stored under another secret is given up, for nobody can read it any more", async () => {
    const database = await sqlite();
    const { now, pass } = clock();
    const first = await door({ database, now, onMessage: never });
    await first.send(pushed(message("help")));
    const bodies = createBodies({ appId, appSecret: "another" });
    const second = await door({ database, now, lookEveryMs: 5, bodies });
    second.reception.start();
    pass(12_000);
    await vi.waitFor(async () => expect((await second.store.inbox.counts()).failed).toBe(1));
    expect(second.logged.join()).toContain("Unreadable");
    await second.close();
    await first.abandon();
  });
});

describe("a message that kills whoever handles it", () => {
  test("is given up in the end; those beside it, which lose one instance after the other, are handled once", async () => {
    const database = await sqlite();
    const { now, pass } = clock();
    const handled: unknown[] = [];

    /** An instance that dies of the deadly one; the others come to their end only where that is not in hand. */
    async function instance() {
      const death = Promise.withResolvers<"died">();
      let dying = false;
      const one = await door({
        database,
        now,
        lookEveryMs: 5,
        async onMessage({ content }, { begins }) {
          await begins();
          const { text } = Object(content);
          if (text === "deadly") {
            dying = true;
            death.resolve("died");
          }
          // What was begun beside it is still under way then.
          await new Promise((resolve) => setTimeout(resolve, 20));
          if (dying) await never();
          handled.push(text);
        },
      });
      return {
        ...one,
        died: death.promise,
        async bury() {
          await one.abandon();
          await one.reception.stop(0);
        },
      };
    }

    const first = await instance();
    for (const text of ["deadly", "one", "two", "three"]) await first.send(pushed(message(text)));
    await first.died;
    await first.bury();
    let deaths = 1;
    for (;;) {
      pass(3 * minute);
      const next = await instance();
      next.reception.start();
      const over = vi.waitFor(async () => {
        expect(await next.store.inbox.counts()).toEqual({ received: 0, working: 0, done: 3, failed: 1 });
        return "over" as const;
      }, 10_000);
      const end = await Promise.race([next.died, over]);
      over.catch(() => {});
      if (end === "over") {
        await next.close();
        break;
      }
      deaths++;
      await next.bury();
    }
    expect(handled.toSorted()).toEqual(["one", "three", "two"]);
    expect(deaths).toBe(13);
  });
});

describe("a press", () => {
  test("whose instance died is not handled by another: it counts as failed", async () => {
    const database = await sqlite();
    const { now, pass } = clock();
    const first = await door({ database, now, onAction: never, patienceMs: 20 });
    await first.send(pushed(press({ ask: "sealed" })));
    const second = await door({ database, now, lookEveryMs: 5 });
    second.reception.start();
    pass(12_000);
    await vi.waitFor(async () => expect((await second.store.inbox.counts()).failed).toBe(1));
    await second.close();
    await first.abandon();
    expect(second.heard.actions).toEqual([]);
  });

  test("is done once what goes on after its answer is, and failed where that fails", async () => {
    const later = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    let nth = 0;
    const { send, store, close } = await door({
      async onAction(_event, goesOn) {
        goesOn(later[nth++]?.promise ?? never());
        return {};
      },
    });
    await send(pushed(press({ ask: "sealed" })));
    await send(pushed(press({ ask: "sealed" })));
    expect(await store.inbox.counts()).toMatchObject({ working: 2, done: 0 });
    later[0]?.resolve();
    later[1]?.reject(new RangeError());
    await vi.waitFor(async () => expect(await store.inbox.counts()).toMatchObject({ done: 1, failed: 1 }));
    await close();
  });
});

describe("the end", () => {
  test("takes nothing more, finishes what is in hand, and leaves nothing to others", async () => {
    const work = Promise.withResolvers<void>();
    const { send, reception, store } = await door({ onMessage: () => work.promise });
    await send(pushed(message("help")));
    const stopped = reception.stop(60_000);
    expect(await send(pushed(message("help")))).toEqual({ status: 503, body: {} });
    work.resolve();
    await stopped;
    expect(await store.inbox.counts()).toEqual({ received: 0, working: 0, done: 1, failed: 0 });
  });

  test("leaves what takes too long to others at once", async () => {
    const database = await sqlite();
    const first = await door({ database, onMessage: never });
    await first.send(pushed(message("help")));
    await first.reception.stop(10);
    const second = await door({ database });
    second.reception.start();
    await vi.waitFor(() => expect(second.heard.messages).toHaveLength(1));
    expect(first.logged.join()).toContain("what is still in hand is left to others");
    await second.close();
    await first.abandon();
  });
});
