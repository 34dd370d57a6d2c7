import { createHash } from "node:crypto";
import { bounded } from "../../bounded.ts";
import type { Saved } from "../../store/saved.ts";

/** Who has met the bot: was greeted by it, or wrote to it and was answered. Kept in the store, for all instances. */
export interface Acquaintances {
  /** Somebody's private chat with the bot; undefined where they have not met. */
  privateChat(openId: string): Promise<string | undefined>;
  /** They have met, in this private chat. */
  note(openId: string, chatId: string): Promise<void>;
}

/** Nobody is introduced to the same person twice: ten years. Milliseconds. */
const rememberedFor = 10 * 365 * 86_400_000;
/** So many are kept in mind, so that not every opening of a chat asks the store. */
const mostInMind = 10_000;
/** They belong to no chat. */
const everywhere = "people";

export function createAcquaintances(saved: Pick<Saved, "get" | "put">, now: () => number): Acquaintances {
  const inMind = bounded<string>(mostInMind);
  const idOf = (openId: string) => createHash("sha256").update(`met ${openId}`).digest("base64url");
  return {
    async privateChat(openId) {
      const known = inMind.get(openId) ?? (await saved.get(idOf(openId), everywhere, now()));
      if (known !== undefined) inMind.set(openId, known);
      return known;
    },
    async note(openId, chatId) {
      if (inMind.get(openId) === chatId) return;
      const expiresAt = now() + rememberedFor;
      // A chat's id is no secret, and outlives a change of the app's.
      await saved.put({ id: idOf(openId), chat: everywhere, sealed: chatId, expiresAt });
      inMind.set(openId, chatId);
    },
  };
}
