import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** What the compiler says of a TypeScript block that stands in a file beside `src`'s rooms (`./src/…`). */
export function tsProblems(text: string): string[] {
  const home = resolve("node_modules/.cache");
  mkdirSync(home, { recursive: true });
  const folder = mkdtempSync(join(home, "bole-docs-"));
  try {
    writeFileSync(join(folder, "block.ts"), text.replaceAll('"./src/', `"${resolve("src")}/`));
    const settings = { extends: resolve("tsconfig.json"), include: ["block.ts"], exclude: [] };
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(settings));
    const compiler = resolve("node_modules/typescript/bin/tsc");
    const { status, stdout } = spawnSync(process.execPath, [compiler, "--project", folder], {
      encoding: "utf8",
    });
    return status === 0 ? [] : [stdout];
  } finally {
    rmSync(folder, { recursive: true });
  }
}
