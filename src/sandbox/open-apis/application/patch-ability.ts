import { z } from "zod";
import { failure, success } from "../answers.ts";
import { bodyOf, check } from "../checks/parameters.ts";
import type { SandboxEndpoint } from "../endpoint.ts";
import { abilityFailures } from "./failures.ts";

const body = z.object({ bot: z.object({ enable: z.boolean() }).optional() });

/** Switches the bot on or off, from the next publication on. */
export const patchAbility: SandboxEndpoint = {
  method: "PATCH",
  path: "/application/v7/applications/:app_id/ability",
  scopes: ["application:application:patch"],
  answer(request, { app, console }) {
    const checked = check(body, bodyOf(request), abilityFailures.parameter);
    if (!checked.ok) return checked.failure;
    const asked = request.params.app_id ?? "";
    if (asked !== app.appId)
      return failure(asked.startsWith("cli_") ? abilityFailures.otherApp : abilityFailures.noApp);
    if (checked.value.bot) console.draft.bot = checked.value.bot.enable;
    return success({});
  },
};
