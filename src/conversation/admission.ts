import { type Decision, decide, type Place, rolesOf } from "../access/decide.ts";
import type { Policy } from "../access/policy.ts";
import type { View } from "../access/view.ts";
import type { CommandName } from "../commands/ask.ts";
import type { AnyCommand, Asker, Command } from "../commands/command.ts";

/** Somebody, somewhere. */
export interface Presence {
  readonly openId: string;
  readonly place: Place;
}

export type Admitted = { readonly admitted: true; readonly command: Command; readonly asker: Asker };
export type Refused = {
  readonly admitted: false;
  readonly command: AnyCommand;
  readonly decision: Decision & { allowed: false };
};

/** Decides who may ask what, before any lookup, on the person who wrote or pressed. */
export interface Admission {
  admit(command: CommandName, who: Presence): Admitted | Refused;
  /** The commands they may use there: no button leads anywhere else. */
  allowed(who: Presence): readonly CommandName[];
  /** What they may see there of what they typed themselves. */
  view(who: Presence): View;
}

export function createAdmission(commands: readonly AnyCommand[], policy: () => Policy): Admission {
  const allowed = ({ openId, place }: Presence): CommandName[] =>
    commands.filter((one) => decide(policy(), { openId, place }, one).allowed).map((one) => one.name);
  const named = (name: CommandName): AnyCommand => {
    const command = commands.find((one) => one.name === name);
    if (!command) throw new Error(`there is no command ${name}`);
    return command;
  };
  return {
    allowed,
    view: (who) => {
      const decision = decide(policy(), who, { name: "help", open: true });
      if (!decision.allowed) throw new Error("help is open to everyone");
      return decision.view;
    },
    admit(name, { openId, place }) {
      const command = named(name);
      const decision = decide(policy(), { openId, place }, command);
      if (!decision.allowed) return { admitted: false, command, decision };
      const asker: Asker = {
        openId,
        roles: rolesOf(policy(), openId),
        commands: allowed({ openId, place }),
        view: decision.view,
      };
      return { admitted: true, command: command as Command, asker };
    },
  };
}
