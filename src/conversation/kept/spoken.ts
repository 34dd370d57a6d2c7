import { createHash } from "node:crypto";
import type { Logger } from "pino";
import { z } from "zod";
import { bounded } from "../../bounded.ts";
import { errorName } from "../../error-name.ts";
import type { Lang } from "../../words.ts";
import type { ChatKept, Keeper } from "./keep.ts";

/**
 * Which language each person last spoke: a bare number, a menu and an opened chat show none. Kept in the store, encrypted,
 * for all instances and over a restart. Never rejects: where the store cannot be used, nobody's language is known.
 */
export interface Spoken {
  /** The language to speak to somebody who has not said anything yet; `locale` is their client's (`LarkLocale/en_US`). */
  of(openId: string, locale?: string): Promise<Lang>;
  /** The language they last spoke here; undefined where they have not spoken yet. */
  known(openId: string): Promise<Lang | undefined>;
  /** They spoke it. Written only where that is new, and not waiting for the disk. */
  note(openId: string, lang: Lang): Promise<void>;
}

export interface SpokenDeps {
  readonly keeper: Keeper;
  /** Where neither words nor the client's locale showed one. */
  readonly fallback: Lang;
  readonly now: () => number;
  readonly log: Pick<Logger, "warn">;
}

/** So many people's last language is kept in mind, so that not every message asks the store. */
const mostInMind = 10_000;
/** After this it is asked again: they may have spoken another to another instance. Milliseconds. */
const inMindFor = 5 * 60_000;
/** Who has been silent for longer is met as somebody new: half a year at least. Milliseconds. */
const rememberedFor = 365 * 86_400_000;

const record = z.object({ lang: z.enum(["zh", "en"]), at: z.number() });
type Remembered = z.infer<typeof record>;

export function createSpoken({ keeper, fallback, now, log }: SpokenDeps): Spoken {
  const inMind = bounded<Remembered>(mostInMind, { ttl: inMindFor });
  // They belong to no chat.
  const kept: ChatKept = keeper("people");
  const idOf = (openId: string) => createHash("sha256").update(`spoken ${openId}`).digest("base64url");

  async function remembered(openId: string): Promise<Remembered | undefined> {
    const known = inMind.get(openId) ?? (await kept.recall(idOf(openId)).then(read, failed));
    // What was said meanwhile is newer.
    const newer = inMind.get(openId);
    if (known && !newer) inMind.set(openId, known);
    return newer ?? known;
  }

  function failed(error: unknown): undefined {
    log.warn({ error: errorName(error) }, "which language somebody speaks could not be read or kept");
  }

  return {
    of: async (openId, locale) => (await remembered(openId))?.lang ?? localeOf(locale) ?? fallback,
    known: async (openId) => (await remembered(openId))?.lang,
    async note(openId, lang) {
      const before = inMind.get(openId);
      // Half its time is over: it is to last while they go on speaking.
      if (before?.lang === lang && now() - before.at < rememberedFor / 2) return;
      const value = { lang, at: now() };
      inMind.set(openId, value);
      const item = { id: idOf(openId), value, expiresAt: value.at + rememberedFor };
      await kept.keepForNow([item]).catch(failed);
    },
  };
}

const read = (value: unknown): Remembered | undefined => record.safeParse(value).data;

function localeOf(locale: string | undefined): Lang | undefined {
  if (locale === undefined) return undefined;
  return locale.toLowerCase().startsWith("zh") ? "zh" : "en";
}
