import { hkdfSync, randomUUID } from "node:crypto";
import { z } from "zod";
import type { Kept } from "../commands/command.ts";
import type { Saved, SavedItem } from "../store/saved.ts";
import { createEncryption, seconds } from "./encrypted-token.ts";

/** How long what was kept can be had again: as long as the buttons that lead to it. Milliseconds. */
export const keptFor = 24 * 3600_000;

/** Something to keep. */
export interface Keepable {
  readonly id: string;
  readonly value: unknown;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

/** What a chat has kept: see `Kept`. */
export interface ChatKept extends Kept {
  /** Several things in one write, which is lost where the whole machine stops in the next moments. */
  keepForNow(items: readonly Keepable[]): Promise<void>;
}
export type Keeper = (chatId: string) => ChatKept;

const sealedClaims = z.object({ v: z.unknown(), aud: z.string(), sub: z.string(), exp: z.number() });

/**
 * Keeps answers in the store, encrypted and authenticated, bound to the app, the chat and their id: the
 * database alone tells nobody what was asked, and no chat gets at another's.
 */
export function createKeeper(
  app: { readonly appId: string; readonly appSecret: string },
  saved: Saved,
  now: () => number,
): Keeper {
  const key = new Uint8Array(hkdfSync("sha256", app.appSecret, app.appId, "bole: kept answers", 32));

  const { encrypted, decrypted } = createEncryption(key);

  function sealed(chat: string, { id, value, expiresAt }: Keepable): SavedItem {
    const text = encrypted({ v: value, aud: chat, sub: id, exp: seconds(expiresAt) });
    return { id, chat, sealed: text, expiresAt };
  }

  return (chatId) => ({
    async keep(value, id = randomUUID()) {
      await saved.put(sealed(chatId, { id, value, expiresAt: now() + keptFor }));
      return id;
    },
    adopt: async (id) => id,
    async keepForNow(items) {
      await saved.putUnsynced(...items.map((one) => sealed(chatId, one)));
    },
    async recall(id) {
      const text = await saved.get(id, chatId, now());
      if (text === undefined) return undefined;
      const claims = sealedClaims.safeParse(decrypted(text)).data;
      if (claims?.aud !== chatId || claims.sub !== id || claims.exp <= seconds(now())) return undefined;
      return claims.v;
    },
  });
}

/** What a chat keeps, for an ask that came from another chat: what that one has kept for it is kept here as well. */
export function adopting(here: Kept, there: Kept): Kept {
  return {
    ...here,
    async adopt(id) {
      const value = await there.recall(id);
      return value === undefined ? id : here.keep(value);
    },
  };
}
