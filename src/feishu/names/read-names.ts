import type { I18nName, I18nTexts, NamedInBoth } from "../shapes/i18n.ts";
import type { Name } from "./name.ts";

type Written = string | undefined;

/** A name of the parts that hold anything. */
export function named(zh: Written, en: Written, code?: Written): Name {
  return { ...(zh && { zh }), ...(en && { en }), ...(code && { code }) };
}

/** CoreHR's `[{ lang, value }]`. A text in a third language alone, or in none, is better than nothing. */
export function fromTexts(texts: I18nTexts | undefined, code?: Written): Name {
  const find = (prefix: string) => texts?.find((it) => it.lang?.toLowerCase().startsWith(prefix))?.value;
  const [zh, en] = [find("zh"), find("en")];
  return named(zh || en ? zh : texts?.find((it) => it.value)?.value, en, code);
}

/** Hire's two ways: `{ zh_cn, en_us }` and `{ zh_name, en_name }`. */
export function fromBoth(texts: (I18nName & NamedInBoth) | undefined, code?: Written): Name {
  return named(texts?.zh_cn || texts?.zh_name, texts?.en_us || texts?.en_name, code);
}
