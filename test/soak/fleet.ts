import { spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { createInterface } from "node:readline";
import { environment } from "../processes.ts";

/** One running instance. */
interface Instance {
  readonly address: string;
  /** Bytes. */
  memory(): Promise<number>;
  kill(): Promise<void>;
}

/** Instances of Bole in processes of their own, so many at a time. */
export interface Fleet {
  /** Base URLs of those that listen. */
  addresses(): readonly string[];
  /** Ends one as a crash would (SIGKILL); another takes its place at once. */
  replace(nth: number): Promise<void>;
  /** Bytes, an instance each. */
  memory(): Promise<readonly number[]>;
  close(): Promise<void>;
}

/** A process that has loaded everything and waits for its settings. Its log goes to a file where one is given. */
function loaded(logFile: string | undefined) {
  const child = spawn(process.execPath, ["test/soak/instance.ts"], {
    env: environment,
    stdio: ["pipe", "pipe", "pipe"],
  });
  if (logFile) child.stderr.pipe(createWriteStream(logFile, { flags: "a" }));
  else child.stderr.resume();
  child.stdin.on("error", () => undefined);
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const asked = async (line: string) => {
    child.stdin.write(`${line}\n`);
    return String((await lines.next()).value);
  };
  return {
    asked,
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill("SIGKILL");
      await once(child, "exit");
    },
  };
}

/** Starts so many instances with these settings. */
export async function startFleet(size: number, settings: object, logFile?: string): Promise<Fleet> {
  let spare = loaded(logFile);

  async function instance(): Promise<Instance> {
    const process = spare;
    spare = loaded(logFile);
    const address = await process.asked(JSON.stringify(settings));
    return { address, kill: process.kill, memory: async () => Number(await process.asked("")) };
  }

  const running: (Instance | undefined)[] = [];
  for (let nth = 0; nth < size; nth++) running.push(await instance());
  const present = () => running.flatMap((one) => one ?? []);
  return {
    addresses: () => present().map(({ address }) => address),
    async replace(nth) {
      const dying = running[nth];
      running[nth] = undefined;
      await dying?.kill();
      running[nth] = await instance();
    },
    memory: () => Promise.all(present().map((one) => one.memory())),
    async close() {
      await Promise.all([spare.kill(), ...present().map((one) => one.kill())]);
    },
  };
}
