import { describe, expect, test } from "vitest";
import type { AuditLine, NewAuditLine } from "../../src/store/audit.ts";
import { beside } from "./beside.ts";
import { databases, opened } from "./databases.ts";

const start = Date.UTC(2026, 0, 15, 9);

function line(seq: number): AuditLine {
  return {
    chain: "chain-1",
    seq,
    previous: `hash-${seq - 1}`,
    hash: `hash-${seq}`,
    at: start + seq,
    event: `event-${seq}`,
    who: "ou_recruiter",
    place: "p2p",
    chat: "oc_1",
    command: "find-talent",
    understood: "{}",
    outcome: "answered",
    people: 1,
    classes: "[]",
    log_ids: "[]",
    again: 0,
    subjects: ["subject-a", `subject-${seq}`].toSorted(),
  };
}

const fresh = (seq: number): NewAuditLine => ({ ...line(seq), identity: `identity-${seq}` });
const head = (seq: number) => ({ chain: "chain-1", seq, hash: `hash-${seq}`, mac: "mac", follows: "" });

describe.each(databases)("the audit on %s", (_name, address) => {
  test("gives back what was written, by chain, by event and by whom it was about", async () => {
    const { audit } = await opened(await address());
    await audit.append([fresh(1), fresh(2)], head(2));
    await audit.append([fresh(3)], head(3));
    expect(await audit.lines("chain-1", 1, 10)).toEqual([line(2), line(3)]);
    expect(await audit.ofEvents(["event-2"])).toEqual([line(2)]);
    expect(await audit.head("chain-1")).toEqual(head(3));
    expect(await audit.count({ subjects: ["subject-a"], since: start + 2 })).toBe(2);
    const [newest] = await audit.find({ subjects: ["subject-3"] }, { limit: 10, offset: 0 });
    expect({ ...newest, subjects: line(3).subjects }).toEqual(line(3));
  });

  test("takes what says the same of an event once, whichever instance writes it, and nothing of what came with it", async () => {
    const url = await address();
    const [{ audit }, other] = await Promise.all([opened(url), opened(url)]);
    await audit.append([fresh(1)], head(1));
    const again = { ...fresh(2), event: "event-1", identity: "identity-1" };
    expect(
      await other.audit.append(
        [
          { ...fresh(3), seq: 2 },
          { ...again, seq: 3 },
        ],
        head(3),
      ),
    ).toBe("told");
    expect(await audit.lines("chain-1", 0, 10)).toEqual([line(1)]);
    expect(await audit.head("chain-1")).toEqual(head(1));
  });

  test("holds one row that stands for an event's answer, and beside it what it came to again", async () => {
    const url = await address();
    const [{ audit }, other] = await Promise.all([opened(url), opened(url)]);
    await audit.append([fresh(1)], head(1));
    const again = { ...fresh(2), event: "event-1", identity: "identity-2" };
    expect(await other.audit.append([again], head(2))).toBe("told");
    expect(await other.audit.append([{ ...again, again: 1 }], head(2))).toBe("written");
    expect(await audit.count({})).toBe(1);
    expect(await audit.count({ subjects: ["subject-2"] })).toBe(1);
    expect(await audit.againOf(["event-1", "event-9"])).toMatchObject([{ seq: 2, again: 1 }]);
    expect(await audit.find({}, { limit: 10, offset: 0 })).toMatchObject([{ seq: 1, again: 0 }]);
  });

  test("lets no row be changed, and none be deleted but up to a checkpoint", async () => {
    const url = await address();
    const { audit } = await opened(url);
    await audit.append([fresh(1), fresh(2), fresh(3)], head(3));
    const words = /rows of the audit are/;
    await expect(beside(url, "update audit set who = 'ou_other'")).rejects.toThrow(words);
    await expect(beside(url, "delete from audit")).rejects.toThrow(words);
    await expect(beside(url, "delete from audit_subject")).rejects.toThrow(words);
    const last = await audit.lastBefore("chain-1", start + 3);
    expect(last).toEqual({ seq: 2, hash: "hash-2" });
    expect(await audit.prune({ chain: "chain-1", seq: 2, hash: "hash-2", mac: "mac" })).toBe(2);
    expect(await audit.lines("chain-1", 0, 10)).toEqual([line(3)]);
  });
});
