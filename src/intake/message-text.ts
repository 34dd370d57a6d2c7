import { z } from "zod";
import type { MessageEvent, MessageMention } from "./events.ts";

/** Document "message_content": text messages carry `[text](url)` for links, mailto included. */
const textContent = z.object({ text: z.string() });

const node = z.object({
  tag: z.string(),
  text: z.string().optional(),
  un_escape: z.boolean().optional(),
  user_id: z.string().optional(),
  user_name: z.string().optional(),
});
type Node = z.output<typeof node>;

const postContent = z.object({
  title: z.string().nullish(),
  content: z.array(z.array(node)),
});

/**
 * What was written, with mentions as their placeholders (`@_user_1`): text as it stands, links by their text,
 * a post's paragraphs joined by line breaks under its title. Undefined for what is not writing.
 */
export function textOf(
  event: Pick<MessageEvent, "messageType" | "content" | "mentions">,
): string | undefined {
  if (event.messageType === "text") {
    const parsed = textContent.safeParse(event.content);
    return parsed.success ? withoutLinks(parsed.data.text) : undefined;
  }
  if (event.messageType === "post") {
    const parsed = postContent.safeParse(event.content);
    if (!parsed.success) return undefined;
    const paragraphs = parsed.data.content.map((nodes) => nodes.map((one) => written(one, event.mentions)));
    const lines = [parsed.data.title ?? "", ...paragraphs.map((parts) => parts.join(""))];
    return lines.join("\n").trim();
  }
  return undefined;
}

/** Whether a message may be for the bot, whoever that is: in a group most is not, and costs nothing more. */
export function mayBeAddressed({
  chatType,
  senderType,
  mentions,
}: Pick<MessageEvent, "chatType" | "senderType" | "mentions">): boolean {
  return senderType === "user" && (chatType === "p2p" || mentions.length > 0);
}

/**
 * Whether a message is for the bot: everything a user writes in the private chat; in a group only what mentions
 * the bot by its own open_id. @all is nobody in particular, and bots do not talk to bots.
 */
export function addressedToBot(
  event: Pick<MessageEvent, "chatType" | "senderType" | "mentions">,
  botOpenId: string,
): boolean {
  if (!mayBeAddressed(event)) return false;
  if (event.chatType === "p2p") return true;
  return botOpenId !== "" && event.mentions.some((one) => one.openId === botOpenId);
}

/** The text without the bot's own placeholder, nor the space Feishu's clients put behind it. */
export function withoutBot(text: string, mentions: readonly MessageMention[], botOpenId: string): string {
  const own = new Set(mentions.filter((one) => one.openId === botOpenId).map((one) => one.key));
  // The whole placeholder is matched, so that @_user_1 leaves @_user_12 alone.
  return text
    .replace(/(@_user_\d+) ?/g, (whole, key: string, at: number) => {
      if (!own.has(key)) return whole;
      return at === 0 || /\s/.test(text.charAt(at - 1)) ? "" : " ";
    })
    .trim();
}

/** `[text](url)` becomes its text where the url is one Feishu makes; brackets people type stay. */
function withoutLinks(text: string): string {
  return text.replace(/\[([^[\]\n]{1,2000})\]\((?:https?:|mailto:|tel:)[^\s()]{1,2000}\)/g, "$1");
}

function written(one: Node, mentions: readonly MessageMention[]): string {
  if (one.tag === "at") return placeholder(one, mentions);
  const text = one.text ?? "";
  return one.un_escape ? unescaped(text) : text;
}

/** Events name the placeholder in `user_id`; should they ever name the person, the placeholder is looked up. */
function placeholder(one: Node, mentions: readonly MessageMention[]): string {
  const who = one.user_id ?? "";
  if (who.startsWith("@_")) return who;
  const found = mentions.find(({ openId }) => openId !== "" && openId === who);
  return found?.key ?? `@${one.user_name ?? ""}`;
}

const entities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
};

function unescaped(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-z]{2,4}));/g,
    (whole, decimal, hex, name) => {
      if (name !== undefined) return entities[name] ?? whole;
      const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
