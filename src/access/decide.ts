import { type GroupMode, type Policy, seenBy } from "./policy.ts";
import { type View, viewOf } from "./view.ts";

/** Where something is asked. */
export type Place = { readonly type: "p2p" } | { readonly type: "group"; readonly chatId: string };

/** Whether a person may ask a command in a place, and what its audience may see. */
export type Decision =
  | { readonly allowed: true; readonly view: View; readonly roles: readonly string[] }
  | {
      readonly allowed: false;
      /** `role`: no role held allows it; `group`: this group is switched off; `private`: not in any group. */
      readonly why: "role" | "group" | "private";
      readonly roles: readonly string[];
      /** Roles that would allow it. */
      readonly wouldAllow: readonly string[];
      readonly admins: readonly string[];
    };

/** The roles a person holds. */
export function rolesOf(policy: Policy, openId: string): string[] {
  const held = policy.members.filter((one) => one.everyone || one.users.includes(openId));
  return [...new Set(held.map((one) => one.role))];
}

/** The roles that allow a command. */
export function rolesFor(policy: Policy, command: string): string[] {
  return Object.entries(policy.roles)
    .filter(([, role]) => role.commands === "*" || role.commands.includes(command))
    .map(([name]) => name);
}

/** How a group is treated. */
export function groupMode(policy: Policy, chatId: string): GroupMode {
  return (Object.hasOwn(policy.groups, chatId) ? policy.groups[chatId] : undefined) ?? policy.groups.default;
}

/**
 * May this person ask this command here? Decided before any lookup, on the person who wrote or pressed.
 * `open` commands show nobody's data and are for everyone; those for `admins` are for them alone, whatever roles
 * say, and only in private. In a group the audience is the group: it sees
 * masked values unless the policy says `full`.
 */
export function decide(
  policy: Policy,
  who: { readonly openId: string; readonly place: Place },
  command: { readonly name: string; readonly open?: boolean; readonly admins?: boolean },
): Decision {
  const held = rolesOf(policy, who.openId);
  const wouldAllow = rolesFor(policy, command.name);
  const refused = { allowed: false, roles: held, wouldAllow, admins: policy.admins } as const;
  const mode = who.place.type === "group" ? groupMode(policy, who.place.chatId) : "full";
  const allowing = held.filter((role) => wouldAllow.includes(role));
  if (command.open) return { allowed: true, roles: held, view: audience(policy, held, mode) };
  if (command.admins) {
    if (!policy.admins.includes(who.openId)) return { ...refused, why: "role", wouldAllow: [] };
    if (who.place.type === "group") return { ...refused, why: "private", wouldAllow: [] };
    return { allowed: true, roles: held, view: audience(policy, held, mode) };
  }
  if (allowing.length === 0) return { ...refused, why: "role" };
  if (mode === "off") return { ...refused, why: "group" };
  return { allowed: true, roles: held, view: audience(policy, allowing, mode) };
}

function audience(policy: Policy, roles: readonly string[], mode: GroupMode): View {
  return viewOf(mode === "full" ? seenBy(policy, roles) : []);
}
