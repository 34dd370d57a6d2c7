import { parse } from "yaml";
import { z } from "zod";
import { type PersonalClass, personalClasses } from "./personal.ts";

const openId = z.string().regex(/^ou_\w+$/, "is no open_id; they look like ou_0123456789abcdef");

const role = z.strictObject({
  commands: z.union(
    [z.literal("*"), z.array(z.string())],
    'must be "*" or a list such as [find-talent, talent]',
  ),
  sees: z
    .array(
      z.enum(personalClasses, `must name ${personalClasses.join(", ")}`),
      "must be a list such as [contact]",
    )
    .default([]),
});

const member = z
  .strictObject({
    role: z.string(),
    users: z.array(openId).default([]),
    everyone: z.boolean().default(false),
  })
  .refine((one) => one.everyone || one.users.length > 0, "names nobody: give users or everyone: true");

/** What a group chat may see: `masked` values, what the asker sees (`full`), or nothing (`off`). */
const groupMode = z.enum(["masked", "full", "off"], "must be masked, full or off");
export type GroupMode = z.output<typeof groupMode>;

const policySchema = z.strictObject({
  admins: z.array(openId, "must be a list of open_ids").default([]),
  roles: z.record(z.string(), role, "is missing: name at least one role with its commands"),
  members: z.array(member, "is missing: say who holds which role"),
  groups: z
    .object({ default: groupMode.default("masked") })
    .catchall(groupMode)
    .default({ default: "masked" }),
});

/** Who may ask what, as ACCESS_FILE says. */
export type Policy = z.output<typeof policySchema>;

export type PolicyResult =
  | { readonly ok: true; readonly policy: Policy }
  | { readonly ok: false; readonly problems: readonly string[] };

/**
 * A policy from ACCESS_FILE's text. `commands` are the names there are; an unknown one, an unknown role, a
 * key that means nothing: each is one line saying where it stands.
 */
export function readPolicy(text: string, commands: readonly string[]): PolicyResult {
  let document: unknown;
  try {
    document = parse(text, { maxAliasCount: 20 });
  } catch (error) {
    return { ok: false, problems: [`is not YAML: ${firstLine(error)}`] };
  }
  const parsed = policySchema.safeParse(document);
  if (!parsed.success) {
    return { ok: false, problems: parsed.error.issues.map(problemOf) };
  }
  const problems = namesThatAreNone(parsed.data, commands);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, policy: parsed.data };
}

/** One line: where, and what is wrong there. */
function problemOf(issue: z.core.$ZodIssue): string {
  const where = issue.path.join(".");
  if (where === "" && issue.code === "invalid_type")
    return "is empty or no list of settings; write it as the README shows";
  if (issue.code === "unrecognized_keys") {
    return `${where || "the top"}: ${issue.keys.join(", ")} means nothing here; remove it or check its spelling`;
  }
  return `${where || "the top"}: ${issue.message}`;
}

function namesThatAreNone(policy: Policy, commands: readonly string[]): string[] {
  const problems: string[] = [];
  for (const [name, { commands: allowed }] of Object.entries(policy.roles)) {
    if (allowed === "*") continue;
    for (const command of allowed) {
      if (!commands.includes(command)) {
        problems.push(
          `roles.${name}.commands: there is no command ${command}; there are ${commands.join(", ")}`,
        );
      }
    }
  }
  policy.members.forEach((one, index) => {
    if (!Object.hasOwn(policy.roles, one.role)) {
      problems.push(`members.${index}.role: there is no role ${one.role} under roles`);
    }
  });
  return problems;
}

function firstLine(error: unknown): string {
  const [line = ""] = String(error instanceof Error ? error.message : error).split("\n");
  return line.replace(/:$/, "");
}

/** The classes of personal data that a set of roles sees together. */
export function seenBy(policy: Policy, roles: readonly string[]): Set<PersonalClass> {
  return new Set(roles.flatMap((name) => policy.roles[name]?.sees ?? []));
}
