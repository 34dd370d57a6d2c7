import type { Lang } from "../words.ts";
import { type Block, type Content, type Readers, toJson } from "./card.ts";
import { quiet } from "./element.ts";

/** Feishu takes cards up to 30 KB (im/v1 message create, reply, patch). */
export const largestCard = 30 * 1024;
/** Feishu takes up to 200 elements, every node with a `tag` counted (Card JSON 2.0). */
export const mostNodes = 200;

/** Nodes with a `tag` in any JSON value. */
export function countNodes(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, item) => sum + countNodes(item), 0);
  if (value === null || typeof value !== "object") return 0;
  const own = "tag" in value && typeof value.tag === "string" ? 1 : 0;
  return Object.values(value).reduce((sum: number, item) => sum + countNodes(item), own);
}

/**
 * The card's JSON, within Feishu's limits: details go first, then entries from the end, and a line says how
 * much is missing. `content` must be sealed already, for seals count as bytes. Unless a group is to read it, it cannot
 * be forwarded.
 */
export function fitted(content: Content, lang: Lang, readers: Readers = "p2p"): Record<string, unknown> {
  let kept: readonly Block[] = content.blocks;
  for (;;) {
    const elements = [...kept.flatMap((block) => block.elements), ...note(content, kept, lang)];
    const card = toJson(content, elements, readers);
    if (fits(card)) return card;
    const shorter = drop(kept);
    if (shorter === undefined) return toJson(content, note(content, [], lang), readers);
    kept = shorter;
  }
}

/** Whether a card is within Feishu's limits. */
export function fits(card: Record<string, unknown>): boolean {
  return countNodes(card) <= mostNodes && Buffer.byteLength(JSON.stringify(card)) <= largestCard;
}

/** Without the last block that may go: a detail if there is one, else an entry. */
function drop(blocks: readonly Block[]): readonly Block[] | undefined {
  for (const kind of ["detail", "entry"] as const) {
    const last = blocks.findLastIndex((block) => block.kind === kind);
    if (last >= 0) return blocks.toSpliced(last, 1);
  }
  return undefined;
}

function note(content: Content, kept: readonly Block[], lang: Lang) {
  const missing = content.blocks.length - kept.length;
  if (missing === 0) return [];
  return [
    quiet(
      lang === "zh"
        ? `内容超出一张卡片的上限，还有 ${missing} 项未显示。`
        : `Too much for one card: ${missing} more ${missing === 1 ? "part is" : "parts are"} not shown.`,
    ),
  ];
}
