import { z } from "zod";

/** What help to give: all of it, or only the commands named (the nearest to what was written). */
export const helpRequest = z.object({
  why: z.enum(["asked", "unclear"]).default("asked"),
  nearest: z.array(z.string().max(40)).max(8).default([]),
});
export type HelpRequest = z.output<typeof helpRequest>;
