import { createHash } from "node:crypto";
import { z } from "zod";
import type { Keeper } from "./keep.ts";

/** A message that is answered. */
interface Answered {
  readonly chatId: string;
  readonly messageId: string;
}

/** What is known of the card which says that an answer is on its way. */
export interface WorkingCard {
  /** Absent where its sender died before it knew: it may stand or not. */
  readonly messageId?: string | undefined;
}

/**
 * Where cards stand that say an answer is on its way, so that whoever goes on after a crash puts the answer in their place
 * and none says so for ever. Reject where the database cannot be used.
 */
export interface WorkingCards {
  /** To be called before one is sent, and again when it stands. */
  note(answered: Answered, card: WorkingCard): Promise<void>;
  /** The one for this message; undefined where none was ever sent. */
  recall(answered: Answered): Promise<WorkingCard | undefined>;
}

const card = z.object({ messageId: z.string().optional() });

export function createWorkingCards(keeper: Keeper): WorkingCards {
  const idOf = ({ messageId }: Answered) =>
    createHash("sha256").update(`working ${messageId}`).digest("base64url");
  return {
    async note(answered, value) {
      await keeper(answered.chatId).keep(value, idOf(answered));
    },
    recall: async (answered) => card.safeParse(await keeper(answered.chatId).recall(idOf(answered))).data,
  };
}
