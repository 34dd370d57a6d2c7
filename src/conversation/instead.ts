import { cardText, plainerCard } from "../cards/plainer.ts";
import type { MessageContent } from "../feishu/written.ts";

/** Codes with which Feishu refuses the card itself (documents create, reply, patch): its content, its length. */
const ofCards: ReadonlySet<number> = new Set([230099, 230025]);
/** Codes with which it refuses what the card says, in whatever form: sensitive content, the tenant's own audit. */
const ofWords: ReadonlySet<number> = new Set([230022, 230028]);

/**
 * What is said in place of a card that Feishu refuses, so that the person hears something in any case: a plainer card,
 * then its words as text. Where the words themselves are refused, only that; where the chat is closed to the bot, nothing.
 */
export function instead(content: MessageContent, code: number): readonly MessageContent[] {
  if (!("card" in content)) return [];
  if (ofCards.has(code)) return [{ card: plainerCard(content.card) }, { text: cardText(content.card) }];
  if (ofWords.has(code)) return [{ text: withheld(code) }];
  return [];
}

const withheld = (code: number) =>
  `答案没能发出：被飞书或企业的内容审核拦下了（${code}）。请联系管理员。\nThe answer could not be sent: Feishu's or your company's content audit stopped it (${code}). Please tell the administrator.`;
