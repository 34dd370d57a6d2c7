import type { Audited, AuditedRow } from "../../audit/reader.ts";
import type { Verified } from "../../audit/verify.ts";
import { either, peopleText } from "../../commands/audit/wording.ts";
import { momentText } from "../../commands/wording.ts";

const head = [
  "TIME",
  "PERSON",
  "PLACE",
  "COMMAND",
  "OUTCOME",
  "PEOPLE",
  "SHOWN IN FULL",
  "UNDERSTOOD AS",
  "EVENT",
];

/** Rows as a plain table, columns as wide as what stands in them. */
export function tableText(rows: readonly Audited[], timeZone: string): string {
  const lines = [
    head,
    ...rows.map((one) => [
      momentText(one.at, timeZone),
      one.who,
      one.place === "p2p" ? "private" : `group ${one.chat}`,
      either(one, ({ command }) => command),
      either(one, ({ outcome }) => outcome),
      peopleText(one),
      either(one, ({ classes }) => classes.join(", ")),
      either(one, ({ understood }) => understood),
      one.event,
    ]),
  ];
  const widths = head.map((_, column) => Math.max(...lines.map((line) => (line[column] ?? "").length)));
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

/** An answer as one line of JSON, times as ISO and as milliseconds; `again` only where it came to something else again. */
export function jsonLine({ again, ...row }: Audited): string {
  return JSON.stringify({ ...legible(row), ...(again.length > 0 && { again: again.map(legible) }) });
}

function legible({ at, understood, ...row }: AuditedRow) {
  return {
    time: new Date(at).toISOString(),
    at,
    ...row,
    understood: understood.startsWith("{") ? parsed(understood) : understood,
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** What verifying came to: a line for each thing that is wrong, chain and row named, then a last line that sums up. */
export function verifiedText({ chains, rows, flaws }: Verified): string {
  const wrong = flaws.map(({ chain, row, what }) =>
    row === undefined ? `chain ${chain}: ${what}` : `chain ${chain}, row ${row}: ${what}`,
  );
  if (chains === 0 && flaws.length === 0)
    return "Nothing to verify: the audit holds no rows. If anything was ever asked here, they were removed.";
  const looked = `${rows} rows in ${chains} chains`;
  return [
    ...wrong,
    flaws.length === 0 ? `The audit is whole: ${looked}.` : `NOT whole: ${flaws.length} found in ${looked}.`,
  ].join("\n");
}
