import { type ChildProcess, execFile, fork } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";

/** A program in a process of its own, in `programs/`. */
export interface Program {
  /** What it said first, once it was ready. */
  readonly ready: unknown;
  readonly pid: number;
  /** Sends it something and waits for what it says next. */
  ask(question: unknown): Promise<unknown>;
  /** Bytes of memory it holds now, as the kernel counts them. */
  memory(): Promise<number>;
  end(): Promise<void>;
}

const everything = `
roles: { all: { commands: "*", sees: [contact, identity, employment] } }
members: [{ role: all, everyone: true }]
`;

/** An access file in which everybody may ask everything: nobody's memberships are looked up. */
export const openToAll = everything;

/** Starts a program, which finds its settings as JSON in `SETTINGS`, and waits until it says that it is ready. */
export async function start(name: string, settings: object): Promise<Program> {
  const child = fork(new URL(`./programs/${name}.ts`, import.meta.url), {
    env: { PATH: process.env.PATH, SETTINGS: JSON.stringify(settings) },
    execArgv: profiling(name),
  });
  const heard = () => said(child, name);
  return {
    ready: await heard(),
    pid: child.pid ?? 0,
    ask(question) {
      const answer = heard();
      child.send(Object(question));
      return answer;
    },
    memory: () => memoryOf(child.pid ?? 0),
    end: () => ended(child),
  };
}

/** `BENCH_PROFILE=<folder>` writes a CPU profile of each server that was measured. */
export function profiling(name: string): string[] {
  const folder = process.env.BENCH_PROFILE;
  return folder
    ? ["--cpu-prof", `--cpu-prof-dir=${folder}`, `--cpu-prof-name=${name}-${Date.now()}.cpuprofile`]
    : [];
}

/** Bytes of memory a process holds now, as the kernel counts them. */
export async function memoryOf(pid: number): Promise<number> {
  const { stdout } = await promisify(execFile)("ps", ["-o", "rss=", "-p", String(pid)]);
  return Number(stdout) * 1024;
}

/**
 * Milliseconds of processor time a process has used, in all its threads; NaN where the kernel does not say (it is read
 * from Linux's /proc, in hundredths of a second). Unlike a throughput it says little of what else the machine does.
 */
export async function processorTimeOf(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  // utime and stime, the 14th and 15th field; the second may hold spaces and ends with the last parenthesis.
  const [user, system] = stat
    .slice(stat.lastIndexOf(")") + 2)
    .split(" ")
    .slice(11, 13);
  return (Number(user) + Number(system)) * 10;
}

/** Asks a process to end, and waits until it has. */
export async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGTERM");
  await once(child, "exit");
}

async function said(child: ChildProcess, name: string): Promise<unknown> {
  const gone = new AbortController();
  const { signal } = gone;
  try {
    return await Promise.race([
      once(child, "message", { signal }).then(([message]) => message),
      once(child, "exit", { signal }).then(() => {
        throw new Error(`${name} ended`);
      }),
    ]);
  } finally {
    gone.abort();
  }
}
