// `npm test`: every test (drift checks are tests too), and beside them types, lint and format, known vulnerabilities. The
// last line counts.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const report = mkdtempSync(join(tmpdir(), "bole-check-"));
const results = join(report, "tests.json");

/** Runs one program of node_modules on this very Node. Whether it is content, and what it said that is not shown yet. */
async function runs(args: readonly string[], stdio: "inherit" | "pipe") {
  const tool = spawn(process.execPath, args, { stdio: ["ignore", stdio, stdio] });
  let said = "";
  const hear = (chunk: unknown) => {
    said += String(chunk);
  };
  tool.stdout?.on("data", hear);
  tool.stderr?.on("data", hear);
  const [code] = await once(tool, "close");
  return { content: code === 0, said };
}

const reports = ["--reporter=default", "--reporter=json", `--outputFile.json=${results}`];
const others: Readonly<Record<string, readonly string[]>> = {
  types: ["node_modules/typescript/bin/tsc", "--noEmit"],
  "lint and format": ["node_modules/@biomejs/biome/bin/biome", "check", "--error-on-warnings"],
  "known vulnerabilities in what is deployed": ["scripts/audit-supply.ts"],
};
// Beside each other: many tests wait for processes, sockets and files, and leave a core to others meanwhile. What the others
// say comes after the tests, which show how they go.
const [tests, ...besides] = await Promise.all([
  runs(["node_modules/vitest/vitest.mjs", "run", ...reports], "inherit"),
  ...Object.values(others).map((args) => runs(args, "pipe")),
]);
for (const [nth, title] of Object.keys(others).entries())
  console.log(`\n— ${title}\n${besides[nth]?.said.trimEnd()}`);

const counts = { passed: 0, failed: 0, pending: 0 };
try {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, success, testResults } = JSON.parse(
    readFileSync(results, "utf8"),
  );
  counts.passed = numPassedTests;
  // A file that cannot even be loaded counts as a failure, though none of its tests ran. The exit code tells nothing:
  // what ends PostgreSQL with the process ends it with 0.
  const files = testResults.filter(({ status }: { status: string }) => status === "failed").length;
  counts.failed = numFailedTests || files || (success && tests.content ? 0 : 1);
  counts.pending = numPendingTests + numTodoTests;
} catch {
  counts.failed = 1;
}
rmSync(report, { recursive: true, force: true });

counts.passed += besides.filter(({ content }) => content).length;
counts.failed += besides.filter(({ content }) => !content).length;
// Nothing is skipped here: a test that does not run is a failure.
counts.failed += counts.pending;
if (counts.passed <= besides.length) counts.failed += 1;
console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed === 0 && tests.content ? 0 : 1;
