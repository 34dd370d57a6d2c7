// `npm run audit -- --help`: who asked what, and whether the record of it is whole. Reads what Bole reads.
import { existsSync } from "node:fs";
import { createAuditReader } from "../src/audit/reader.ts";
import { verify } from "../src/audit/verify.ts";
import { auditHelp, readArguments } from "../src/operations/audit/arguments.ts";
import { jsonLine, tableText, verifiedText } from "../src/operations/audit/print.ts";
import { readSettings } from "../src/settings.ts";
import { openStore, StoreUnusable } from "../src/store/store.ts";
import { timeZone } from "../src/time-zone.ts";

/** So many rows are read at once. */
const page = 1000;

function stop(problem: string): never {
  console.error(problem);
  process.exit(1);
}

const order = readArguments(process.argv.slice(2), { now: Date.now(), timeZone });
if (order.kind === "wrong") stop(order.problem);
if (order.kind === "help") {
  console.log(auditHelp);
  process.exit(0);
}

const read = readSettings(process.env);
if (!read.ok) stop(read.problems.join("\n"));
const { app, databaseUrl } = read.settings;
if (!app)
  stop(`FEISHU_APP_ID is missing; the audit can only be read with the app's own settings
没有应用就没有服务器上的审计。在沙盒里请直接问伯乐：切换到 HRBP，在私聊里发“审计”。
The sandbox keeps its audit in memory. Ask Bole itself there: switch to the HRBP and write “audit” in the private chat.`);
const file = /^sqlite:(?!:memory:$)(.+)$/.exec(databaseUrl)?.[1];
if (file !== undefined && !existsSync(file)) stop("DATABASE_URL names a file that is not there");

const store = await openStore(databaseUrl).catch((error: unknown) => {
  if (error instanceof StoreUnusable) return stop(`DATABASE_URL ${error.message}`);
  throw error;
});
if (order.kind === "verify") {
  const verified = await verify(app, store.audit);
  console.log(verifiedText(verified));
  process.exitCode = verified.flaws.length === 0 && verified.chains > 0 ? 0 : 1;
} else {
  const reader = createAuditReader(app, store.audit, Date.now);
  const rows = [];
  for (;;) {
    const found = await reader.find(order.query, { limit: page, offset: rows.length });
    rows.push(...found.rows);
    if (found.rows.length < page) break;
  }
  if (order.json) for (const row of rows) console.log(jsonLine(row));
  else console.log(rows.length === 0 ? "No ask fits." : tableText(rows, timeZone));
}
await store.close();
