import type { Sheet, SheetFormat } from "./sheet.ts";

/** A sheet as the bytes of a file. */
export interface WrittenSheet {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Writes a sheet in a format. What writes it is loaded then: most never export anything. */
export async function writeSheet(sheet: Sheet, format: SheetFormat): Promise<WrittenSheet> {
  const bytes = await (format === "csv" ? csv(sheet) : xlsx(sheet));
  return { name: `${fileName(sheet.name)}.${format}`, bytes: new Uint8Array(bytes) };
}

/**
 * RFC 4180 in UTF-8 with its mark, without which Excel takes Chinese for another encoding. A cell that Excel
 * would take for a formula gets an apostrophe in front; blanks that would hide one from view are gone before.
 */
async function csv({ columns, rows }: Sheet): Promise<Buffer> {
  const { stringify } = await import("csv-stringify/sync");
  const table = [columns.map((one) => one.title), ...rows].map((row) => row.map(tidy));
  return Buffer.from(stringify(table, { bom: true, escape_formulas: true, record_delimiter: "windows" }));
}

/** Cells of type text: Excel shows them as they are, `=1+1` and a number of twenty digits alike. */
async function xlsx({ columns, rows }: Sheet): Promise<Buffer> {
  const { default: writeExcelFile } = await import("write-excel-file/node");
  const head = columns.map((one) => ({ value: one.title, type: String, fontWeight: "bold" as const }));
  const body = rows.map((row) => row.map((cell) => ({ value: tidy(cell), type: String, format: "@" })));
  return writeExcelFile([head, ...body], {
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  }).toBuffer();
}

/** The longest text an Excel cell holds is 32,767 characters. Controls and leading blanks have no use in a cell. */
function tidy(cell: string): string {
  return cell
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\uFFFE\uFFFF]+/gu, " ")
    .trim()
    .slice(0, 32_767);
}

/** Without what file systems forbid. */
function fileName(name: string): string {
  return name.replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]+/gu, " ").trim();
}
