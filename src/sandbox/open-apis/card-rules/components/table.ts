import { component } from "../component.ts";
import { subCodes } from "../problem.ts";
import {
  anything,
  either,
  flag,
  isObject,
  type Json,
  list,
  matching,
  number,
  object,
  oneOf,
  type Place,
  type Rule,
  report,
  text,
  upTo,
} from "../rule.ts";
import { horizontalAlign, verticalAlign, wordOrPixels } from "../values.ts";

const column = object(
  {
    name: text,
    display_name: text,
    width: either(
      wordOrPixels(["auto"], 80, 600),
      matching(/^(100|[1-9]\d?)%$/, "auto, [80,600]px or [1,100]%"),
    ),
    vertical_align: verticalAlign,
    horizontal_align: horizontalAlign,
    data_type: oneOf("text", "lark_md", "options", "number", "persons", "date", "markdown"),
    format: object({ precision: number(0, 10), symbol: upTo(1), separator: flag }),
    date_format: text,
  },
  ["name", "data_type"],
);

const headerStyle = object({
  text_align: horizontalAlign,
  text_size: oneOf("normal", "heading"),
  background_style: oneOf("grey", "none"),
  text_color: oneOf("default", "grey"),
  bold: flag,
  lines: number(1, Number.MAX_SAFE_INTEGER),
});

/** A table: columns, and rows whose cells fit their columns (document table). */
export const table: Rule = component(
  {
    page_size: number(1, 10),
    row_height: wordOrPixels(["low", "middle", "high", "auto"], 32, 124),
    row_max_height: wordOrPixels([], 32, 999),
    header_style: headerStyle,
    freeze_first_column: flag,
    columns: list(column, 50),
    rows: anything,
  },
  {
    required: ["columns", "rows"],
    also(value, at) {
      at.state.tables += 1;
      checkRows(value, at);
    },
  },
);

function checkRows({ columns, rows }: Json, at: Place): undefined {
  if (!Array.isArray(rows) || !rows.every(isObject))
    return report(at, "table rows is invalid", subCodes.tableRows);
  const types = new Map(
    (Array.isArray(columns) ? columns : [])
      .filter(isObject)
      .map(({ name, data_type }) => [String(name), String(data_type)]),
  );
  rows.forEach((row, index) => {
    for (const [name, cell] of Object.entries(row)) {
      const type = types.get(name);
      if (type === undefined) report(at, `table rows name is invalid: ${name}`, subCodes.tableRowName);
      else if (!fits(type, cell))
        report(at, `table rows is invalid: row ${index}, column ${name}`, subCodes.tableRows);
    }
  });
  return undefined;
}

function fits(type: string, cell: unknown): boolean {
  if (cell === null) return true;
  switch (type) {
    case "number":
    case "date":
      return typeof cell === "number";
    case "persons":
      return typeof cell === "string" || (Array.isArray(cell) && cell.every((id) => typeof id === "string"));
    case "options":
      return (
        typeof cell === "string" ||
        (Array.isArray(cell) && cell.every((option) => isObject(option) && typeof option.text === "string"))
      );
    default:
      return typeof cell === "string";
  }
}
