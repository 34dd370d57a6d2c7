// `npm run bench` runs every benchmark, `npm run bench -- understand` one of them; each prints a table and writes its
// section of docs/performance.md, with the machine, the versions and the command.
import { readFileSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus, totalmem } from "node:os";
import { type Bench, markdown, type Table } from "../test/bench/bench.ts";
import { understandBench } from "../test/bench/understand.ts";

const all: readonly Bench[] = [understandBench];
const page = new URL("../docs/performance.md", import.meta.url);
const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !all.some((bench) => bench.name === name));
if (unknown !== undefined) {
  console.error(`There is no benchmark ${unknown}; there are ${all.map(({ name }) => name).join(", ")}.`);
  process.exit(1);
}
for (const bench of all.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  const table = await bench.run();
  console.log(`\n${bench.title}\n\n${markdown(table)}`);
  write(bench, table);
}

function write({ name, title }: Bench, table: Table): void {
  const about = `\`npm run bench -- ${name}\` on ${new Date().toISOString().slice(0, 10)}: ${machine()}.`;
  const section = `## ${title}\n\n${about}\n\n${markdown(table)}\n`;
  const [head = "", ...sections] = readFileSync(page, "utf8").split(/^(?=## )/m);
  const others = sections.filter((one) => !one.startsWith(`## ${title}\n`)).map((one) => one.trimEnd());
  const titles = all.map((bench) => `## ${bench.title}`);
  const place = (one: string) => titles.indexOf(one.split("\n", 1)[0] ?? "");
  const ordered = [...others, section.trimEnd()].sort((a, b) => place(a) - place(b));
  writeFileSync(page, `${head.trimEnd()}\n\n${ordered.join("\n\n")}\n`);
}

function machine(): string {
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `Node.js ${process.versions.node}, ${availableParallelism()} × ${cpu?.model.trim()}, ${memory} GiB`;
}
