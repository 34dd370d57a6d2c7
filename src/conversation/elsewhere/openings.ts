import { z } from "zod";
import type { Keeper } from "../kept/keep.ts";

/** What is known of the card that says, after a press, that an answer is on its way. */
const opening = z.object({
  /** Whom it is for. */
  openId: z.string(),
  lang: z.enum(["zh", "en"]),
  command: z.string(),
  /** Absent where its sender died before it knew: it may stand or not. */
  messageId: z.string().optional(),
  /** The card it stands below, where that is no private chat's own. */
  below: z.object({ chatId: z.string(), messageId: z.string() }).optional(),
  /** An answer has taken its place, or a word on why there is none. */
  ended: z.boolean().optional(),
});
export type Opening = z.infer<typeof opening>;

/**
 * Where cards stand that say an answer is on its way, by the press they came of: nobody sends a press again, so
 * whoever finds its instance dead has only this to end them by. Reject where the database cannot be used.
 */
export interface Openings {
  /** To be called before one is sent, when it stands, and when something took its place. */
  note(event: string, opening: Opening): Promise<void>;
  /** The one of this press; undefined where none was ever sent. */
  recall(event: string): Promise<Opening | undefined>;
}

export function createOpenings(keeper: Keeper): Openings {
  // Of the press nothing is left but its event: that stands where others have their chat.
  const of = (event: string) => ({ kept: keeper(`event ${event}`), id: `opening ${event}` });
  return {
    async note(event, value) {
      const { kept, id } = of(event);
      await kept.keep(value, id);
    },
    async recall(event) {
      const { kept, id } = of(event);
      return opening.safeParse(await kept.recall(id)).data;
    },
  };
}
