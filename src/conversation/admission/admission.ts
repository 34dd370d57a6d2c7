import { type Decision, decide, type Person, type Place, rolesOf, treatmentAt } from "../../access/decide.ts";
import { holdingsOf } from "../../access/memberships.ts";
import { type Policy, seenBy } from "../../access/policy.ts";
import type { View } from "../../access/view.ts";
import type { CommandName } from "../../commands/ask.ts";
import type { AnyCommand, Asker, Command } from "../../commands/command.ts";

/** Somebody, somewhere. */
export interface Presence {
  readonly openId: string;
  readonly place: Place;
}

export type Admitted = {
  readonly admitted: true;
  readonly command: Command;
  readonly asker: Asker;
  /** What they would see of it alone with the bot. */
  readonly alone: View;
};
export type Refused = {
  readonly admitted: false;
  /** Undefined where there is no such command. */
  readonly command: AnyCommand | undefined;
  readonly decision: Decision & { allowed: false };
};

/** What one person may do in one place, as of one event. Nothing changes it any more. */
export interface Standing {
  admit(command: string): Admitted | Refused;
  /** The commands they may use there: no button leads anywhere else. */
  readonly allowed: readonly CommandName[];
  /** What they may see there of what they typed themselves. */
  readonly view: View;
}

/** Decides who may ask what, before any lookup, on the person who wrote or pressed. */
export interface Admission {
  /**
   * The standing of whoever wrote or pressed, to be asked for once for each event and for that event only.
   * `within` bounds how long is waited for what Feishu has to tell, milliseconds; what is not known by then does
   * not count.
   */
  standing(who: Presence, options?: { readonly within?: number }): Promise<Standing>;
}

/** Finds out what a decision has to know of somebody: see `createPersons`. */
export type Persons = (who: Presence, policy: Policy, within?: number) => Promise<Person>;

export function createAdmission(
  commands: readonly AnyCommand[],
  policy: () => Policy,
  persons: Persons,
): Admission {
  return {
    async standing(who, { within } = {}) {
      // One policy and one look at the person for the whole event, whatever is edited meanwhile.
      const now = policy();
      return standingOf(commands, now, await persons(who, now, within));
    },
  };
}

function standingOf(commands: readonly AnyCommand[], policy: Policy, person: Person): Standing {
  const allowed = commands.filter((one) => decide(policy, person, one).allowed).map((one) => one.name);
  const held = holdingsOf(policy, person.openId, person.memberships);
  const open = decide(policy, person, { name: "help", open: true });
  if (!open.allowed) throw new Error("help is open to everyone");
  return {
    allowed,
    view: open.view,
    admit(name) {
      const command = commands.find((one) => one.name === name);
      const decision = decide(policy, person, command);
      if (!decision.allowed) return { admitted: false, command, decision };
      const asker: Asker = {
        openId: person.openId,
        roles: rolesOf(held),
        commands: allowed,
        view: decision.view,
        about: {
          held,
          alone: seenBy(policy, rolesOf(held)),
          group: person.place.type === "group" ? treatmentAt(policy, person) : undefined,
          admins: policy.admins,
          gaps: person.memberships.gaps,
        },
      };
      const apart = decide(policy, { ...person, place: { type: "p2p" } }, command);
      const alone = apart.allowed ? apart.view : decision.view;
      return { admitted: true, command: command as Command, asker, alone };
    },
  };
}
