// `npm run soak -- --minutes 2 --database postgres --kills 100 --seed 1`: mixed traffic against real Bole processes with
// faults everywhere and random SIGKILLs (test/soak). Prints what came of it; exit code 1 where anything was lost or came
// twice. On SQLite there is one instance, on PostgreSQL (a server of its own, started for this) two.
import { mkdtemp, rm } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { startPostgres } from "../test/postgres-server.ts";
import { isSound, rows, wrongs } from "../test/soak/report.ts";
import { soak } from "../test/soak/soak.ts";

const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "1" },
    database: { type: "string", default: "sqlite" },
    kills: { type: "string" },
    seed: { type: "string", default: "1" },
    log: { type: "string" },
  },
});
const minutes = Number(values.minutes);
const kills = Number(values.kills ?? Math.round(minutes * 20));
const many = values.database === "postgres";
if (!(minutes >= 0) || !(kills >= 0) || (!many && values.database !== "sqlite")) {
  console.error(
    "npm run soak -- [--minutes N] [--database sqlite|postgres] [--kills N] [--seed N] [--log FILE]",
  );
  process.exit(2);
}

const folder = await mkdtemp(join(tmpdir(), "bole-soak-"));
const server = many ? await startPostgres() : undefined;
try {
  const report = await soak({
    databaseUrl: server ? `${server.url}/postgres` : `sqlite:${join(folder, "bole.db")}`,
    instances: many ? 2 : 1,
    seed: Number(values.seed),
    seconds: minutes * 60,
    kills,
    logFile: values.log,
  });
  const model = cpus()[0]?.model.trim();
  const day = new Date().toISOString().slice(0, 10);
  console.log(
    `\`npm run soak -- --minutes ${minutes} --database ${values.database} --kills ${kills} --seed ${values.seed}\``,
  );
  console.log(`on ${day}: Node.js ${process.versions.node}, ${cpus().length} × ${model}.\n`);
  console.log(`| what | ${many ? "two instances on PostgreSQL" : "one instance on SQLite"} |\n| --- | --- |`);
  for (const [what, figure] of rows(report)) console.log(`| ${what} | ${figure} |`);
  for (const kind of wrongs) {
    if (report[kind].length > 0) console.error(`${kind}: ${report[kind].join(" ")}`);
  }
  process.exitCode = isSound(report) ? 0 : 1;
} finally {
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
}
