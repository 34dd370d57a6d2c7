import { z } from "zod";
import { period } from "../period.ts";
import { feishuId, talentReference } from "../references.ts";

const openId = z.string().regex(/^ou_\w{1,61}$/);

/** Whom an ask was about, however that may have been said: by anything a person is known by. */
export const auditSubject = z.discriminatedUnion("by", [
  ...talentReference.options,
  z.object({ by: z.literal("open_id"), id: openId, name: z.string().max(200).optional() }),
  z.object({ by: z.literal("union_id"), id: feishuId }),
  z.object({ by: z.literal("user_id"), id: feishuId }),
]);
export type AuditSubject = z.output<typeof auditSubject>;

/**
 * Which asks to show: those of one person, those about somebody, those of a span (the last seven days where absent).
 * `until` holds the pages of one answer together: what is asked meanwhile does not move them.
 */
export const auditRequest = z.object({
  asker: z.object({ id: openId, name: z.string().max(200).optional() }).optional(),
  about: auditSubject.optional(),
  period: period.optional(),
  /** Asks of this command only. */
  command: z
    .string()
    .regex(/^[a-z-]{1,40}$/)
    .optional(),
  page: z.int().min(1).max(100_000).default(1),
  /** Milliseconds since 1970. */
  until: z.int().optional(),
  as: z.literal("xlsx").optional(),
});
export type AuditRequest = z.output<typeof auditRequest>;
