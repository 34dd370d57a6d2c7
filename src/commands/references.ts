import { z } from "zod";
import { personalDocument, personalEmail, personalPhone } from "../access/personal.ts";

/** A Feishu id: 1 to 64 letters, digits, `_` or `-`; Hire's and CoreHR's are 17 to 20 digits. */
export const feishuId = z.string().regex(/^[\w-]{1,64}$/);

/** A phone number as asked for: country code (`86`) and national digits, apart. */
export const phone = z.object({ code: z.string().regex(/^\d{1,4}$/), number: personalPhone });

/** Feishu Hire's IdentificationType values (document "talents", `identification_type`). */
export const identityTypes = [1, 2, 3, 4, 5, 6, 9] as const;
export const identityType = z.literal(identityTypes);

/** An identity document as asked for. */
export const identityDocument = z.object({ type: identityType, number: personalDocument });

/** How a talent was named: by id, or by something that leads to one. */
export const talentReference = z.discriminatedUnion("by", [
  z.object({ by: z.literal("id"), id: feishuId }),
  z.object({ by: z.literal("phone"), phone }),
  z.object({ by: z.literal("email"), email: personalEmail }),
  z.object({ by: z.literal("identity"), identity: identityDocument }),
  z.object({ by: z.literal("name"), name: z.string().min(1).max(100) }),
]);
export type TalentReference = z.output<typeof talentReference>;

/**
 * How an employee was named. `employment_id` is CoreHR's id (people_corehr_id); the other three are the ids
 * that Feishu itself gives a person.
 */
export const personReference = z.discriminatedUnion("by", [
  z.object({ by: z.literal("open_id"), id: feishuId, name: z.string().max(200).optional() }),
  z.object({ by: z.literal("employment_id"), id: feishuId }),
  z.object({ by: z.literal("union_id"), id: feishuId }),
  z.object({ by: z.literal("user_id"), id: feishuId }),
  z.object({ by: z.literal("email"), email: personalEmail }),
  z.object({ by: z.literal("phone"), phone }),
  z.object({ by: z.literal("name"), name: z.string().min(1).max(100) }),
]);
export type PersonReference = z.output<typeof personReference>;
