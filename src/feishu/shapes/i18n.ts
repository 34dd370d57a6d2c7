import { z } from "zod";
import type { Lang } from "../../words.ts";

/** CoreHR's way to give one text in several languages: `[{ lang: "zh-CN", value: "…" }]`. */
export const i18nTexts = z.array(z.object({ lang: z.string().optional(), value: z.string().optional() }));
export type I18nTexts = z.output<typeof i18nTexts>;

/** Hire's way: `{ zh_cn, en_us }`. */
export const i18nName = z.object({ zh_cn: z.string().optional(), en_us: z.string().optional() });
export type I18nName = z.output<typeof i18nName>;

/** Hire's way for its older dictionaries: `{ id?, zh_name, en_name }`. */
export const namedInBoth = { zh_name: z.string().optional(), en_name: z.string().optional() };
export type NamedInBoth = { zh_name?: string | undefined; en_name?: string | undefined };

/** CoreHR's enum: the value and how it reads, `{ enum_name: "onboarding", display: [{ lang, value }] }`. */
export const enumValue = z.object({ enum_name: z.string().optional(), display: i18nTexts.optional() });
export type EnumValue = z.output<typeof enumValue>;

/** The text in `lang`; where that is missing, in the other language; else undefined. */
export function textOf(
  texts: I18nTexts | I18nName | NamedInBoth | undefined,
  lang: Lang,
): string | undefined {
  if (texts === undefined) return undefined;
  const { zh, en } = Array.isArray(texts) ? fromList(texts) : fromObject(texts);
  return (lang === "zh" ? zh || en : en || zh) || undefined;
}

function fromList(texts: I18nTexts) {
  const find = (prefix: string) => texts.find((it) => it.lang?.toLowerCase().startsWith(prefix))?.value;
  const [first] = texts;
  return { zh: find("zh") || first?.value, en: find("en") || first?.value };
}

function fromObject(texts: I18nName & NamedInBoth) {
  return { zh: texts.zh_cn || texts.zh_name, en: texts.en_us || texts.en_name };
}
