/** A table of results: what was measured, a row each. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What makes a run shorter while one works on a benchmark; its results are printed and not kept. */
export interface Shorter {
  /** How long one measurement lasts. */
  readonly seconds?: number | undefined;
  /** How often each is measured; the median counts. */
  readonly rounds?: number | undefined;
  /** How many events, or asks, there are. */
  readonly amount?: number | undefined;
}

/** One benchmark. */
export interface Bench {
  /** As it is called on the command line. */
  readonly name: string;
  readonly title: string;
  run(shorter: Shorter): Promise<Table> | Table;
}

/** A table as Markdown. */
export function markdown({ columns, rows }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(columns), line(columns.map(() => "---")), ...rows.map(line)].join("\n");
}
