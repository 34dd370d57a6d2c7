import type { Both } from "../../words.ts";

/** Ways of showing a field that many of them share. */
export const byName: Both = { zh: "按名称", en: "by its name" };
export const asDay: Both = { zh: "日期", en: "as a day" };
export const asMoment: Both = { zh: "提问者时区的时间", en: "as a time of day in the reader's time zone" };
export const inChinese: Both = { zh: "中文卡片上的名称", en: "the name on a Chinese card" };
export const inEnglish: Both = { zh: "英文卡片上的名称", en: "the name on an English card" };
export const inEither: Both = { zh: "卡片所用语言的文字", en: "the text in the card's language" };
export const picksText: Both = { zh: "决定显示哪种语言的文字", en: "says which text is shown" };
