import { type Gap, gapsBefore, type Holding, holdingsOf, type Memberships } from "./memberships.ts";
import { type GroupMode, type Policy, seenBy } from "./policy.ts";
import { type View, viewOf } from "./view.ts";

/** Where something is asked. */
export type Place = { readonly type: "p2p" } | { readonly type: "group"; readonly chatId: string };

/** Somebody somewhere, with everything a decision looks at. */
export interface Person {
  readonly openId: string;
  readonly place: Place;
  readonly memberships: Memberships;
  /** For a group: whether people from outside the tenant are in it; undefined where nobody could tell. */
  readonly external?: boolean | undefined;
}

/** How a group is treated, and why: it is named in the policy, like any other, external, or of unknown kind. */
export interface Treatment {
  readonly mode: GroupMode;
  readonly because: "named" | "default" | "external" | "unclear";
}

/** Whether a person may ask a command in a place, and what its audience may see. */
export type Decision =
  | { readonly allowed: true; readonly view: View; readonly roles: readonly string[] }
  | {
      readonly allowed: false;
      /**
       * `command`: there is no such command; `role`: no role held allows it; `group`: this group is switched off;
       * `external`: people from outside are in it; `unclear`: whether they are could not be found out; `private`: not
       * answered in any group.
       */
      readonly why: "command" | "role" | "group" | "external" | "unclear" | "private";
      readonly roles: readonly string[];
      /** Roles that would allow it. */
      readonly wouldAllow: readonly string[];
      readonly admins: readonly string[];
      /** What could not be read and might have changed the decision. */
      readonly gaps: readonly Gap[];
    };

/** The roles that allow a command. */
export function rolesFor(policy: Policy, command: string): string[] {
  return Object.entries(policy.roles)
    .filter(([, role]) => role.commands === "*" || role.commands.includes(command))
    .map(([name]) => name);
}

/** Whether the policy says about this very group how it is treated. */
export function isNamed(policy: Policy, chatId: string): boolean {
  return chatId !== "default" && Object.hasOwn(policy.groups, chatId);
}

/** How a group is treated. One with outsiders in it, or of which that is not known, is off unless named. */
export function treatmentOf(policy: Policy, chatId: string, external: boolean | undefined): Treatment {
  const { default: usual } = policy.groups;
  if (isNamed(policy, chatId)) return { mode: policy.groups[chatId] ?? "off", because: "named" };
  if (usual === "off" || external === false) return { mode: usual, because: "default" };
  return { mode: "off", because: external ? "external" : "unclear" };
}

/** How the place somebody asks in is treated; their private chat shows all they may see. */
export function treatmentAt(policy: Policy, { place, external }: Person): Treatment {
  return place.type === "p2p"
    ? { mode: "full", because: "default" }
    : treatmentOf(policy, place.chatId, external);
}

/**
 * May this person ask this command here? Decided before any lookup, on the person who wrote or pressed.
 * `open` commands show nobody's data and are for everyone; those for `admins` are for them alone, whatever roles
 * say, and only in private. In a group the audience is the group: it sees masked values unless the policy says `full`;
 * where it is `off`, that is said first, and nothing about roles. A command that is undefined does not exist and is
 * refused.
 */
export function decide(
  policy: Policy,
  person: Person,
  command: { readonly name: string; readonly open?: boolean; readonly admins?: boolean } | undefined,
): Decision {
  const held = rolesOf(holdingsOf(policy, person.openId, person.memberships));
  const refused = { allowed: false, roles: held, admins: policy.admins, gaps: [] as Gap[] } as const;
  if (!command) return { ...refused, why: "command", wouldAllow: [] };
  const { mode, because } = treatmentAt(policy, person);
  if (command.open) return { allowed: true, roles: held, view: audience(policy, held, mode) };
  const wouldAllow = command.admins ? [] : rolesFor(policy, command.name);
  if (mode === "off") {
    const why = because === "external" || because === "unclear" ? because : "group";
    return { ...refused, why, wouldAllow, gaps: person.memberships.gaps.filter(({ of }) => of === "chat") };
  }
  if (command.admins) {
    if (!policy.admins.includes(person.openId)) return { ...refused, why: "role", wouldAllow };
    if (person.place.type === "group") return { ...refused, why: "private", wouldAllow };
    return { allowed: true, roles: held, view: audience(policy, held, mode) };
  }
  const allowing = held.filter((role) => wouldAllow.includes(role));
  if (allowing.length === 0) {
    const gaps = gapsBefore(policy, wouldAllow, person.memberships.gaps);
    return { ...refused, why: "role", wouldAllow, gaps };
  }
  return { allowed: true, roles: held, view: audience(policy, allowing, mode) };
}

/** The names of the roles in holdings. */
export function rolesOf(holdings: readonly Holding[]): string[] {
  return holdings.map(({ role }) => role);
}

function audience(policy: Policy, roles: readonly string[], mode: GroupMode): View {
  return viewOf(mode === "full" ? seenBy(policy, roles) : []);
}
