import { type Element, tidy } from "./element.ts";

/** One column of a table. */
export interface TableColumn {
  readonly title: string;
  /** `auto`, pixels from 80 to 600, or a percentage. */
  readonly width?: string;
}

/** A table turns its own pages on the client, this many rows a page at most (component document "table"). */
const rowsShown = 10;

/**
 * Rows of text, never live: no markup is read in a cell of type `text`. A table may stand only at the root of a
 * card, and a card takes five at most.
 */
export function table(columns: readonly TableColumn[], rows: readonly (readonly string[])[]): Element {
  const name = (index: number) => `c${index}`;
  return {
    tag: "table",
    page_size: Math.min(rowsShown, Math.max(1, rows.length)),
    row_height: "low",
    header_style: { background_style: "grey", bold: true },
    columns: columns.map(({ title, width = "auto" }, index) => ({
      name: name(index),
      display_name: tidy(title),
      data_type: "text",
      width,
    })),
    rows: rows.map((row) => Object.fromEntries(row.map((cell, index) => [name(index), tidy(cell)]))),
  };
}
