import { describe, expect, test } from "vitest";
import { type Policy, readPolicy } from "../../src/access/policy.ts";
import { commandNames } from "../../src/commands/ask.ts";

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

/** The policy with its first members given otherwise. */
function members(given: string): string {
  return text.replace("users: [ou_lin]", given);
}

function problems(yaml: string): readonly string[] {
  const read = readPolicy(yaml, commandNames);
  return read.ok ? [] : read.problems;
}

describe("ACCESS_FILE", () => {
  test("is read as the README shows it", () => {
    expect(policy().roles.recruiter?.sees).toEqual(["contact"]);
  });

  test("names members by user, department, user group or everyone", () => {
    const all = "users: [ou_lin], departments: [od-1a], user_groups: [g122817, og-1a], everyone: true";
    expect(policy(members(all)).members[0]).toEqual({
      role: "recruiter",
      users: ["ou_lin"],
      departments: ["od-1a"],
      user_groups: ["g122817", "og-1a"],
      everyone: true,
    });
  });

  test("with a person where a name belongs is refused without repeating them", () => {
    const wrong = `${members("ou_0123456789: x, everyone: true").replace("role: hrbp", "role: ada@example.com")}`;
    expect(problems(wrong)).toEqual(["members.0: ••• means nothing here; remove it or check its spelling"]);
    expect(problems(text.replace("role: hrbp", "role: ada@example.com")).join()).not.toMatch(/ada@/);
    expect(problems(`${text}\nroles: { 13800138000: x }`).join()).not.toMatch(/13800138000/);
    expect(problems('admins: [a]\n"13800138000" x').join()).not.toMatch(/13800138000/);
  });

  test("says what is wrong in Chinese as well", () => {
    const read = readPolicy(members("departments: [d1]").replace("[contact]", "[salary]"), commandNames);
    expect(read.ok ? [] : read.told.map(({ zh }) => zh)).toEqual([
      "roles.recruiter.sees.0：只能是 contact、identity、employment",
      "members.0.departments.0：不是 open_department_id，应形如 od-0123456789abcdef（全公司请写 everyone: true）",
    ]);
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
    ["a member with no role", text.replace("role: hrbp, ", ""), /members\.1\.role: is missing/],
    ["an admin who is no open_id", text.replace("ou_admin", "admin"), /admins\.0: is no open_id/],
    ["admins that are no list", text.replace("[ou_admin]", "ou_admin"), /admins: must be a list/],
    ["a department that is none", members("departments: [d1]"), /members\.0\.departments\.0: is no open_dep/],
    ["the company as a department", members("departments: ['0']"), /everyone: true/],
    ["departments that are no list", members("departments: od-1"), /departments: must be a list/],
    [
      "a user group that is none",
      members("user_groups: ['a b']"),
      /user_groups\.0: is no id of a user group/,
    ],
    ["a user group written as a number", members("user_groups: [122817]"), /user_groups\.0: is no id/],
    ["everyone that is neither yes nor no", members("everyone: sure"), /everyone: must be true or false/],
    [
      "a member key that means nothing",
      members("team: [x], everyone: true"),
      /members\.0: team means nothing/,
    ],
    ["a group that is no chat", text.replace("oc_open", "hiring"), /groups\.hiring: is neither default nor/],
    ["groups that are no settings", text.replace(/groups: .*/, "groups: off"), /groups: must be settings/],
    [
      "a role that is no settings",
      text.replace(/hrbp: \{.*\}/, "hrbp: all"),
      /roles\.hrbp: must say commands/,
    ],
    ["a user who is no open_id", text.replace("ou_lin", "lin"), /members\.0\.users\.0: is no open_id/],
    ["a group mode there is not", text.replace("oc_open: full", "oc_open: some"), /groups\.oc_open/],
  ])("with %s is refused in one line that says where", (_what, yaml, line) => {
    expect(problems(yaml).join("\n")).toMatch(line);
  });
});
