import { z } from "zod";
import { personalDocument, personalEmail, personalPhone } from "../../access/personal.ts";

/** What a piece of a text may have been taken for: kinds of language/explain.ts. */
const kind = z.string().max(20);

/** A piece of what somebody wrote. A number in it may be anybody's, and whoever asks why sees it as they may. */
export const explainedPiece = z.discriminatedUnion("as", [
  z.object({
    as: z.literal("text"),
    text: z.string().max(200),
    kind,
    command: z.string().max(40).optional(),
  }),
  z.object({ as: z.literal("phone"), text: personalPhone, kind }),
  z.object({ as: z.literal("email"), text: personalEmail, kind }),
  z.object({ as: z.literal("number"), text: personalDocument, kind }),
]);

/** How something was read that somebody wrote or pressed, and what came of it. */
export const explainRequest = z.object({
  pieces: z.array(explainedPiece).max(40).default([]),
  /** `ask`: it was looked up; `question`: it was asked about; `unclear`: neither; `pressed`: a button said it all. */
  led: z.enum(["ask", "question", "unclear", "pressed"]),
  /** The command that answered. */
  command: z.string().max(40).optional(),
  /** It was read as going on from the answer before. */
  continued: z.boolean().optional(),
  /** Keywords read as if they had been written right. */
  slips: z
    .array(z.object({ written: z.string().max(40), read: z.string().max(40) }))
    .max(10)
    .optional(),
});
export type ExplainRequest = z.output<typeof explainRequest>;
export type ExplainedPiece = z.output<typeof explainedPiece>;
