import { parse } from "yaml";
import { z } from "zod";
import type { Both } from "../words.ts";
import { type PersonalClass, personalClasses } from "./personal.ts";
import { problemOf, problems } from "./policy-problems.ts";

const openId = z.string(problems.openId.en).regex(/^ou_\w+$/, problems.openId.en);
const departmentId = z.string(problems.department.en).regex(/^od-[\w-]{1,61}$/, problems.department.en);
const userGroupId = z.string(problems.userGroup.en).regex(/^[A-Za-z0-9][\w-]{0,63}$/, problems.userGroup.en);

const role = z.strictObject(
  {
    commands: z.union([z.literal("*"), z.array(z.string())], problems.commands.en),
    sees: z.array(z.enum(personalClasses, problems.class.en), problems.sees.en).default([]),
  },
  problems.role.en,
);

const member = z
  .strictObject({
    role: z.string(problems.roleName.en),
    /** By open_id. */
    users: z.array(openId, problems.users.en).default([]),
    /** By open_department_id; whoever stands in one of their sub-departments is meant as well. */
    departments: z.array(departmentId, problems.departments.en).default([]),
    /** Feishu's user groups, ordinary and dynamic, by group_id. */
    user_groups: z.array(userGroupId, problems.userGroups.en).default([]),
    everyone: z.boolean(problems.everyone.en).default(false),
  })
  .refine(
    (one) => one.everyone || one.users.length + one.departments.length + one.user_groups.length > 0,
    problems.nobody.en,
  );
export type Member = z.output<typeof member>;

/** What a group chat may see: `masked` values, what the asker sees (`full`), or nothing (`off`). */
const groupMode = z.enum(["masked", "full", "off"], problems.groupMode.en);
export type GroupMode = z.output<typeof groupMode>;

const groups = z
  .object({ default: groupMode.default("masked") }, problems.groups.en)
  .catchall(groupMode)
  .superRefine((all, context) => {
    for (const name of Object.keys(all)) {
      if (name !== "default" && !/^oc_\w+$/.test(name)) {
        context.addIssue({ code: "custom", path: [name], message: problems.groupId.en });
      }
    }
  });

const policySchema = z.strictObject({
  admins: z.array(openId, problems.admins.en).default([]),
  roles: z.record(z.string(), role, problems.roles.en),
  members: z.array(member, problems.members.en),
  groups: groups.default({ default: "masked" }),
});

/** Who may ask what, as ACCESS_FILE says. */
export type Policy = z.output<typeof policySchema>;

export type PolicyResult =
  | { readonly ok: true; readonly policy: Policy }
  | {
      readonly ok: false;
      /** One line each, in English, for the console and the log: where, and what is wrong there. */
      readonly problems: readonly string[];
      /** The same for people. */
      readonly told: readonly Both[];
    };

/**
 * A policy from ACCESS_FILE's text. `commands` are the names there are; an unknown one, an unknown role, a
 * key that means nothing: each is one line saying where it stands.
 */
export function readPolicy(text: string, commands: readonly string[]): PolicyResult {
  let document: unknown;
  try {
    document = parse(text, { maxAliasCount: 20 });
  } catch (error) {
    return refused([problems.yaml(firstLine(error))]);
  }
  const parsed = policySchema.safeParse(document);
  if (!parsed.success) return refused(parsed.error.issues.map(problemOf));
  const unknown = namesThatAreNone(parsed.data, commands);
  return unknown.length > 0 ? refused(unknown) : { ok: true, policy: parsed.data };
}

function refused(told: readonly Both[]): PolicyResult {
  return { ok: false, problems: told.map(({ en }) => en), told };
}

function namesThatAreNone(policy: Policy, commands: readonly string[]): Both[] {
  const inRoles = Object.entries(policy.roles).flatMap(([name, { commands: allowed }]) =>
    allowed === "*"
      ? []
      : allowed
          .filter((command) => !commands.includes(command))
          .map((command) => problems.noCommand(name, command, commands)),
  );
  const inMembers = policy.members.flatMap((one, index) =>
    Object.hasOwn(policy.roles, one.role) ? [] : [problems.noRole(index, one.role)],
  );
  return [...inRoles, ...inMembers];
}

function firstLine(error: unknown): string {
  const [line = ""] = String(error instanceof Error ? error.message : error).split("\n");
  // The parser quotes what it met, which may be anything.
  return line.replace(/:$/, "").replace(/"(?:[^"\\]|\\.)*"/g, '"…"');
}

/** The classes of personal data that a set of roles sees together. */
export function seenBy(policy: Policy, roles: readonly string[]): Set<PersonalClass> {
  return new Set(
    roles.flatMap((name) => (Object.hasOwn(policy.roles, name) ? (policy.roles[name]?.sees ?? []) : [])),
  );
}
