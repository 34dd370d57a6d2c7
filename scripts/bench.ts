// `npm run bench` runs every benchmark, `npm run bench -- understand` one of them; each prints a table and writes its
// section of docs/performance.md, with the machine, the versions and the command. What stands there below the table is
// kept. `--seconds`, `--rounds` and `--amount` make a run shorter, which is then only printed.
import { readFileSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus, totalmem } from "node:os";
import { parseArgs } from "node:util";
import { answerBench } from "../test/bench/answer.ts";
import { type Bench, markdown, type Table } from "../test/bench/bench.ts";
import { burstBench } from "../test/bench/burst.ts";
import { cardBench } from "../test/bench/card.ts";
import { intakeBench } from "../test/bench/intake.ts";
import { startBench } from "../test/bench/start.ts";
import { understandBench } from "../test/bench/understand.ts";

const all: readonly Bench[] = [intakeBench, burstBench, answerBench, understandBench, cardBench, startBench];
const page = new URL("../docs/performance.md", import.meta.url);
const number = { type: "string" } as const;
const usage = "npm run bench [-- <name> …] [--seconds <n>] [--rounds <n>] [--amount <n>]";
const { values, positionals: wanted } = read();
const unknown = wanted.find((name) => !all.some((bench) => bench.name === name));
if (unknown !== undefined) {
  console.error(`There is no benchmark ${unknown}; there are ${all.map(({ name }) => name).join(", ")}.`);
  process.exit(1);
}
const shorter = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, Number(value)]));
for (const bench of all.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  const table = await bench.run(shorter);
  console.log(`\n${bench.title}\n\n${markdown(table)}`);
  if (Object.keys(shorter).length === 0) write(bench, table);
}

function read() {
  const options = { seconds: number, rounds: number, amount: number };
  try {
    const given = parseArgs({ allowPositionals: true, options });
    const wrong = Object.entries(given.values).find(([, value]) => !/^[1-9]\d{0,8}$/.test(value));
    if (!wrong) return given;
    console.error(`--${wrong[0]} is a whole number from 1 on. ${usage}`);
  } catch {
    console.error(`That cannot be read. ${usage}`);
  }
  process.exit(1);
}

function write({ name, title }: Bench, table: Table): void {
  const about = `\`npm run bench -- ${name}\` on ${new Date().toISOString().slice(0, 10)}: ${machine()}.`;
  const [head = "", ...sections] = readFileSync(page, "utf8").split(/^(?=## )/m);
  const isOurs = (one: string) => one.startsWith(`## ${title}\n`);
  const kept = belowTable(sections.find(isOurs) ?? "");
  const section = `## ${title}\n\n${about}\n\n${markdown(table)}\n\n${kept}`;
  const others = sections.filter((one) => !isOurs(one)).map((one) => one.trimEnd());
  const titles = all.map((bench) => `## ${bench.title}`);
  const place = (one: string) => titles.indexOf(one.split("\n", 1)[0] ?? "");
  const ordered = [...others, section.trimEnd()].sort((a, b) => place(a) - place(b));
  writeFileSync(page, `${head.trimEnd()}\n\n${ordered.join("\n\n")}\n`);
}

/** What somebody wrote in a section below its table, or below its title where there is no table yet. */
function belowTable(section: string): string {
  const lines = section.split("\n");
  const last = Math.max(
    0,
    lines.findLastIndex((line) => line.startsWith("|")),
  );
  return lines
    .slice(last + 1)
    .join("\n")
    .trim();
}

function machine(): string {
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `Node.js ${process.versions.node}, ${availableParallelism()} × ${cpu?.model.trim()}, ${memory} GiB`;
}
