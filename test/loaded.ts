import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { environment, flags } from "./processes.ts";

/** A process that has loaded all of Bole, or is about to, and waits for its settings. */
export interface Loaded {
  readonly child: ChildProcess;
  /** What it says to a line; see loaded-program.ts. */
  asked(line: string): Promise<string>;
  /** What it logged so far. */
  logged(): string;
  /** Ends it as a crash would. Resolves once it is gone. */
  kill(): Promise<void>;
}

/** Starts one, by way of another command where that is given. */
export function load(through = (program: readonly string[]): readonly string[] => program): Loaded {
  const [command = "", ...words] = through([process.execPath, ...flags, "test/loaded-program.ts"]);
  const child = spawn(command, words, { env: environment, stdio: ["pipe", "pipe", "pipe"] });
  let logged = "";
  child.stderr.on("data", (chunk) => {
    logged += String(chunk);
  });
  child.stdin.on("error", () => undefined);
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  return {
    child,
    async asked(line) {
      child.stdin.write(`${line}\n`);
      return String((await lines.next()).value);
    },
    logged: () => logged,
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill("SIGKILL");
      await once(child, "exit");
    },
  };
}
