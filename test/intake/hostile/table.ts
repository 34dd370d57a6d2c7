import { type OutcomeOf, outcomes, type Tally } from "./tally.ts";

/** One family in the table. */
export interface Row {
  readonly title: string;
  readonly requests: number;
  readonly bole: Tally;
  readonly sdk: Tally;
}

const headings: Readonly<Record<OutcomeOf, string>> = {
  refused: "refused",
  unanswered: "no answer",
  agreed: "answered 2xx",
  ran: "ran a handler",
  died: "process died",
};

const start = "<!-- written by npm run hostile: from here -->";
const end = "<!-- to here -->";

/** The Markdown table of both. */
export function renderTable(rows: readonly Row[]): string {
  const cells = (values: readonly (string | number)[]) => `| ${values.join(" | ")} |`;
  const columns = (who: string) => outcomes.map((one) => `${who}: ${headings[one]}`);
  const total: Row = {
    title: "**Together**",
    requests: rows.reduce((sum, { requests }) => sum + requests, 0),
    bole: added(rows.map(({ bole }) => bole)),
    sdk: added(rows.map(({ sdk }) => sdk)),
  };
  return [
    cells(["Family", "Requests", ...columns("Bole"), ...columns("SDK")]),
    cells(["---", ...Array.from({ length: 1 + 2 * outcomes.length }, () => "--:")]),
    ...[...rows, total].map(({ title, requests, bole, sdk }) =>
      cells([title, requests, ...outcomes.map((one) => bole[one]), ...outcomes.map((one) => sdk[one])]),
    ),
  ].join("\n");
}

function added(tallies: readonly Tally[]): Tally {
  const sum = (one: OutcomeOf) => tallies.reduce((total, tally) => total + tally[one], 0);
  return {
    refused: sum("refused"),
    unanswered: sum("unanswered"),
    agreed: sum("agreed"),
    ran: sum("ran"),
    died: sum("died"),
  };
}

/** The page with what stands between its marks replaced. */
export function withResult(page: string, result: string): string {
  const [before, rest] = page.split(start);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) throw new Error("the page has lost its marks");
  return `${before}${start}\n\n${result}\n\n${end}${after}`;
}

/** Family → the numbers of its row, as the page has them. */
export function readTable(page: string): Map<string, readonly number[]> {
  const rows =
    page
      .split(start)[1]
      ?.split(end)[0]
      ?.matchAll(/^\| (.+?) \| ([\d |]+) \|$/gm) ?? [];
  return new Map([...rows].map(([, title = "", numbers = ""]) => [title, numbers.split(" | ").map(Number)]));
}
