import { describe, expect, test } from "vitest";
import { decide } from "../../src/access/decide.ts";
import { type Policy, readPolicy } from "../../src/access/policy.ts";
import { commandNames } from "../../src/commands/ask.ts";
import { commands } from "../../src/commands/index.ts";

const text = `
admins: [ou_admin]
roles:
  recruiter: { commands: [find-talent, search-talents, talent, referrals], sees: [contact] }
  hrbp: { commands: "*", sees: [contact, identity] }
members:
  - { role: recruiter, users: [ou_lin] }
  - { role: hrbp, users: [ou_chen] }
groups: { default: masked, oc_open: full, oc_closed: off }
`;

function policy(yaml = text): Policy {
  const read = readPolicy(yaml, commandNames);
  if (!read.ok) throw new Error(read.problems.join("\n"));
  return read.policy;
}

function problems(yaml: string): readonly string[] {
  const read = readPolicy(yaml, commandNames);
  return read.ok ? [] : read.problems;
}

const inPrivate = { type: "p2p" } as const;
const inGroup = (chatId: string) => ({ type: "group", chatId }) as const;
const lin = { openId: "ou_lin", place: inPrivate };

describe("ACCESS_FILE", () => {
  test("is read as the README shows it", () => {
    expect(policy().roles.recruiter?.sees).toEqual(["contact"]);
  });

  test.each([
    ["no YAML", "roles: [", /not YAML/],
    ["nothing", "", /is empty/],
    ["a command there is not", text.replace("referrals]", "referals]"), /no command referals/],
    [
      "commands that are no list",
      text.replace('"*"', "all"),
      /roles\.hrbp\.commands: must be "\*" or a list/,
    ],
    ["no roles", "members: []", /roles: is missing/],
    ["a role there is not", `${text.replace("role: hrbp", "role: boss")}`, /no role boss/],
    ["a class there is not", text.replace("[contact]", "[salary]"), /roles\.recruiter\.sees\.0/],
    ["a key that means nothing", `${text}\nadmin: [ou_x]`, /admin means nothing/],
    ["a member that names nobody", text.replace("users: [ou_lin]", "everyone: false"), /names nobody/],
    ["a user who is no open_id", text.replace("ou_lin", "lin"), /members\.0\.users\.0: is no open_id/],
    ["a group mode there is not", text.replace("oc_open: full", "oc_open: some"), /groups\.oc_open/],
  ])("with %s is refused in one line that says where", (_what, yaml, line) => {
    expect(problems(yaml).join("\n")).toMatch(line);
  });
});

describe("who may ask", () => {
  test("a role allows its commands and no others", () => {
    const allowed = commands.filter((one) => decide(policy(), lin, one).allowed).map((one) => one.name);
    expect(allowed).toEqual([
      "find-talent",
      "search-talents",
      "talent",
      "referrals",
      "help",
      "whoami",
      "explain",
    ]);
  });

  test('"*" allows every command but those for administrators', () => {
    const chen = { openId: "ou_chen", place: inPrivate };
    const refused = commands.filter((one) => !decide(policy(), chen, one).allowed);
    expect(refused.map((one) => one.name)).toEqual(["audit"]);
  });

  test("what is for administrators is for them alone, whatever their roles, and only in private", () => {
    const audit = { name: "audit", admins: true } as const;
    const [admin = ""] = policy().admins;
    expect(decide(policy(), { openId: admin, place: inPrivate }, audit)).toMatchObject({ allowed: true });
    expect(decide(policy(), { openId: "ou_chen", place: inPrivate }, audit)).toMatchObject({
      allowed: false,
      why: "role",
      wouldAllow: [],
    });
    expect(decide(policy(), { openId: admin, place: inGroup("oc_open") }, audit)).toMatchObject({
      allowed: false,
      why: "private",
    });
  });

  test("somebody without a role may only ask for help and who they are", () => {
    const nobody = { openId: "ou_zhao", place: inPrivate };
    const allowed = commands.filter((one) => decide(policy(), nobody, one).allowed).map((one) => one.name);
    expect(allowed).toEqual(["help", "whoami", "explain"]);
  });

  test("a refusal names the roles that would do and the admins", () => {
    const decision = decide(policy(), lin, { name: "job" });
    expect(decision).toMatchObject({
      allowed: false,
      why: "role",
      wouldAllow: ["hrbp"],
      admins: ["ou_admin"],
    });
  });

  test("an unknown command is refused to everybody but those who may do anything", () => {
    expect(decide(policy(), lin, { name: "toString" }).allowed).toBe(false);
  });

  test("everyone: true gives a role to all", () => {
    const open = policy(text.replace("users: [ou_chen]", "everyone: true"));
    expect(decide(open, { openId: "ou_zhao", place: inPrivate }, { name: "job" }).allowed).toBe(true);
  });
});

describe("what is seen", () => {
  const seen = (place: typeof inPrivate | ReturnType<typeof inGroup>) => {
    const decision = decide(policy(), { openId: "ou_lin", place }, { name: "talent" });
    return decision.allowed ? [...decision.view.sees] : decision.why;
  };

  test("alone with the bot: what the role sees", () => expect(seen(inPrivate)).toEqual(["contact"]));
  test("in a group: masked", () => expect(seen(inGroup("oc_hiring"))).toEqual([]));
  test("in a group that may see all: what the role sees", () =>
    expect(seen(inGroup("oc_open"))).toEqual(["contact"]));
  test("in a group that is off: nothing is looked up", () =>
    expect(seen(inGroup("oc_closed"))).toBe("group"));
  test("a group named like something every object has is treated as any other", () =>
    expect(seen(inGroup("constructor"))).toEqual([]));
});
