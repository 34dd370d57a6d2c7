import type { Ask } from "../../ask.ts";
import type { FindTalentRequest } from "../request.ts";

type Saved = NonNullable<FindTalentRequest["saved"]>;

/** The list stays with the chat; a button carries only its id. */
export function savedAsk(saved: Saved): Ask {
  return {
    command: "find-talent",
    request: { phones: [], emails: [], identities: [], match: "any", saved },
  };
}
