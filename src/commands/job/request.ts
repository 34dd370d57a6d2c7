import { z } from "zod";
import { feishuId } from "../references.ts";

/** Which jobs to show: ids and codes together are ANDed by Feishu; up to 100 of each (jobs/batch_get). */
export const jobRequest = z.object({
  ids: z.array(feishuId).max(100).default([]),
  codes: z.array(z.string().min(1).max(100)).max(100).default([]),
});
export type JobRequest = z.output<typeof jobRequest>;
