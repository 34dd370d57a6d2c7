// `npm test`: types, lint and format, known vulnerabilities, then every test (drift checks are tests too). The last
// line counts.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const report = mkdtempSync(join(tmpdir(), "bole-check-"));
const results = join(report, "tests.json");

/** Runs one tool of node_modules on this very Node; true where it is content. */
function runs(title: string, ...args: string[]): boolean {
  console.log(`\n— ${title}`);
  return spawnSync(process.execPath, args, { stdio: "inherit" }).status === 0;
}

const steps = [
  runs("types", "node_modules/typescript/bin/tsc", "--noEmit"),
  runs("lint and format", "node_modules/@biomejs/biome/bin/biome", "check", "--error-on-warnings"),
  runs("known vulnerabilities in what is deployed", "scripts/audit-supply.ts"),
  runs(
    "tests",
    "node_modules/vitest/vitest.mjs",
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${results}`,
  ),
];

const counts = { passed: 0, failed: 0, pending: 0 };
try {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, success, testResults } = JSON.parse(
    readFileSync(results, "utf8"),
  );
  counts.passed = numPassedTests;
  // A file that cannot even be loaded counts as a failure, though none of its tests ran. The exit code tells nothing:
  // what ends PostgreSQL with the process ends it with 0.
  const files = testResults.filter(({ status }: { status: string }) => status === "failed").length;
  counts.failed = numFailedTests || files || (success && steps.at(-1) ? 0 : 1);
  counts.pending = numPendingTests + numTodoTests;
} catch {
  counts.failed = 1;
}
rmSync(report, { recursive: true, force: true });

const before = steps.slice(0, -1);
counts.passed += before.filter(Boolean).length;
counts.failed += before.filter((ok) => !ok).length;
// Nothing is skipped here: a test that does not run is a failure.
counts.failed += counts.pending;
if (counts.passed <= before.length) counts.failed += 1;
console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed === 0 && steps.every(Boolean) ? 0 : 1;
