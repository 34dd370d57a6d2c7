/** A table to be written into a file. Every cell is text, and stays text whatever opens it. */
export interface Sheet {
  /** The file's name without its extension. */
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  /** A cell for each column, in their order; empty where there is nothing. */
  readonly rows: readonly (readonly string[])[];
}

export interface SheetColumn {
  readonly title: string;
  /** In characters, where the format knows widths. */
  readonly width: number;
}

/** What a sheet can be written as. */
export const sheetFormats = ["xlsx", "csv"] as const;
export type SheetFormat = (typeof sheetFormats)[number];
