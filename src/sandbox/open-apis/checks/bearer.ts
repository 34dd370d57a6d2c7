import type { World } from "../../world.ts";
import { failure } from "../answers.ts";
import type { Answer } from "../endpoint.ts";

/**
 * What is wrong with the Authorization header, if anything (document "general error codes": 99991661 missing,
 * 99991671 not a token's form, 99991663 unknown or expired, 99991668 a user's token, which this app has none of).
 */
export function refuseBearer(header: string | undefined, world: World): Answer | undefined {
  const token = /^Bearer\s+(\S+)$/i.exec(header ?? "")?.[1];
  if (token === undefined)
    return failure({
      status: 400,
      code: 99991661,
      msg: "Missing access token for authorization. Please make a request with token attached.",
    });
  if (token.startsWith("u-"))
    return failure({ status: 400, code: 99991668, msg: "Invalid access token for authorization." });
  if (!token.startsWith("t-"))
    return failure({
      status: 400,
      code: 99991671,
      msg: "Invalid access token for authorization. The token must start with t- or u-.",
    });
  if (!world.tokens.valid(token))
    return failure({
      status: 400,
      code: 99991663,
      msg: "Invalid access token for authorization. Please make a request with a valid token attached.",
    });
  return undefined;
}
