import { type Named, nameOrId } from "../../feishu/names/name.ts";
import type { Lang } from "../../words.ts";
import { dateOf, listed } from "../wording.ts";

/** The field a value belongs to, as far as it is known. */
export interface CustomField {
  /** `zhaopinnandu_5108__c` */
  readonly id: string;
  readonly named?: Named | undefined;
}

/**
 * A tenant's own field in words. Its value is JSON in a string, of a form that depends on the field: `123`,
 * `true`, `["id1","id2"]`, `2006-01-02 15:04:05` (document jobs/batch_get, `custom_fields.value`). What is no
 * JSON is taken as it stands. What was chosen from a list comes as ids of its options, which `field` names.
 */
export function customValueText(
  value: string | undefined,
  lang: Lang,
  field: CustomField = { id: "" },
): string | undefined {
  if (value === undefined || value === "") return undefined;
  let plain: unknown;
  try {
    // A long id must not lose its last digits by becoming a number.
    plain = /^-?\d{16,}$/.test(value.trim()) ? value.trim() : JSON.parse(value);
  } catch {
    plain = value;
  }
  return told(plain, field, lang);
}

function told(value: unknown, field: CustomField, lang: Lang): string | undefined {
  if (value === null || value === undefined || value === "") return undefined;
  if (typeof value !== "object") {
    const option = optionText(String(value), field, lang);
    if (option !== undefined) return option;
  }
  if (typeof value === "boolean") return lang === "zh" ? (value ? "是" : "否") : value ? "yes" : "no";
  if (typeof value === "string") return / 00:00:00$/.test(value) ? (dateOf(value) ?? value) : value;
  if (Array.isArray(value)) {
    return listed(
      value.flatMap((one) => told(one, field, lang) ?? []),
      lang,
    );
  }
  return typeof value === "number" ? String(value) : JSON.stringify(value);
}

/** The name of an option, or its id with a mark; undefined where the value is no option. */
function optionText(value: string, { id, named }: CustomField, lang: Lang): string | undefined {
  if (named && !("failed" in named)) {
    return named.options && nameOrId(value, named.options.get(value), lang);
  }
  // Nobody could say what kind of field this is; only options are called after their field.
  return id !== "" && value.startsWith(`${id}_`) ? nameOrId(value, named, lang) : undefined;
}
