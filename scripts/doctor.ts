// `npm run doctor -- --help`: what is amiss with settings, database, the app in Feishu and the webhook, and what to do.
// It changes nothing. Exit code 1 where something fails.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { doctorHelp, readDoctorArguments } from "../src/operations/doctor/arguments.ts";
import { examine } from "../src/operations/doctor/doctor.ts";
import type { Finding } from "../src/operations/doctor/finding.ts";
import { exitCodeOf, reportJson, reportText } from "../src/operations/doctor/report.ts";
import { broken } from "./doctor/broken.ts";
import { startTrial } from "./doctor/trial.ts";

const ways = Object.keys(broken);
const order = readDoctorArguments(process.argv.slice(2), ways);
if (order.kind === "wrong") {
  console.error(order.problem);
  process.exit(1);
}
if (order.kind === "help") {
  console.log(doctorHelp(ways));
  process.exit(0);
}

const findings = order.sandbox
  ? await examineSandbox(order.broken)
  : await examine({ env: process.env, webhook: order.webhook, way: order.way });
console.log(order.json ? reportJson(findings) : reportText(findings));
process.exitCode = exitCodeOf(findings);

async function examineSandbox(way: string | undefined): Promise<readonly Finding[]> {
  const folder = await mkdtemp(join(tmpdir(), "bole-doctor-"));
  const trial = await startTrial(folder);
  try {
    await (way === undefined ? undefined : broken[way]?.break(trial));
    const { env, webhook, now } = trial;
    return await examine({ env, webhook, now });
  } finally {
    await trial.close();
    await rm(folder, { recursive: true, force: true });
  }
}
