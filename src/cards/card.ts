import type { Element } from "./element.ts";
import { plain } from "./element.ts";

/** What kind of card this is; its colour says it before a word is read. */
export type Tone = "answer" | "profile" | "job" | "empty" | "question" | "refused" | "failed" | "help";

const colours: Record<Tone, string> = {
  answer: "blue",
  profile: "indigo",
  job: "turquoise",
  empty: "grey",
  question: "wathet",
  refused: "orange",
  failed: "red",
  help: "blue",
};

const icons: Record<Tone, string> = {
  answer: "search_outlined",
  profile: "member_outlined",
  job: "approval_colorful",
  empty: "info_outlined",
  question: "chat_outlined",
  refused: "chat-forbidden_outlined",
  failed: "warning_outlined",
  help: "hirelogo_colorful",
};

/** A small coloured word beside the title. */
export interface Tag {
  readonly text: string;
  readonly colour: "neutral" | "blue" | "green" | "orange" | "red" | "turquoise" | "violet" | "indigo";
}

/** A part of a card that stays or goes as a whole when the card would be too large. */
export interface Block {
  readonly elements: readonly Element[];
  /** `entry`: one of many, counted when dropped; `detail`: dropped first; otherwise it always stays. */
  readonly kind?: "entry" | "detail";
}

/** A card before it is fitted and sealed. */
export interface Content {
  readonly tone: Tone;
  readonly title: string;
  readonly subtitle?: string;
  readonly tags?: readonly Tag[];
  readonly blocks: readonly Block[];
  /** It says what not everybody may read, so that it cannot be forwarded, wherever it stands. */
  readonly confidential?: boolean;
}

/** Blocks that always stay. */
export const always = (...elements: readonly Element[]): Block => ({ elements });
/** One entry of a list. */
export const entry = (...elements: readonly Element[]): Block => ({ elements, kind: "entry" });
/** Something that may be left out first. */
export const detail = (...elements: readonly Element[]): Block => ({ elements, kind: "detail" });

/** For whom a card is: everybody in a group, or one person alone. */
export type Readers = "group" | "p2p";

/**
 * Card JSON 2.0 of a content (document "card-json-v2-structure"). At most three tags are shown. What one person reads
 * alone cannot be forwarded.
 */
export function toJson(
  content: Content,
  elements: readonly Element[],
  readers: Readers,
): Record<string, unknown> {
  return {
    schema: "2.0",
    config: {
      update_multi: true,
      width_mode: "default",
      summary: { content: content.title },
      ...(readers === "p2p" || content.confidential ? { enable_forward: false } : {}),
    },
    header: {
      title: plain(content.title),
      ...(content.subtitle ? { subtitle: plain(content.subtitle) } : {}),
      ...(content.tags?.length
        ? {
            text_tag_list: content.tags
              .slice(0, 3)
              .map((tag) => ({ tag: "text_tag", text: plain(tag.text), color: tag.colour })),
          }
        : {}),
      template: colours[content.tone],
      icon: { tag: "standard_icon", token: icons[content.tone] },
    },
    body: { vertical_spacing: "8px", elements },
  };
}
