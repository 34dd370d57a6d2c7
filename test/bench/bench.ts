/** A table of results: what was measured, a row each. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** One benchmark. */
export interface Bench {
  /** As it is called on the command line. */
  readonly name: string;
  readonly title: string;
  run(): Promise<Table> | Table;
}

/** A table as Markdown. */
export function markdown({ columns, rows }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(columns), line(columns.map(() => "---")), ...rows.map(line)].join("\n");
}
