import { createWriteStream } from "node:fs";
import { type Loaded, load } from "../loaded.ts";

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

function loaded(logFile: string | undefined): Loaded {
  const one = load();
  if (logFile) one.child.stderr?.pipe(createWriteStream(logFile, { flags: "a" }));
  return one;
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
