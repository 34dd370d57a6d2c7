import type { Lang } from "../../words.ts";
import { dateOf, listed } from "../wording.ts";

/**
 * A tenant's own field in words. Its value is JSON in a string, of a form that depends on the field: `123`,
 * `true`, `["id1","id2"]`, `2006-01-02 15:04:05` (document jobs/batch_get, `custom_fields.value`). What is no
 * JSON is taken as it stands.
 */
export function customValueText(value: string | undefined, lang: Lang): string | undefined {
  if (value === undefined || value === "") return undefined;
  let plain: unknown;
  try {
    // A long id must not lose its last digits by becoming a number.
    plain = /^-?\d{16,}$/.test(value.trim()) ? value.trim() : JSON.parse(value);
  } catch {
    plain = value;
  }
  return told(plain, lang);
}

function told(value: unknown, lang: Lang): string | undefined {
  if (value === null || value === undefined || value === "") return undefined;
  if (typeof value === "boolean") return lang === "zh" ? (value ? "是" : "否") : value ? "yes" : "no";
  if (typeof value === "string") return / 00:00:00$/.test(value) ? (dateOf(value) ?? value) : value;
  if (Array.isArray(value)) {
    return listed(
      value.flatMap((one) => told(one, lang) ?? []),
      lang,
    );
  }
  return typeof value === "number" ? String(value) : JSON.stringify(value);
}
