/** One component of Card JSON 2.0, as plain data: `tag` and the properties its document lists. */
export interface Element {
  readonly tag: string;
  readonly [property: string]: unknown;
}

/** Colours of Feishu's palette that Bole uses for text. */
export type Ink = "default" | "grey" | "blue" | "green" | "orange" | "red";
/** Text sizes: heading 16 px, normal 14 px, notation 12 px. */
export type Size = "heading" | "normal" | "notation";

/**
 * A text that shows exactly as written. What people and Feishu wrote goes only through here: in `plain_text`
 * no tag, link or markup is ever live.
 */
export function plain(content: string): Element {
  return { tag: "plain_text", content: tidy(content) };
}

/** A line, or several parted by `\n`, of plain text. */
export function text(content: string, look: { size?: Size; ink?: Ink; lines?: number } = {}): Element {
  return {
    tag: "div",
    text: {
      ...plain(content),
      // What Feishu takes anyway is left out: 44 bytes of 30 KB, many times over.
      ...(look.size && look.size !== "normal" ? { text_size: look.size } : {}),
      ...(look.ink && look.ink !== "default" ? { text_color: look.ink } : {}),
      ...(look.lines ? { lines: look.lines } : {}),
    },
  };
}

/** A heading inside the card. */
export const heading = (content: string): Element => text(content, { size: "heading" });
/** A quiet line: what was searched, how many there are, when. */
export const quiet = (content: string): Element => text(content, { size: "notation", ink: "grey" });
/** At most so many people in one row of people. */
const mostPeople = 10;

/**
 * People by open_id, by name and picture, each leading to their profile; nobody is notified by it, as a mention
 * would (component document "person list"). Ids that do not exist are left out by Feishu.
 */
export function people(openIds: readonly string[]): Element[] {
  if (openIds.length === 0) return [];
  return [
    {
      tag: "person_list",
      persons: openIds.slice(0, mostPeople).map((id) => ({ id })),
      show_avatar: true,
      size: "small",
      drop_invalid_user_id: true,
    },
  ];
}

/**
 * One person by open_id, with name and picture (component document "person"); nobody is notified. An id that does not
 * exist makes Feishu refuse the card.
 */
export function person(openId: string): Element {
  return { tag: "person", user_id: openId, size: "extra_small", show_avatar: true, show_name: true };
}

/** A thin rule between entries. */
export const rule = (): Element => ({ tag: "hr", margin: "2px 0px 2px 0px" });

/** Drops characters that would turn text around or hide it (controls, bidirectional marks, zero width). */
export function tidy(content: string): string {
  return content.replace(/[\p{Cc}\p{Cf}]/gu, (character) => (character === "\n" ? "\n" : ""));
}

/** Shortens to at most `length` characters, with `…` where something was cut. Never splits a character. */
export function clip(content: string, length: number): string {
  // Never more characters than units of UTF-16, which need not be counted.
  if (content.length <= length) return content;
  const characters = [...content];
  return characters.length <= length ? content : `${characters.slice(0, length - 1).join("")}…`;
}

/** Shortens to at most `bytes` of UTF-8, the measure of Feishu's limit on cards, with `…` where something was cut. */
export function clipBytes(content: string, bytes: number): string {
  if (Buffer.byteLength(content) <= bytes) return content;
  let left = bytes - Buffer.byteLength("…");
  let kept = "";
  for (const character of content) {
    left -= Buffer.byteLength(character);
    if (left < 0) break;
    kept += character;
  }
  return `${kept}…`;
}
