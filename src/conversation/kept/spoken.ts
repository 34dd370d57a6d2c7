import { LRUCache } from "lru-cache";
import type { Lang } from "../../words.ts";

/** Which language each person last spoke: a bare number, a menu and an opened chat show none. */
export interface Spoken {
  /** The language to speak to somebody who has not said anything yet; `locale` is their client's (`LarkLocale/en_US`). */
  of(openId: string, locale?: string): Lang;
  /** The language they last spoke here; undefined where they have not spoken yet. */
  known(openId: string): Lang | undefined;
  note(openId: string, lang: Lang): void;
}

/** So many people's last language is kept in mind, for as long as the process lives. */
const mostRemembered = 10_000;

/** Remembers languages; `fallback` where neither words nor the client's locale showed one. */
export function createSpoken(fallback: Lang): Spoken {
  const spoken = new LRUCache<string, Lang>({ max: mostRemembered });
  return {
    of: (openId, locale) => spoken.get(openId) ?? localeOf(locale) ?? fallback,
    known: (openId) => spoken.get(openId),
    note: (openId, lang) => {
      spoken.set(openId, lang);
    },
  };
}

function localeOf(locale: string | undefined): Lang | undefined {
  if (locale === undefined) return undefined;
  return locale.toLowerCase().startsWith("zh") ? "zh" : "en";
}
