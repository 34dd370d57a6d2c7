import type { PersonalClass } from "../../access/personal.ts";
import { pressButton } from "../../cards/button.ts";
import { always, type Block, type Content, type Readers } from "../../cards/card.ts";
import type { Element } from "../../cards/element.ts";
import { buttonRow } from "../../cards/layout.ts";
import { type Ask, encodeAsk } from "../../commands/ask.ts";
import type { AnyCommand } from "../../commands/command.ts";
import type { Both, Lang } from "../../words.ts";
import { say } from "../../words.ts";

export const showPrivately: Both = { zh: "私下查看", en: "Show me privately" };
export const shareToGroup: Both = { zh: "分享到群", en: "Share to a group" };

/** What the offer depends on. */
export interface Offered {
  readonly command: Pick<AnyCommand, "open" | "admins">;
  /** What leads to this answer again. */
  readonly ask: Ask;
  readonly readers: Readers;
  /** Classes of data that the group was not shown and the asker alone would be. */
  readonly withheld: readonly PersonalClass[];
  readonly lang: Lang;
}

/** A button's value has room for so long an ask; and a card for it: longer are only those that
 * name some thirty-five people. Bytes. */
const longestAsk = 2048;

/**
 * An answer with the way to where else it can be read: from a group that was shown less than the asker may see, into
 * whoever's private chat; from a private chat into a group. What shows nobody's data, is for administrators, or found
 * nothing leads nowhere.
 */
export function withOffer(content: Content, offered: Offered): Content {
  const { command, ask, readers, withheld, lang } = offered;
  if (command.open || command.admins || content.tone === "empty") return content;
  if (readers === "group" && withheld.length === 0) return content;
  if (Buffer.byteLength(JSON.stringify(encodeAsk(ask))) > longestAsk) return content;
  const button =
    readers === "group"
      ? pressButton(say(showPrivately, lang), ask, { mode: "private" })
      : pressButton(say(shareToGroup, lang), ask, { mode: "share" });
  return { ...content, blocks: joined(content.blocks, button) };
}

/** The button joins the card's own last row of buttons; where there is none it makes one. */
function joined(blocks: readonly Block[], button: Element): readonly Block[] {
  const own = blocks.findLastIndex((block) => block.kind === undefined && block.elements.some(isButtonRow));
  if (own < 0) return [...blocks, always(...buttonRow([button]))];
  return blocks.map((block, index) =>
    index === own ? { ...block, elements: withLast(block, button) } : block,
  );
}

function withLast({ elements }: Block, button: Element): Element[] {
  const last = elements.findLastIndex(isButtonRow);
  return elements.map((element, index) => {
    if (index !== last) return element;
    const columns = element.columns as readonly Element[];
    return { ...element, columns: [...columns, { tag: "column", width: "auto", elements: [button] }] };
  });
}

function isButtonRow({ tag, columns }: Element): boolean {
  const cells = tag === "column_set" ? (columns as readonly { elements: readonly Element[] }[]) : [];
  return cells.length > 0 && cells.every(({ elements }) => elements.every((one) => one.tag === "button"));
}
