import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { personalPhone } from "../../src/access/personal.ts";
import { auditKeys } from "../../src/audit/keys.ts";
import { hashesOf, hashOf, type Subject } from "../../src/audit/subject.ts";
import { app, entry, trailInFile } from "./trail.ts";

const key = auditKeys(app).subjects;
const hash = (subject: Subject) => hashOf(subject, key);

describe("a subject is the same however it is written:", () => {
  test.each<[string, Subject, Subject]>([
    [
      "a phone",
      { kind: "phone", code: "86", number: "19900000001" },
      { kind: "phone", code: "+86", number: "199 0000-0001" },
    ],
    [
      "a phone without its code",
      { kind: "phone", code: "86", number: "19900000001" },
      { kind: "phone", code: undefined, number: "19900000001" },
    ],
    [
      "a phone that is closed to everybody",
      { kind: "phone", code: "86", number: "19900000001" },
      { kind: "phone", code: "86", number: z.decode(personalPhone, "19900000001") },
    ],
    [
      "a phone with its zero",
      { kind: "phone", code: "44", number: "2079460958" },
      { kind: "phone", code: "44", number: "02079460958" },
    ],
    [
      "an e-mail",
      { kind: "email", value: "Canary.Byrne@Example.com " },
      { kind: "email", value: "canary.byrne@example.com" },
    ],
    ["a document", { kind: "document", value: "e1234 5678" }, { kind: "document", value: "E12345678" }],
    ["a name", { kind: "name", value: " Canary  BYRNE" }, { kind: "name", value: "canary byrne" }],
    ["a name of full width", { kind: "name", value: "Ｃａｎａｒｙ" }, { kind: "name", value: "canary" }],
  ])("%s", (_name, one, other) => {
    expect(hash(one)).toBe(hash(other));
  });

  test("but not the same as one of another kind, nor under another key", () => {
    const value = "12345678";
    const kinds = (["email", "document", "id", "name"] as const).map((kind) => hash({ kind, value }));
    expect(new Set(kinds).size).toBe(4);
    const theirs = auditKeys({ ...app, appSecret: "another secret" }).subjects;
    expect(hashOf({ kind: "id", value }, theirs)).not.toBe(hash({ kind: "id", value }));
    const chain = auditKeys(app).chain;
    expect(hashOf({ kind: "id", value }, chain)).not.toBe(hash({ kind: "id", value }));
  });

  test("what is empty is nobody's", () => {
    expect(hashesOf([{ kind: "name", value: "  " }], key)).toEqual([]);
  });
});

test("nobody who has the database reads in it whom the asks were about", async () => {
  const { trail, path } = await trailInFile();
  const secrets = ["19900000001", "canary@example.com", "E99999999", "6900000000000000001", "金丝雀"];
  const [number = "", email = "", document = "", id = "", name = ""] = secrets;
  await trail.record(
    entry({
      subjects: [
        { kind: "phone", code: "86", number },
        { kind: "email", value: email },
        { kind: "document", value: document },
        { kind: "id", value: id },
        { kind: "name", value: name },
      ],
    }),
  );
  const folder = dirname(path);
  for (const file of readdirSync(folder).map((one) => readFileSync(join(folder, one)))) {
    for (const secret of secrets) expect(file.includes(secret)).toBe(false);
  }
});

describe("who has the phone can ask who looked it up", () => {
  test("and who asked what, in which span, page by page", async () => {
    const { trail, reader, wait } = await trailInFile();
    for (let number = 1; number <= 25; number++) {
      wait(1000);
      await trail.record(
        entry({
          event: `event-${number}`,
          who: number % 5 === 0 ? "ou_other" : "ou_asker",
          command: number % 2 === 0 ? "talent" : "find-talent",
          subjects: [{ kind: "phone", code: "86", number: `1990000000${number % 3}` }],
        }),
      );
    }
    const all = await reader.find({}, { limit: 10, offset: 20 });
    expect(all.total).toBe(25);
    expect(all.rows.map((one) => one.event)).toEqual(["event-5", "event-4", "event-3", "event-2", "event-1"]);
    const page = { limit: 100, offset: 0 };
    const phone: Subject = { kind: "phone", code: "86", number: "19900000001" };
    expect((await reader.find({ subjects: [phone] }, page)).total).toBe(9);
    expect((await reader.find({ subjects: [phone, { kind: "id", value: "x" }] }, page)).total).toBe(9);
    expect((await reader.find({ subjects: [{ kind: "name", value: "19900000001" }] }, page)).total).toBe(0);
    expect((await reader.find({ subjects: [] }, page)).total).toBe(0);
    expect((await reader.find({ who: "ou_other" }, page)).total).toBe(5);
    expect((await reader.find({ who: "ou_other", command: "talent", subjects: [phone] }, page)).total).toBe(
      1,
    );
    const now = reader.now();
    expect((await reader.find({ since: now - 4000, until: now - 1000 }, page)).total).toBe(4);
  });
});
