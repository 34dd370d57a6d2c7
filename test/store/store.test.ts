import { stat } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, onTestFinished, test } from "vitest";
import { openStore, type Store } from "../../src/store/store.ts";
import { folder } from "./temp.ts";

const hour = 3_600_000;
const now = Date.UTC(2026, 0, 15, 9);

async function open(url = "sqlite::memory:"): Promise<Store> {
  const store = await openStore(url, { now: () => now });
  onTestFinished(() => store.close());
  return store;
}

function message(number: number, receivedAt = now) {
  return { eventId: `event-${number}`, messageId: `om_${number}`, kind: "message", receivedAt };
}

describe("the inbox", () => {
  test("takes an event once", async () => {
    const { inbox } = await open();
    expect(await inbox.accept(message(1))).toBe("new");
    expect(await inbox.accept(message(1))).toBe("seen");
    expect(await inbox.accept(message(2))).toBe("new");
  });

  test("knows a message again under another event id", async () => {
    const { inbox } = await open();
    expect(await inbox.accept(message(1))).toBe("new");
    expect(await inbox.accept({ ...message(1), eventId: "event-other" })).toBe("seen");
  });

  test("tells events without a message apart by their event id alone", async () => {
    const { inbox } = await open();
    const press = { eventId: "press-1", kind: "action", receivedAt: now };
    expect(await inbox.accept(press)).toBe("new");
    expect(await inbox.accept({ ...press, eventId: "press-2" })).toBe("new");
    expect(await inbox.accept(press)).toBe("seen");
  });

  test("gives an event to one of many who ask at the same time", async () => {
    const { inbox } = await open();
    const verdicts = await Promise.all(Array.from({ length: 50 }, () => inbox.accept(message(1))));
    expect(verdicts.filter((one) => one === "new")).toHaveLength(1);
  });

  test("still knows an event once it is done", async () => {
    const { inbox } = await open();
    await inbox.accept(message(1));
    await inbox.done("event-1");
    expect(await inbox.accept(message(1))).toBe("seen");
  });

  test("forgets what is older than three days", async () => {
    const { inbox } = await open();
    await inbox.accept(message(1, now - 73 * hour));
    await inbox.accept(message(2, now - 71 * hour));
    expect(await inbox.prune(now)).toBe(1);
    expect(await inbox.accept(message(1))).toBe("new");
    expect(await inbox.accept(message(2))).toBe("seen");
  });

  test("keeps a day's events whatever it is told", async () => {
    const { inbox } = await open();
    await inbox.accept(message(1, now - 25 * hour));
    await inbox.accept(message(2, now - 23 * hour));
    expect(await inbox.prune(now, 0)).toBe(1);
    expect(await inbox.accept(message(2))).toBe("seen");
  });
});

describe("the file", () => {
  test("is made with its folder, which is nobody else's to read", async () => {
    const path = join(await folder(), "deep", "data");
    await open(`sqlite:${join(path, "bole.db")}`);
    expect((await stat(path)).mode & 0o777).toBe(0o700);
  });

  test("remembers over a restart", async () => {
    const url = `sqlite:${join(await folder(), "bole.db")}`;
    const before = await openStore(url);
    await before.inbox.accept(message(1));
    await before.close();
    const { inbox } = await open(url);
    expect(await inbox.accept(message(1))).toBe("seen");
  });

  test("is written ahead, so that readers and a writer do not wait for each other", async () => {
    const path = join(await folder(), "bole.db");
    await open(`sqlite:${path}`);
    const beside = new DatabaseSync(path);
    expect(beside.prepare("pragma journal_mode").get()).toEqual({ journal_mode: "wal" });
    beside.close();
  });

  test("is refused once a newer Bole has used it", async () => {
    const path = join(await folder(), "bole.db");
    await (await openStore(`sqlite:${path}`)).close();
    const newer = new DatabaseSync(path);
    newer.exec("insert into migration values ('9999-from-the-future', 0)");
    newer.close();
    await expect(openStore(`sqlite:${path}`)).rejects.toThrow(/newer version/);
  });

  test("keeps its rows when a later start finds nothing to bring forward", async () => {
    const url = `sqlite:${join(await folder(), "bole.db")}`;
    const told: unknown[] = [];
    const log = { info: (about: unknown) => void told.push(about) };
    await (await openStore(url, { log })).close();
    await (await openStore(url, { log })).close();
    expect(told).toEqual([{ steps: ["0001-inbox", "0002-saved", "0003-chats", "0004-audit"] }]);
  });
});

describe("the database", () => {
  test("answers while it is open and not after", async () => {
    const store = await openStore("sqlite::memory:");
    expect(await store.ping()).toBe(true);
    await store.close();
    expect(await store.ping()).toBe(false);
    await expect(store.inbox.accept(message(1))).rejects.toThrow();
  });

  test("in PostgreSQL is promised for later, without repeating the password", async () => {
    const opening = openStore("postgres://bole:s3cret@db.example.com/bole");
    await expect(opening).rejects.toThrow(/PostgreSQL, which comes with a later version/);
    await expect(opening).rejects.not.toThrow(/s3cret/);
  });

  test.each(["", "bole.db", "sqlite:", "mysql://db.example.com/bole"])(
    "is not guessed from %j",
    async (url) => {
      await expect(openStore(url)).rejects.toThrow(/must be given as sqlite:/);
    },
  );
});
