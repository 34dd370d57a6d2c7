import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/postgres-server.ts"],
    // Whatever a test waits for it waits for by state; this is for a machine that is busy with other things.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // One more than the cores of a small machine: many of these tests wait for processes, sockets and files.
    maxWorkers: 3,
    // Bole keeps nothing in module scope that one test could leave to another; loading it anew for each file takes long.
    isolate: false,
    coverage: {
      provider: "v8",
      include: ["src/**/*.ts"],
      exclude: ["src/sandbox/playground/page/**"],
      reporter: ["text-summary"],
    },
  },
});
