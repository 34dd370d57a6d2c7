import type { Lang } from "../words.ts";

type Json = Record<string, unknown>;

/**
 * One card out of the same card in two languages: each reader's client shows its own (`i18n_content` of plain text and
 * of the summary, document "card-json-v2-structure"), any other client that of `first`. Everything but texts is that
 * of `first`.
 */
export function bilingual(cards: { readonly [lang in Lang]: Json }, first: Lang): Json {
  const { zh, en } = cards;
  return merged(cards[first], zh, en) as Json;
}

function merged(first: unknown, zh: unknown, en: unknown): unknown {
  if (Array.isArray(first)) {
    const [all, others] = [listOf(zh), listOf(en)];
    return first.map((one, index) => merged(one, all[index], others[index]));
  }
  if (!isJson(first) || !isJson(zh) || !isJson(en)) return first;
  const inner = Object.fromEntries(
    Object.entries(first).map(([name, value]) => [name, merged(value, zh[name], en[name])]),
  );
  const said = first.tag === undefined || first.tag === "plain_text" ? first.content : undefined;
  return typeof said === "string" && zh.content !== en.content
    ? { ...inner, i18n_content: { zh_cn: zh.content, en_us: en.content } }
    : inner;
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

function isJson(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
