import type { CallbackAnswer } from "../../intake/events.ts";
import type { Both } from "../../words.ts";

/** What a press may be told at once, by a toast that only the presser sees. */
export const pressWords = {
  expired: {
    zh: "这张卡片已超过 24 小时，请重新提问。",
    en: "This card is more than 24 hours old. Please ask again.",
  },
  invalid: {
    zh: "这个按钮在这里不可用，请重新提问。",
    en: "This button does not work here. Please ask again.",
  },
  again: {
    zh: "刚刚已经按过了，结果在下面；没有的话马上就到。",
    en: "That was pressed just now; the answer is below, or will be in a moment.",
  },
  underway: {
    zh: "已经在查了，结果马上出现在下面…",
    en: "It is being looked up already; the answer will come below…",
  },
  againElsewhere: { zh: "刚刚已经按过了。", en: "That was pressed just now." },
  below: {
    zh: "正在查询，结果会出现在下面…",
    en: "Looking it up; the answer will come below…",
  },
  looking: { zh: "正在查询，稍候更新…", en: "Looking it up; the card will change in a moment…" },
} satisfies Record<string, Both>;

/** A toast in both languages; Feishu's client picks. */
export function toast(type: "info" | "success" | "warning", text: Both): CallbackAnswer {
  return { toast: { type, content: text.zh, i18n: { zh_cn: text.zh, en_us: text.en } } };
}
