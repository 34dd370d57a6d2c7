import { hkdfSync, randomUUID } from "node:crypto";
import { EncryptJWT, jwtDecrypt } from "jose";
import type { Kept } from "../commands/command.ts";
import type { Saved } from "../store/saved.ts";

/** How long what was kept can be had again: as long as the buttons that lead to it. Milliseconds. */
const lifetime = 24 * 3600_000;

/** What a chat has kept: see `Kept`. */
export type Keeper = (chatId: string) => Kept;

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
  return (chatId) => ({
    async keep(value, id = randomUUID()) {
      const expiresAt = now() + lifetime;
      const sealed = await new EncryptJWT({ v: value })
        .setProtectedHeader({ alg: "dir", enc: "A256GCM" })
        .setAudience(chatId)
        .setSubject(id)
        .setExpirationTime(new Date(expiresAt))
        .encrypt(key);
      await saved.put({ id, chat: chatId, sealed, expiresAt });
      return id;
    },
    async recall(id) {
      const sealed = await saved.get(id, chatId, now());
      if (sealed === undefined) return undefined;
      try {
        const { payload } = await jwtDecrypt(sealed, key, {
          audience: chatId,
          subject: id,
          currentDate: new Date(now()),
          keyManagementAlgorithms: ["dir"],
          contentEncryptionAlgorithms: ["A256GCM"],
        });
        return payload.v;
      } catch {
        return undefined;
      }
    },
  });
}
