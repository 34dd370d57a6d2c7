import { bilingual } from "../cards/bilingual.ts";
import { Press } from "../cards/button.ts";
import type { Block, Content } from "../cards/card.ts";
import { fitted } from "../cards/fitted.ts";
import type { Ask } from "../commands/ask.ts";
import type { Lang } from "../words.ts";
import type { Sealer } from "./seal.ts";

/** Where a card goes and in which language it speaks. */
export interface Audience {
  readonly chatId: string;
  readonly chat: "p2p" | "group";
  readonly lang: Lang;
}

/** The card's JSON for one chat: buttons sealed first, then everything fitted into Feishu's limits. */
export async function render(
  content: Content,
  audience: Audience,
  sealer: Sealer,
): Promise<Record<string, unknown>> {
  const seal = (press: Press) =>
    // A command builds its presses from typed asks; the cards room only does not know their names.
    sealer.seal(
      { ask: press.ask as Ask, mode: press.mode, lang: audience.lang, chat: audience.chat },
      audience.chatId,
    );
  const blocks = (await sealed(content.blocks, seal)) as readonly Block[];
  return fitted({ ...content, blocks }, audience.lang, audience.chat);
}

/** A copy of any JSON in which every press is replaced by `{ ask: <sealed> }`. */
async function sealed(value: unknown, seal: (press: Press) => Promise<string>): Promise<unknown> {
  if (value instanceof Press) return { ask: await seal(value) };
  if (Array.isArray(value)) return Promise.all(value.map((item) => sealed(item, seal)));
  if (value === null || typeof value !== "object") return value;
  const pairs = Object.entries(value).map(async ([key, item]) => [key, await sealed(item, seal)] as const);
  return Object.fromEntries(await Promise.all(pairs));
}

/** The same for readers whose language nobody knows: each client shows its own. Buttons answer in `audience.lang`. */
export async function renderBoth(
  contentIn: (lang: Lang) => Content,
  audience: Audience,
  sealer: Sealer,
): Promise<Record<string, unknown>> {
  const inOne = (lang: Lang) => render(contentIn(lang), { ...audience, lang }, sealer);
  const [zh, en] = await Promise.all([inOne("zh"), inOne("en")]);
  return bilingual({ zh, en }, audience.lang);
}
