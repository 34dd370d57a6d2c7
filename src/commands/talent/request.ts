import { z } from "zod";
import { hireUserIdType } from "../../feishu/shapes/parameters.ts";
import { talentReference } from "../references.ts";

/** Whose profile to open, and by which kind of id the people in it are named (`open_id` where absent). */
export const talentRequest = z.object({
  talent: talentReference,
  user_id_type: hireUserIdType.optional(),
});
export type TalentRequest = z.output<typeof talentRequest>;
