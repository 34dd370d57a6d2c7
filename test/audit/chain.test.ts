import { DatabaseSync } from "node:sqlite";
import { describe, expect, test } from "vitest";
import { day, entry, trailInFile } from "./trail.ts";

/** Ten asks in one chain. */
async function ten() {
  const it = await trailInFile();
  for (let number = 1; number <= 10; number++) await it.trail.record(entry({ event: `event-${number}` }));
  return it;
}

describe("rows", () => {
  test("stand in one chain for each instance, whole as they were written", async () => {
    const { trail, another, verified } = await trailInFile();
    const other = another();
    await Promise.all(
      Array.from({ length: 250 }, (_, index) =>
        (index % 2 === 0 ? trail : other).record(entry({ event: `event-${index}` })),
      ),
    );
    expect(await verified()).toEqual({ chains: 2, rows: 250, flaws: [] });
  });

  test("of one event that came to the same are one; where it came to something else, that is told beside it, and it is one answer", async () => {
    const { trail, another, reader, verified, tamper } = await trailInFile();
    await trail.record(entry());
    await trail.record(entry({ logIds: ["log-2"] }));
    await another().record(entry({ logIds: ["log-3"] }));
    expect((await verified()).rows).toBe(1);
    await trail.record(entry({ outcome: "failed", people: 0, subjects: [{ kind: "id", value: "shown" }] }));
    expect(await verified()).toMatchObject({ rows: 2, flaws: [] });
    const all = { limit: 10, offset: 0 };
    const found = await reader.find({}, all);
    expect(found).toMatchObject({
      total: 1,
      rows: [{ outcome: "answered", again: [{ outcome: "failed" }] }],
    });
    // Whom either of them showed was looked at.
    expect(await reader.find({ subjects: [{ kind: "id", value: "shown" }] }, all)).toEqual(found);
    tamper("update audit set again = null where again = 1");
    expect((await verified()).flaws).toEqual([{ chain: "chain-1", row: 2, what: "was changed" }]);
  });

  test("of instances that answer one event at once, each believing the other dead, are one answer", async () => {
    const { trail, another, reader, verified } = await trailInFile();
    const others = [trail, another(), another(), another()];
    const ways = ["answered", "failed", "refused", "fault"] as const;
    for (let number = 1; number <= 10; number++) {
      const event = `event-${number}`;
      await Promise.all(
        others.map((one, at) => one.record(entry({ event, outcome: ways[at] ?? "answered" }))),
      );
    }
    const { rows, total } = await reader.find({}, { limit: 100, offset: 0 });
    expect(total).toBe(10);
    expect(rows.map(({ again }) => again.length)).toEqual(rows.map(() => 3));
    expect(await verified()).toMatchObject({ rows: 40, flaws: [] });
  });

  test("can neither be changed nor deleted as long as the database's guards stand", async () => {
    const { path } = await ten();
    const db = new DatabaseSync(path);
    for (const statement of [
      "update audit set who = 'ou_nobody'",
      "update audit_subject set hash = 'x'",
      "delete from audit where seq = 10",
      "delete from audit_subject",
    ]) {
      expect(() => db.exec(statement), statement).toThrow(/rows of the audit are/);
    }
    db.close();
  });

  test("that could not be written are rejected, and the next begins a new chain", async () => {
    const { trail, path, verified, tamper } = await ten();
    tamper("alter table audit rename to audit_gone");
    await expect(trail.record(entry({ event: "event-11" }))).rejects.toThrow();
    const db = new DatabaseSync(path);
    db.exec("alter table audit_gone rename to audit");
    db.close();
    await trail.record(entry({ event: "event-12" }));
    expect(await verified()).toEqual({ chains: 2, rows: 11, flaws: [] });
  });
});

