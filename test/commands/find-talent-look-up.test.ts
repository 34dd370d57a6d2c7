import { describe, expect, test } from "vitest";
import { parseAsk } from "../../src/commands/ask.ts";
import { lookUp } from "../../src/commands/find-talent/look-up.ts";
import { type FindTalentRequest, findTalentRequest } from "../../src/commands/find-talent/request.ts";
import { soughtIn } from "../../src/commands/find-talent/sought.ts";
import { clientOf, data, openPlatform, type Seen } from "../feishu/platform.ts";

interface Body {
  readonly mobile_code?: string;
  readonly mobile_number_list?: readonly string[];
  readonly email_list?: readonly string[];
  readonly identification_type?: number;
  readonly identification_number_list?: readonly string[];
}

const bodyOf = (seen: Seen) => seen.body as Body;
const phone = (index: number) => `1990004${String(index).padStart(4, "0")}`;
const phones = (count: number, code = "86") =>
  Array.from({ length: count }, (_, index) => ({ code, number: phone(index) }));

function request(plain: object): FindTalentRequest {
  return findTalentRequest.parse(plain);
}

/** Everybody who is asked for exists: one talent a value, named by it. */
const everybody = (seen: Seen) => {
  const { mobile_code = "86", mobile_number_list = [], email_list = [] } = bodyOf(seen);
  return data({
    talent_list: [
      ...mobile_number_list.map((it) => ({ talent_id: `t-${it}`, mobile_code, mobile_number: it })),
      ...email_list.map((it) => ({ talent_id: `t-${it.replace(/\W/g, "-")}`, email: it })),
    ],
  });
};

async function look(plain: object, answer: Parameters<typeof openPlatform>[0] = everybody) {
  const platform = await openPlatform(answer);
  const asked = request(plain);
  const outcome = await lookUp(soughtIn(asked), asked.match, clientOf(platform).feishu);
  return { outcome, bodies: platform.calls.map(bodyOf) };
}

test("a thousand phones are ten calls of a hundred, and each hit knows its value", async () => {
  const { outcome, bodies } = await look({ phones: phones(1000), match: "any" });
  expect(bodies).toHaveLength(10);
  for (const { mobile_number_list } of bodies) expect(mobile_number_list).toHaveLength(100);
  if (!outcome.ok) throw new Error("failed");
  expect(outcome.value.talents.map((it) => it.matched)).toEqual(phones(1000).map((_, index) => [index]));
});

test("phones of two countries, e-mails and two kinds of documents are five calls", async () => {
  const { bodies } = await look({
    phones: [...phones(3), ...phones(2, "1")],
    emails: ["ada@example.com", "b@example.org"],
    identities: [
      { type: 1, number: "110101199003070011" },
      { type: 2, number: "E12345678" },
    ],
    match: "any",
  });
  expect(
    bodies.map((it) => [
      it.mobile_code,
      it.mobile_number_list?.length,
      it.email_list?.length,
      it.identification_type,
    ]),
  ).toEqual([
    ["86", 3, undefined, undefined],
    ["1", 2, undefined, undefined],
    [undefined, undefined, 2, undefined],
    [undefined, undefined, undefined, 1],
    [undefined, undefined, undefined, 2],
  ]);
});

test("kinds given together travel in one call, as the document ANDs them", async () => {
  const { bodies, outcome } = await look(
    { phones: phones(1), emails: ["ada@example.com"], match: "all" },
    () =>
      data({
        talent_list: [
          { talent_id: "t-1", mobile_code: "86", mobile_number: phone(0), email: "ada@example.com" },
        ],
      }),
  );
  expect(bodies).toEqual([
    { mobile_code: "86", mobile_number_list: [phone(0)], email_list: ["ada@example.com"] },
  ]);
  expect(outcome).toMatchObject({ ok: true, value: { talents: [{ id: "t-1", matched: [0, 1] }] } });
});

test("one talent found by phone and by e-mail is one talent, with both marks", async () => {
  const { outcome } = await look(
    { phones: phones(2), emails: ["ADA@example.com", "b@example.org"], match: "any" },
    (seen) =>
      data({
        talent_list: bodyOf(seen).email_list
          ? [{ talent_id: "t-1", email: "ada@Example.com" }]
          : [{ talent_id: "t-1", mobile_code: "86", mobile_number: phone(1), is_onboarded: true }],
      }),
  );
  expect(outcome).toMatchObject({
    ok: true,
    value: { talents: [{ id: "t-1", onboarded: true, matched: [1, 2] }] },
  });
});

describe("a phone Feishu takes for none", () => {
  const refusing = (bad: readonly string[]) => (seen: Seen) =>
    bodyOf(seen).mobile_number_list?.some((it) => bad.includes(it))
      ? { status: 400, body: { code: 1002009, msg: "phone number is incorrect" } }
      : everybody(seen);

  test("is found out, and the others of its call are answered", async () => {
    const { outcome } = await look({ phones: phones(100), match: "any" }, refusing([phone(7), phone(70)]));
    if (!outcome.ok) throw new Error("failed");
    expect(outcome.value.refused).toEqual([7, 70]);
    expect(outcome.value.talents).toHaveLength(98);
  });

  test("alone is a failure that says so", async () => {
    const { outcome, bodies } = await look({ phones: phones(1) }, refusing([phone(0)]));
    expect(outcome).toMatchObject({ ok: false, failure: { code: 1002009 } });
    expect(bodies).toHaveLength(1);
  });

  test("where too many are, it is given up rather than asked for one by one", async () => {
    const { outcome, bodies } = await look(
      { phones: phones(100), match: "any" },
      refusing(phones(100).map((it) => it.number)),
    );
    expect(outcome).toMatchObject({ ok: false, failure: { code: 1002009 } });
    expect(bodies.length).toBeLessThanOrEqual(61);
  });
});

test("when one call of many fails, so does the answer: nobody is said to be missing who was not looked for", async () => {
  let calls = 0;
  const { outcome } = await look({ phones: phones(300), match: "any" }, (seen) =>
    ++calls === 2 ? { status: 400, body: { code: 1002002, msg: "invalid parameter" } } : everybody(seen),
  );
  expect(outcome).toMatchObject({ ok: false, failure: { code: 1002002 } });
});

test("a saved list's press carries its id and nothing else", () => {
  const ask = parseAsk({ command: "find-talent", request: { saved: { id: "4f0c", page: 2 } } });
  expect(ask?.request).toMatchObject({ phones: [], saved: { id: "4f0c", page: 2 } });
  expect(parseAsk({ command: "find-talent", request: { saved: { id: "../x", page: 1 } } })).toBeUndefined();
  expect(parseAsk({ command: "find-talent", request: { saved: { id: "x", page: 0 } } })).toBeUndefined();
});
