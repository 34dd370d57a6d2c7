export type Align = "left" | "center" | "right";

/** A Markdown table; cells are still to be read with parseInline. */
export interface TableRead {
  readonly align: readonly Align[];
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The table that starts at a line: a row of names, then a row of dashes with as many cells. */
export function tableAt(
  lines: readonly string[],
  at: number,
): { table: TableRead; lines: number } | undefined {
  const names = lines[at] ?? "";
  const dashes = lines[at + 1] ?? "";
  if (!names.includes("|") || !/^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/.test(dashes)) return undefined;
  const header = cells(names);
  const align = cells(dashes).map(alignment);
  if (align.length !== header.length) return undefined;
  let end = at + 2;
  while (end < lines.length && (lines[end] ?? "").includes("|")) end += 1;
  const rows = lines.slice(at + 2, end).map((line) => {
    const row = cells(line);
    return header.map((_, index) => row[index] ?? "");
  });
  return { table: { align, header, rows }, lines: end - at };
}

function cells(line: string): string[] {
  const inner = line
    .trim()
    .replace(/^\|/, "")
    .replace(/(?<!\\)\|$/, "");
  return inner.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll("\\|", "|"));
}

function alignment(dashes: string): Align {
  if (dashes.startsWith(":") && dashes.endsWith(":")) return "center";
  return dashes.endsWith(":") ? "right" : "left";
}
