import type { SendRequest } from "../contract.ts";

/** What is about to be sent: text with `@_user_N` in place of each mention, as Feishu's events have it. */
export type Draft = Pick<SendRequest, "text" | "mentions">;

/** The attribute in which a mention in the composer keeps its person. */
export const mentionAttribute = "data-open-id";

/** Reads the composer: text nodes as they are, mentions as placeholders, line breaks as `\n`. */
export function readDraft(editor: HTMLElement): Draft {
  const mentions: Draft["mentions"][number][] = [];
  const read = (node: Node): string => {
    if (node instanceof Text) return node.data.replaceAll("\u00a0", " ");
    if (!(node instanceof HTMLElement)) return "";
    if (node instanceof HTMLBRElement) return "\n";
    const openId = node.getAttribute(mentionAttribute);
    if (openId === null) {
      const inner = [...node.childNodes].map(read).join("");
      return node instanceof HTMLDivElement && node.previousSibling ? `\n${inner}` : inner;
    }
    const key = `@_user_${mentions.length + 1}`;
    mentions.push({ key, open_id: openId, name: node.textContent.replace(/^@/, "") });
    return key;
  };
  const text = [...editor.childNodes].map(read).join("");
  return { text: text.trim(), mentions };
}
