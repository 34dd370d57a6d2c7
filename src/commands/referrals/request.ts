import { z } from "zod";
import { talentReference } from "../references.ts";

/** Whose referrals to list. */
export const referralsRequest = z.object({ talent: talentReference });
export type ReferralsRequest = z.output<typeof referralsRequest>;
