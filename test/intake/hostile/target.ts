import type { ChildProcess } from "node:child_process";

/** A running receiver of events in a process of its own. */
export interface Target {
  readonly port: number;
  /** Whether the process still lives. */
  alive(): boolean;
  /**
   * How many of the pushes of this suite it has acted on, other than its own honest ones; asked where everything
   * before has been worked on. Undefined where the process has died.
   */
  acted(): Promise<number | undefined>;
  /** Ends it in good order; rejects where it does not end well. */
  close(): Promise<void>;
}

/** Resolves with the first whole line of output in which `words` are found; rejects where the process ends before. */
export function says(child: ChildProcess, words: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = "";
    const look = (chunk: Buffer) => {
      output += chunk;
      const found = output
        .split("\n")
        .slice(0, -1)
        .find((line) => words.test(line));
      if (found !== undefined) resolve(found);
    };
    child.stdout?.on("data", look);
    child.stderr?.on("data", look);
    child.once("exit", () => reject(new Error(`the process ended: ${output}`)));
  });
}

export function exited(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => child.once("exit", (code) => resolve(code)));
}
