// `npm run golden`: takes the pictures of test/golden anew. Look at what changed before it is kept.
import { spawnSync } from "node:child_process";

const { status } = spawnSync(process.execPath, ["node_modules/vitest/vitest.mjs", "run", "test/golden"], {
  env: { ...process.env, BOLE_GOLDEN: "write" },
  stdio: "inherit",
});
process.exitCode = status ?? 1;
