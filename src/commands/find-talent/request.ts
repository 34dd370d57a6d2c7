import { z } from "zod";
import { personalEmail } from "../../access/personal.ts";
import { identityDocument, phone } from "../references.ts";

/**
 * Whom to find. `match: "all"` is the document's own rule (kinds given together are ANDed); `"any"` asks
 * for each kind apart and merges.
 */
export const findTalentRequest = z.object({
  phones: z.array(phone).default([]),
  emails: z.array(personalEmail).default([]),
  identities: z.array(identityDocument).default([]),
  match: z.enum(["all", "any"]).default("all"),
});
export type FindTalentRequest = z.output<typeof findTalentRequest>;
