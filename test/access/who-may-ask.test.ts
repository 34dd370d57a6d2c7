import { describe, expect, test } from "vitest";
import { decide, type Person } from "../../src/access/decide.ts";
import { noMemberships } from "../../src/access/memberships.ts";
import { readPolicy } from "../../src/access/policy.ts";
import { commandNames } from "../../src/commands/ask.ts";
import { commands } from "../../src/commands/index.ts";
import { table } from "./who-may-ask.ts";

const access = `
admins: [ou_admin]
roles:
  recruiter: { commands: [find-talent, search-talents, talent, referrals], sees: [contact] }
  hrbp: { commands: "*", sees: [contact, identity, employment] }
  librarian: { commands: [job] }
members:
  - { role: recruiter, users: [ou_recruiter, ou_both] }
  - { role: librarian, users: [ou_librarian, ou_both] }
  - { role: hrbp, users: [ou_hrbp] }
groups: { default: masked, oc_masked: masked, oc_full: full, oc_off: off, oc_agency_named: masked }
`;
const read = readPolicy(access, commandNames);
if (!read.ok) throw new Error(read.problems.join("\n"));
const { policy } = read;

/** Everybody the policy tells apart: each role, two roles at once, an admin without a role, a stranger. */
const people = ["recruiter", "hrbp", "librarian", "both", "admin", "stranger"];

const group = (chatId: string, external: boolean | undefined) =>
  ({ place: { type: "group", chatId }, external }) as const;
/** Every kind of place. */
const places: Readonly<Record<string, Pick<Person, "place" | "external">>> = {
  p2p: { place: { type: "p2p" } },
  usual: group("oc_hiring", false),
  masked: group("oc_masked", false),
  full: group("oc_full", false),
  off: group("oc_off", false),
  external: group("oc_agency", true),
  "external-named": group("oc_agency_named", true),
  unknown: group("oc_unknown", undefined),
};

const cells = table();

/** What one cell of the table should say: what the audience sees in full, or why it is refused. */
function decided(who: string, where: string, name: string): string {
  const person = { openId: `ou_${who}`, memberships: noMemberships, ...places[where] } as Person;
  const decision = decide(
    policy,
    person,
    commands.find((one) => one.name === name),
  );
  if (!decision.allowed) return `no:${decision.why}`;
  return [...decision.view.sees].map((one) => one.slice(0, 3)).join("+") || "masked";
}

describe("every command × everybody × everywhere", () => {
  test("stands in the table, and nothing else does", () => {
    const named = cells.map(({ who, where, command }) => `${who} ${where} ${command}`);
    const all = people.flatMap((who) =>
      Object.keys(places).flatMap((where) => commandNames.map((command) => `${who} ${where} ${command}`)),
    );
    expect(named.sort()).toEqual(all.sort());
    expect(commands.map(({ name }) => name).sort()).toEqual([...commandNames].sort());
  });

  test.each(cells)("$who in $where: $command is $expected", ({ who, where, command, expected }) => {
    expect(decided(who, where, command)).toBe(expected);
  });

  test("a command that does not exist is refused to everybody, everywhere", () => {
    for (const who of people) {
      for (const where of Object.keys(places)) {
        for (const name of ["toString", "audit-everything", ""]) {
          expect(decided(who, where, name)).toBe("no:command");
        }
      }
    }
  });
});
