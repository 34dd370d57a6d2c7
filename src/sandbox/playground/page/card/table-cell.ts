import type { CardContext } from "./context.ts";
import { type Json, number, object, string } from "./json.ts";
import { parseInline } from "./markdown/inline.ts";
import { blockNodes, inlineNodes } from "./markdown/render.ts";
import { personChip } from "./person-chip.ts";
import { textTag } from "./text-tag.ts";
import { unknownBox } from "./unknown.ts";

/** The content of a table's cell, by its column's `data_type`. Only the Markdown types are ever parsed. */
export function tableCell(value: unknown, column: Json, context: CardContext): (Node | string)[] {
  if (value === undefined || value === null || value === "") return [];
  switch (column.data_type ?? "text") {
    case "text":
      return [String(value)];
    case "number":
      return [typeof value === "number" ? formatted(value, object(column.format) ?? {}) : String(value)];
    case "date":
      return [dated(value, string(column.date_format))];
    case "options":
      return many(value).map((option) => optionTag(option, context));
    case "persons":
      return many(value).map((id) => personChip(String(id), context, { avatar: true, name: true }));
    case "lark_md":
      return inlineNodes(parseInline(String(value), "lark_md"), context);
    case "markdown":
      return blockNodes(String(value), context);
    default:
      return [unknownBox(`data_type "${column.data_type}"`, context)];
  }
}

function many(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

function optionTag(option: unknown, context: CardContext): HTMLElement {
  const json = object(option);
  return json
    ? textTag([string(json.text) ?? ""], string(json.color), context)
    : textTag([String(option)], undefined, context);
}

/** Decimal places 0–10, one sign before the number, separators of thousands. */
function formatted(value: number, format: Json): string {
  const precision = number(format.precision);
  const fixed = precision === undefined ? String(value) : value.toFixed(Math.min(10, Math.max(0, precision)));
  const [whole = "", fraction] = fixed.split(".");
  const grouped = format.separator === true ? whole.replace(/\B(?=(\d{3})+$)/g, ",") : whole;
  return `${string(format.symbol) ?? ""}${grouped}${fraction === undefined ? "" : `.${fraction}`}`;
}

/** Milliseconds in the reader's time zone; without a format as RFC 3339 has it. */
function dated(value: unknown, format: string | undefined): string {
  const date = new Date(Number(value));
  if (Number.isNaN(date.getTime())) return String(value);
  const two = (part: number) => String(part).padStart(2, "0");
  const parts: Readonly<Record<string, string>> = {
    YYYY: String(date.getFullYear()),
    MM: two(date.getMonth() + 1),
    DD: two(date.getDate()),
    HH: two(date.getHours()),
    mm: two(date.getMinutes()),
    ss: two(date.getSeconds()),
  };
  return (format ?? "YYYY-MM-DDTHH:mm:ss").replace(/YYYY|MM|DD|HH|mm|ss/g, (part) => parts[part] ?? part);
}