describe("whoever tampers is found out:", () => {
  test.each([
    ["a changed field", ["update audit set who = 'ou_other' where seq = 4"], 4, "was changed"],
    ["a changed outcome", ["update audit set outcome = 'refused' where seq = 10"], 10, "was changed"],
    ["a time moved", ["update audit set at = at + 1 where seq = 1"], 1, "was changed"],
    ["a subject removed", ["delete from audit_subject where seq = 7"], 7, "was changed"],
    ["a subject added", ["insert into audit_subject values ('chain-1', 7, 'somebody')"], 7, "was changed"],
    [
      "a row put in before the first",
      [
        `insert into audit select chain, 0, hash, hash, at, 'forged', 'ou_innocent', place, chat, command, understood,
           outcome, people, classes, log_ids, null, null from audit where seq = 1`,
      ],
      0,
      "lies before the beginning",
    ],
    ["a missing row", ["delete from audit where seq = 5"], 5, "is missing"],
    ["a missing first row", ["delete from audit where seq = 1"], 1, "is missing"],
    ["missing rows", ["delete from audit where seq between 3 and 6"], 3, "to row 6 are missing"],
    ["a truncated end", ["delete from audit where seq > 8"], 9, "to row 10 are missing"],
    [
      "rows in another order",
      [
        "update audit set seq = -4 where seq = 4",
        "update audit set seq = 4 where seq = 5",
        "update audit set seq = 5 where seq = -4",
      ],
      4,
      "was changed",
    ],
    [
      "a row put in again at the end",
      [
        `insert into audit select chain, 11, hash, hash, at, event, who, place, chat, command, understood, outcome,
           people, classes, log_ids, null, null from audit where seq = 10`,
      ],
      11,
      "lies beyond the recorded end",
    ],
    [
      "an end and its record shortened together",
      ["delete from audit where seq > 8", "update audit_head set seq = 8"],
      undefined,
      "the record of its end was changed, or was written under another app secret",
    ],
    [
      "a pruning that was none",
      [
        "insert into audit_checkpoint select chain, seq, hash, 'made up' from audit where seq = 3",
        "delete from audit_subject where seq <= 3",
        "delete from audit where seq <= 3",
      ],
      undefined,
      "the record of what was pruned was changed, or was written under another app secret",
    ],
    ["a head that is gone", ["delete from audit_head"], undefined, "the record of its end is missing"],
  ])("%s", async (_name, statements, row, what) => {
    const { tamper, verified } = await ten();
    tamper(...statements);
    const { flaws } = await verified();
    expect(flaws[0]).toEqual({ chain: "chain-1", ...(row === undefined ? {} : { row }), what });
  });

  test("a chain that is gone as a whole is missed by the one that began after it", async () => {
    const { another, tamper, verified } = await ten();
    await another().record(entry({ event: "event-11" }));
    tamper(
      ...["audit_subject", "audit", "audit_head"].map(
        (table) => `delete from ${table} where chain = 'chain-1'`,
      ),
    );
    expect((await verified()).flaws).toEqual([
      { chain: "chain-1", what: "is missing; chain chain-2 began after it" },
    ]);
  });

  test("under another app secret nothing verifies", async () => {
    const { verified } = await ten();
    const { flaws } = await verified("another secret");
    expect(flaws.length).toBeGreaterThan(10);
  });
});

describe("pruning", () => {
  test("leaves what is young enough, and a chain that still verifies and goes on", async () => {
    const { trail, another, verified, wait } = await ten();
    wait(30 * day);
    await trail.record(entry({ event: "event-11" }));
    await another().record(entry({ event: "event-12" }));
    wait(30 * day);
    expect(await trail.prune(40)).toBe(10);
    expect(await trail.prune(40)).toBe(0);
    expect(await verified()).toEqual({ chains: 2, rows: 2, flaws: [] });
    await trail.record(entry({ event: "event-13" }));
    expect(await verified()).toEqual({ chains: 2, rows: 3, flaws: [] });
    wait(100 * day);
    expect(await trail.prune(40)).toBe(3);
    expect(await verified()).toEqual({ chains: 2, rows: 0, flaws: [] });
    await trail.record(entry({ event: "event-14" }));
    expect(await verified()).toEqual({ chains: 2, rows: 1, flaws: [] });
  });

  test("hides no tampering behind it", async () => {
    const { trail, verified, wait, tamper } = await ten();
    wait(30 * day);
    for (const number of [11, 12, 13]) await trail.record(entry({ event: `event-${number}` }));
    await trail.prune(20);
    tamper("delete from audit where seq = 11");
    expect((await verified()).flaws).toEqual([{ chain: "chain-1", row: 11, what: "is missing" }]);
  });

  test("takes the hashes of whom the rows were about with them", async () => {
    const { trail, wait, path } = await ten();
    wait(30 * day);
    await trail.prune(20);
    const db = new DatabaseSync(path);
    expect(db.prepare("select count(*) as count from audit_subject").get()).toEqual({ count: 0 });
    db.close();
  });
});
