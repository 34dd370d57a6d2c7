import { hkdfSync } from "node:crypto";
import { JWTExpired } from "jose/errors";
import { jwtDecrypt } from "jose/jwt/decrypt";
import { z } from "zod";
import { type PressMode, pressModes } from "../../cards/button.ts";
import { type Ask, type Blank, encodeAsk, isCommand, parseAsk } from "../../commands/ask.ts";
import type { Lang } from "../../words.ts";
import { createEncryption, seconds } from "./encrypted-token.ts";

/** What a card speaks; `each`: to each reader what their client does. */
export type CardLang = Lang | "each";

/** What a button carries once opened again. */
export interface Opened {
  readonly ask: Ask | Blank;
  readonly mode: PressMode;
  readonly lang: CardLang;
  /** What kind of chat the card went to; a callback itself does not say. */
  readonly chat: "p2p" | "group";
}

/** The same once it is known who pressed it. */
export interface Pressed extends Opened {
  /** What they are answered in. */
  readonly lang: Lang;
  /** Nobody knows which language they read: where a card can speak both, it does. */
  readonly each: boolean;
}

/** Why a seal does not open: too old, or not one of ours for this chat. */
export type Broken = "expired" | "invalid";

/**
 * Makes and opens the values buttons carry: an ask, encrypted and authenticated, bound to the app and the
 * chat its card was sent to, valid for a day. Nobody can read, change, or carry it to another chat.
 */
export interface Sealer {
  seal(opened: Opened, chatId: string): string;
  open(sealed: string, chatId: string): Promise<Opened | Broken>;
}

const lifetime = "24h";
const claims = z.object({
  c: z.string(),
  // Absent where a form starts from nothing.
  r: z.unknown().optional(),
  m: z.enum(pressModes),
  l: z.enum(["zh", "en", "each"]),
  p: z.enum(["p2p", "group"]),
});

/** A sealer whose key is derived from the app's secret, so that every instance of the app opens every seal. */
export function createSealer(app: { appId: string; appSecret: string }, now: () => number): Sealer {
  const key = new Uint8Array(hkdfSync("sha256", app.appSecret, app.appId, "bole: sealed asks", 32));
  const { encrypted } = createEncryption(key);
  return {
    seal({ ask, mode, lang, chat }, chatId) {
      const { command, request } = ask.request === undefined ? ask : encodeAsk(ask);
      const at = now();
      return encrypted({
        ...{ c: command, r: request, m: mode, l: lang, p: chat },
        aud: chatId,
        iat: seconds(at),
        exp: seconds(at + 24 * 3600_000),
      });
    },
    async open(sealed, chatId) {
      try {
        const { payload } = await jwtDecrypt(sealed, key, {
          audience: chatId,
          maxTokenAge: lifetime,
          currentDate: new Date(now()),
          keyManagementAlgorithms: ["dir"],
          contentEncryptionAlgorithms: ["A256GCM"],
        });
        const { c, r, m, l, p } = claims.parse(payload);
        const ask =
          r === undefined && (m === "form" || m === "submit")
            ? blank(c)
            : parseAsk({ command: c, request: r });
        return ask ? { ask, mode: m, lang: l, chat: p } : "invalid";
      } catch (error) {
        return error instanceof JWTExpired ? "expired" : "invalid";
      }
    },
  };
}

function blank(command: string): Blank | undefined {
  return isCommand(command) ? { command } : undefined;
}
