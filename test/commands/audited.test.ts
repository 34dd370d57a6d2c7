import { describe, expect, test } from "vitest";
import { z } from "zod";
import { auditKeys } from "../../src/audit/keys.ts";
import { hashOf, type Subject } from "../../src/audit/subject.ts";
import { type Ask, commandNames, parseAsk, requests } from "../../src/commands/ask.ts";
import { subjectsIn, subjectsInText, subjectsOf } from "../../src/commands/audited/subjects.ts";
import { understoodOf } from "../../src/commands/audited/understood.ts";
import { app } from "../audit/trail.ts";

const key = auditKeys(app).subjects;
const hashes = (subjects: readonly Subject[]) => subjects.map((one) => hashOf(one, key));

const phone = { code: "86", number: "19900000001" };
const email = "canary@example.com";
const identity = { type: 2, number: "E99999999" };
const name = "金丝雀";
const id = "6900000000000000001";

/** Asks in which everything is said that can be, with values that are told apart from everything else. */
const drafts: Record<(typeof commandNames)[number], unknown[]> = {
  "find-talent": [
    {
      phones: [phone],
      emails: [email],
      identities: [identity],
      list: { unread: [{ as: "contact", line: 3, text: `${name} 1990000000` }], repeated: 1 },
    },
    { saved: { id: "canary-list", page: 2, as: "csv" } },
  ],
  "search-talents": [
    {
      keyword: `${name} and ${email} not 19900000001`,
      updated: { from: "2024-01-01" },
      trail: ["canary-token"],
    },
  ],
  talent: [{ talent: { by: "phone", phone } }, { talent: { by: "name", name }, user_id_type: "open_id" }],
  referrals: [{ talent: { by: "identity", identity } }, { talent: { by: "email", email } }],
  "employee-job": [
    {
      people: [
        { by: "open_id", id: "ou_canary", name },
        { by: "employment_id", id },
        { by: "email", email },
        { by: "phone", phone },
        { by: "name", name: email },
      ],
      reasons: ["canary-reason"],
      history: true,
    },
  ],
  job: [{ ids: [id], codes: ["E99999999"], custom_fields: ["canary__c"] }],
  audit: [
    { asker: { id: "ou_canary", name }, about: { by: "phone", phone }, period: { from: "2024-01-01" } },
    { about: { by: "user_id", id: "canary" }, command: "find-talent" },
  ],
  help: [{ why: "unclear", nearest: ["talent"] }],
  whoami: [{}],
  explain: [
    {
      pieces: [
        { as: "phone", text: phone.number, kind: "phone" },
        { as: "email", text: email, kind: "email" },
        { as: "text", text: name, kind: "unknown", command: "canary-command" },
        { as: "number", text: identity.number, kind: "identity" },
      ],
      led: "ask",
      slips: [{ written: name, read: "canary-word" }],
    },
  ],
};

function ask(command: string, request: unknown): Ask {
  const parsed = parseAsk({ command, request });
  if (!parsed) throw new Error(`no request of ${command}`);
  return parsed;
}

const everything = commandNames.flatMap((command) =>
  drafts[command].map((request) => [command, request] as const),
);

describe("how an ask was understood", () => {
  test.each(everything)("of %s holds nothing that anybody is known by: %j", (command, request) => {
    const said = JSON.stringify(understoodOf(ask(command, request)));
    expect(said).not.toMatch(/1990000000|canary|E99999999|金丝雀|6900000000000000001/);
    expect(said).not.toContain("•••");
  });

  test.each([
    ["find-talent", { phones: [phone, phone], match: "any" }, { phones: 2, match: "any" }],
    [
      "find-talent",
      { identities: [identity, { type: 1, number: "x" }] },
      {
        identities: {
          count: 2,
          of: [
            { type: 2, number: true },
            { type: 1, number: true },
          ],
        },
        match: "all",
      },
    ],
    ["find-talent", drafts["find-talent"][1], { match: "all", saved: { id: true, page: 2, as: "csv" } }],
    [
      "search-talents",
      { keyword: "java", sort: 3, page_size: 20 },
      { keyword: true, sort: 3, page_size: 20 },
    ],
    [
      "talent",
      { talent: { by: "phone", phone }, user_id_type: "open_id" },
      { talent: { by: "phone", phone: { code: true, number: true } }, user_id_type: "open_id" },
    ],
    [
      "employee-job",
      {
        people: [
          { by: "name", name },
          { by: "name", name: "B" },
          { by: "open_id", id: "ou_1" },
        ],
        history: true,
      },
      {
        people: {
          count: 3,
          of: [
            { by: "name", name: true },
            { by: "open_id", id: true },
          ],
        },
        history: true,
      },
    ],
    ["job", { codes: ["JP422119"] }, { codes: 1 }],
    [
      "audit",
      { about: { by: "email", email }, period: { from: "2024-01-01" } },
      { about: { by: "email", email: true }, period: { from: "2024-01-01" }, page: 1 },
    ],
  ])("of %s keeps what its schema lists, counts the rest", (command, request, said) => {
    expect(understoodOf(ask(command, request))).toEqual(said);
  });

  test("of a form that starts from nothing says nothing", () => {
    expect(understoodOf({ command: "talent" })).toEqual({});
    expect(subjectsOf({ command: "talent" })).toEqual([]);
  });

  test("is tried for every command there is", () => {
    expect(Object.keys(drafts).sort()).toEqual(Object.keys(requests).sort());
  });
});

describe("whom an ask was about", () => {
  const whole: Record<string, Subject> = {
    phone: { kind: "phone", ...phone },
    email: { kind: "email", value: email },
    document: { kind: "document", value: identity.number },
    name: { kind: "name", value: name },
    id: { kind: "id", value: id },
    openId: { kind: "id", value: "ou_canary" },
  };

  test.each<[string, number, (keyof typeof whole)[]]>([
    ["find-talent", 0, ["phone", "email", "document"]],
    ["search-talents", 0, ["name", "email", "phone"]],
    ["talent", 0, ["phone"]],
    ["talent", 1, ["name"]],
    ["referrals", 0, ["document"]],
    ["referrals", 1, ["email"]],
    ["employee-job", 0, ["openId", "name", "id", "email", "phone"]],
    ["audit", 0, ["openId", "phone"]],
  ])("%s, %i: found by each of them", (command, index, expected) => {
    const draft = drafts[command as keyof typeof drafts][index];
    const found = hashes(subjectsOf(ask(command, draft)));
    for (const one of expected) expect(found, one).toContain(hashOf(whole[one] as Subject, key));
  });

  test.each([
    ["+8619900000001", whole.phone],
    ["199 0000 0001", whole.phone],
    ["+86 199-0000-0001", whole.phone],
    ["CANARY@example.com", whole.email],
    ["e99999999", whole.document],
    [id, whole.id],
    ["ou_canary", whole.openId],
    [` ${name} `, whole.name],
  ])("what is typed as %j finds it", (typed, subject) => {
    expect(hashes(subjectsInText(typed))).toContain(hashOf(subject as Subject, key));
  });

  test("a reference by name that is rather something else is found by what it is", () => {
    expect(hashes(subjectsIn({ by: "name", name: "E99999999" }))).toContain(
      hashOf({ kind: "document", value: identity.number }, key),
    );
  });
});

test("no personal value is lost on the way: what a request takes, its schema reads", () => {
  for (const [command, request] of everything) {
    const parsed = ask(command, request);
    const again = z.encode(requests[parsed.command] as z.ZodType, parsed.request);
    expect(parseAsk({ command, request: again }), command).toBeDefined();
  }
});
