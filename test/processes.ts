import { readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * What a process that a test starts finds in its environment, besides its own: the way to programs, and what Node has
 * compiled before, so that each of the many does not read all of Bole anew. One that may be killed writes that down itself
 * (`flushCompileCache`); others do so at their end.
 */
export const environment: Readonly<Record<string, string | undefined>> = {
  PATH: process.env.PATH,
  NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join("node_modules", ".cache", "compiled"),
};

const { scripts }: { scripts: { start: string } } = JSON.parse(readFileSync("package.json", "utf8"));

/** V8's options under which Bole is started (`npm start`), for programs that stand for it. */
export const flags: readonly string[] = scripts.start.split(" ").filter((word) => word.startsWith("--max-"));
