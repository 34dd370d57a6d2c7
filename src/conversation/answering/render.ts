import { bilingual } from "../../cards/bilingual.ts";
import { Press } from "../../cards/button.ts";
import type { Block, Content } from "../../cards/card.ts";
import { fits, fitted } from "../../cards/fitted.ts";
import type { Ask } from "../../commands/ask.ts";
import type { Lang } from "../../words.ts";
import type { CardLang, Sealer } from "../kept/seal.ts";

/** Where a card goes and in which language it speaks. */
export interface Audience {
  readonly chatId: string;
  readonly chat: "p2p" | "group";
  readonly lang: Lang;
}

/**
 * The card's JSON for one chat: buttons sealed first, then everything fitted into Feishu's limits. `spoken` is what its
 * buttons answer in.
 */
export function render(
  content: Content,
  audience: Audience,
  sealer: Sealer,
  spoken: CardLang = audience.lang,
): Record<string, unknown> {
  const seal = (press: Press) =>
    // A command builds its presses from typed asks; the cards room only does not know their names.
    sealer.seal(
      { ask: press.ask as Ask, mode: press.mode, lang: spoken, chat: audience.chat },
      audience.chatId,
    );
  const blocks = sealed(content.blocks, seal) as readonly Block[];
  return fitted({ ...content, blocks }, audience.lang, audience.chat);
}

/** A copy of any JSON in which every press is replaced by `{ ask: <sealed> }`. */
function sealed(value: unknown, seal: (press: Press) => string): unknown {
  if (value instanceof Press) return { ask: seal(value) };
  if (Array.isArray(value)) return value.map((item) => sealed(item, seal));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, sealed(item, seal)]));
}

/**
 * The same for readers whose language nobody knows: each client shows its own, and each who presses is answered in theirs.
 * Where both do not fit into one card, it is `audience.lang`.
 */
export function renderBoth(
  contentIn: (lang: Lang) => Content,
  audience: Audience,
  sealer: Sealer,
): Record<string, unknown> {
  const inOne = (lang: Lang) => render(contentIn(lang), { ...audience, lang }, sealer, "each");
  const card = bilingual({ zh: inOne("zh"), en: inOne("en") }, audience.lang);
  return fits(card) ? card : inOne(audience.lang);
}
