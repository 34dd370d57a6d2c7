import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** A folder of the test's own, gone when it ends. */
export async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), "bole-"));
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  return path;
}
