import { z } from "zod";
import { talentReference } from "../references.ts";

/** Whose profile to open. */
export const talentRequest = z.object({ talent: talentReference });
export type TalentRequest = z.output<typeof talentRequest>;
