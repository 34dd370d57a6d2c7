import { decide, type Place, rolesOf } from "../access/decide.ts";
import type { Policy } from "../access/policy.ts";
import type { Content } from "../cards/card.ts";
import type { Ask, CommandName } from "../commands/ask.ts";
import type { AnyCommand, Asker, Command } from "../commands/command.ts";
import type { Names } from "../feishu/names/names.ts";
import type { Feishu } from "../feishu/port.ts";
import type { Lang } from "../words.ts";
import { failure, refusal } from "./notices.ts";

/** Who asks, where, in which language. */
export interface Occasion {
  readonly openId: string;
  readonly place: Place;
  readonly lang: Lang;
}

/** How an ask ended, for the log. */
export type Ending = "answered" | "refused" | "failed";

export interface Responder {
  respond(ask: Ask, occasion: Occasion): Promise<{ readonly content: Content; readonly ending: Ending }>;
}

/**
 * The one path that answers every ask: access first, then the lookup, then the card. Whoever wrote or
 * pressed is checked anew each time.
 */
export function createResponder(deps: {
  readonly policy: () => Policy;
  readonly commands: readonly AnyCommand[];
  readonly feishu: Feishu;
  readonly names: Names;
  readonly timeZone: string;
}): Responder {
  return {
    async respond(ask, { openId, place, lang }) {
      const policy = deps.policy();
      const command = deps.commands.find((one) => one.name === ask.command) as Command;
      const decision = decide(policy, { openId, place }, command);
      if (!decision.allowed) {
        return { content: refusal(decision, command as AnyCommand, lang), ending: "refused" };
      }
      const asker: Asker = {
        openId,
        roles: rolesOf(policy, openId),
        commands: deps.commands.filter((one) => decide(policy, { openId, place }, one).allowed).map(nameOf),
        view: decision.view,
      };
      const outcome = await command.answer(ask.request, {
        feishu: deps.feishu,
        names: deps.names,
        asker,
        timeZone: deps.timeZone,
      });
      if (!outcome.ok) return { content: failure(outcome.failure, lang), ending: "failed" };
      const content = command.show(outcome.value, {
        request: ask.request,
        view: decision.view,
        lang,
        timeZone: deps.timeZone,
      });
      return { content, ending: "answered" };
    },
  };
}

function nameOf(command: AnyCommand): CommandName {
  return command.name;
}
