import { z } from "zod";
import { done, failed, type Outcome } from "../../../outcome.ts";
import type { World } from "../../world.ts";
import { failure } from "../answers.ts";
import { check, single } from "../checks/parameters.ts";
import type { Answer, PlatformRequest } from "../endpoint.ts";
import { appFailures } from "./failures.ts";

const query = z.object({
  lang: z.enum(["zh_cn", "en_us", "ja_jp"]),
  user_id_type: z.enum(["open_id", "union_id", "user_id"]).optional(),
});

/** The id of the one version there is. */
export const versionId = "oav_d317f090b7258ad0372aa53963cda70d";

/** Whether the app asked about is the one that asks, by its id or as "me"; the document's refusal where not. */
export function ownApp(request: PlatformRequest, world: World): Outcome<true, Answer> {
  const checked = check(query, single(request.query), {
    status: 400,
    code: 99992402,
    msg: "field validation failed",
  });
  if (!checked.ok) return checked;
  const asked = request.params.app_id ?? "";
  if (asked === "me" || asked === world.app.appId) return done(true);
  return failed(failure(asked.startsWith("cli_") ? appFailures.otherApp : appFailures.appId));
}
