import { z } from "zod";
import { userIdType } from "../../feishu/shapes/parameters.ts";
import { period } from "../period.ts";
import { talentReference } from "../references.ts";

/** Whose referrals to list, made when, and by which kind of id the referrers are named (`open_id` where absent). */
export const referralsRequest = z.object({
  talent: talentReference,
  created: period.optional(),
  user_id_type: userIdType.optional(),
});
export type ReferralsRequest = z.output<typeof referralsRequest>;
