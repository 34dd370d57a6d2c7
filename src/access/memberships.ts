import type { Member, Policy } from "./policy.ts";

/** Something the decision needed and Feishu did not tell, as far as a person may have to report it. */
export interface Gap {
  readonly of: "departments" | "user-groups" | "chat" | "members";
  /** The endpoint's name. */
  readonly endpoint: string;
  /** The kind of failure. */
  readonly kind: string;
  readonly code?: number | undefined;
  /** Feishu's support id of the call. */
  readonly logId?: string | undefined;
}

/** Where a person belongs, as far as the policy asks for it. What is in a gap is not held. */
export interface Memberships {
  /** open_department_ids, all those above them included. */
  readonly departments: ReadonlySet<string>;
  /** Ids of Feishu's user groups. */
  readonly userGroups: ReadonlySet<string>;
  readonly gaps: readonly Gap[];
}

/** Somebody of whom nothing was asked. */
export const noMemberships: Memberships = { departments: new Set(), userGroups: new Set(), gaps: [] };

/** Which memberships have to be known at all to tell who holds which role. */
export interface Wanted {
  readonly departments: boolean;
  readonly userGroups: boolean;
}

export function wantedBy(policy: Policy): Wanted {
  return {
    departments: policy.members.some((one) => one.departments.length > 0),
    userGroups: policy.members.some((one) => one.user_groups.length > 0),
  };
}

/** Through what a role is held. */
export type Through = "user" | "department" | "user-group" | "everyone";

/** A role, and through what it is held. */
export interface Holding {
  readonly role: string;
  readonly through: Through;
}

/** The roles a person holds, each once, through the nearest thing that gives it: named, department, group, all. */
export function holdingsOf(policy: Policy, openId: string, memberships: Memberships): Holding[] {
  const held = policy.members.flatMap((one): Holding[] => {
    const through = throughWhat(one, openId, memberships);
    return through ? [{ role: one.role, through }] : [];
  });
  const nearest = held.toSorted((a, b) => order.indexOf(a.through) - order.indexOf(b.through));
  return [...new Map(nearest.toReversed().map((one) => [one.role, one])).values()].toReversed();
}

const order: readonly Through[] = ["user", "department", "user-group", "everyone"];

function throughWhat(one: Member, openId: string, { departments, userGroups }: Memberships) {
  if (one.users.includes(openId)) return "user";
  if (one.departments.some((id) => departments.has(id))) return "department";
  if (one.user_groups.some((id) => userGroups.has(id))) return "user-group";
  return one.everyone ? "everyone" : undefined;
}

/** The gaps that one of these roles may hide behind. */
export function gapsBefore(policy: Policy, roles: readonly string[], gaps: readonly Gap[]): Gap[] {
  const giving = policy.members.filter((one) => roles.includes(one.role));
  return gaps.filter(({ of }) =>
    giving.some((one) =>
      of === "departments" ? one.departments.length > 0 : of === "user-groups" && one.user_groups.length > 0,
    ),
  );
}
