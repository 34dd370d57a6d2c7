import { stat } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, test } from "vitest";
import { openStore } from "../../src/store/store.ts";
import { beside } from "./beside.ts";
import { databases, opened, postgres } from "./databases.ts";
import { folder } from "./temp.ts";

function message(number: number) {
  return { eventId: `event-${number}`, messageId: `om_${number}`, kind: "message", receivedAt: Date.now() };
}

function notebook() {
  const told: unknown[] = [];
  const words: string[] = [];
  const note = (about: unknown, said = "") => {
    told.push(about);
    words.push(said);
  };
  return { told, words, info: note, warn: note };
}

describe.each(databases)("a store on %s", (_name, address) => {
  test("remembers over a restart", async () => {
    const url = await address();
    const before = await openStore(url);
    await before.inbox.accept(message(1));
    await before.close();
    const { inbox } = await opened(url);
    expect(await inbox.accept(message(1))).toBe("seen");
  });

  test("is brought forward once, by whoever starts first, and keeps its rows", async () => {
    const url = await address();
    const log = notebook();
    await Promise.all(Array.from({ length: 4 }, () => opened(url, { log })));
    await opened(url, { log });
    // Said with its place, but nothing of a password: a slip in DATABASE_URL makes a new one too.
    expect(log.words).toEqual([
      expect.stringMatching(
        /^a new database was created at (?:\/.+\.db|127\.0\.0\.1:\d+\/\w+); .+DATABASE_URL/,
      ),
    ]);
    expect(log.told).toEqual([
      {
        at: expect.not.stringContaining("@"),
        steps: [
          "0001-inbox",
          "0002-saved",
          "0003-chats",
          "0004-audit",
          "0005-inbox-leases",
          "0006-audit-identity",
          "0007-inbox-failures",
          "0008-inbox-deaths",
          "0009-counts",
          "0010-audit-again",
        ],
      },
    ]);
  });

  test("is refused once a newer Bole has used it", async () => {
    const url = await address();
    await (await openStore(url)).close();
    await beside(url, "insert into migration values ('9999-from-the-future', 0)");
    await expect(openStore(url)).rejects.toThrow(/newer version/);
  });

  test("gives times as numbers", async () => {
    const url = await address();
    const { inbox } = await opened(url);
    await inbox.accept(message(1));
    await inbox.fail("event-1");
    const [failure] = await inbox.failures();
    expect(typeof failure?.receivedAt).toBe("number");
    expect((await inbox.counts()).failed).toBe(1);
  });

  test("has no trouble while it is open", async () => {
    const store = await openStore(await address());
    expect(await store.trouble()).toBeUndefined();
    await store.close();
    expect(await store.trouble()).toBeDefined();
    await expect(store.inbox.accept(message(1))).rejects.toThrow();
  });
});

describe("the file", () => {
  test("is made with its folder, which is nobody else's to read", async () => {
    const path = join(await folder(), "deep", "data");
    await opened(`sqlite:${join(path, "bole.db")}`);
    expect((await stat(path)).mode & 0o777).toBe(0o700);
  });

  test("is written ahead, so that readers and a writer do not wait for each other", async () => {
    const path = join(await folder(), "bole.db");
    await opened(`sqlite:${path}`);
    const other = new DatabaseSync(path);
    expect(other.prepare("pragma journal_mode").get()).toEqual({ journal_mode: "wal" });
    other.close();
  });
});

describe("what cannot be opened", () => {
  test.each(["", "bole.db", "sqlite:", "mysql://db.example.com/bole"])(
    "is not guessed from %j",
    async (url) => {
      await expect(openStore(url)).rejects.toThrow(/must be given as sqlite:/);
    },
  );

  test("in PostgreSQL is told of in plain words, without the address and its password", async () => {
    const there = await postgres();
    const wrong = (change: (url: URL) => void) => {
      const url = new URL(there);
      change(url);
      return url.href;
    };
    const cases: [string, RegExp][] = [
      [wrong((url) => Object.assign(url, { password: "s3cret" })), /^is refused; check user, password/],
      [wrong((url) => Object.assign(url, { pathname: "/s3cret" })), /^is refused; check user, password/],
      ["postgres://bole:s3cret@127.0.0.1:1/bole", /^cannot be reached; /],
      ["postgres://bole:s3cret@nowhere.invalid/bole", /^cannot be reached; /],
      ["postgres://bole:s3cret#@127.0.0.1:port/bole", /^is no address of PostgreSQL; /],
    ];
    for (const [url, words] of cases) {
      const opening = openStore(url);
      await expect(opening).rejects.toThrow(words);
      await expect(opening).rejects.not.toThrow(/s3cret|127\.0\.0\.1/);
    }
  });
});
