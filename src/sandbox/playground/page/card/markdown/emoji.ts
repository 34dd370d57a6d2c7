/** Feishu's own emoji codes that have a plain counterpart. Others show as their code. */
const known: Readonly<Record<string, string>> = {
  OK: "👌",
  THUMBSUP: "👍",
  DONE: "✅",
  CheckMark: "✅",
  CrossMark: "❌",
  THANKS: "🙏",
  APPLAUSE: "👏",
  SMILE: "🙂",
  HEART: "❤️",
  Fire: "🔥",
  Alarm: "⏰",
};

export function emojiOf(code: string): string | undefined {
  return Object.hasOwn(known, code) ? known[code] : undefined;
}
