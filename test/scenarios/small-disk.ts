import { spawnSync } from "node:child_process";
import { copyFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { onTestFinished } from "vitest";
import type { Trouble } from "../../src/store/trouble.ts";
import { folder } from "../store/temp.ts";
import type { Instance } from "./instances.ts";

/** A place for a database that can run out of room, and gets some again. */
export interface SmallDisk {
  readonly databaseUrl: string;
  /** The command that runs a program on it. */
  readonly through: (program: readonly string[]) => readonly string[];
  /** What Bole calls it when there is no room left. */
  readonly trouble: Trouble;
  fill(instance: Instance): Promise<void>;
  free(instance: Instance): Promise<void>;
  /** The database as it is now, for whoever wants to read it. */
  readable(instance: Instance): Promise<string>;
}

const megabyte = 2 ** 20;

/** Whether this machine gives a process a disk of its own, as Linux does where its owner has not forbidden it. */
const disks = spawnSync("unshare", ["-Urm", "mount", "-t", "tmpfs", "tmpfs", "/mnt"]).status === 0;

/** The kinds there are on this machine; the second is everywhere. */
export const smallDisks: readonly (readonly [string, () => Promise<SmallDisk>])[] = [
  ...(disks ? [["a disk of its own", ownDisk] as const] : []),
  ["a file that may not grow", limitedFile],
];

/** A disk of two megabytes, which nobody needs to be root for. Others get there by way of the process. */
async function ownDisk(): Promise<SmallDisk> {
  const place = await folder();
  const seen = ({ pid }: Instance, name: string) => join(`/proc/${pid}/root${place}`, name);
  return {
    databaseUrl: `sqlite:${join(place, "bole.db")}`,
    through: (program) => [
      ...["unshare", "--user", "--map-root-user", "--mount", "sh", "-c"],
      `mount -t tmpfs -o size=${2 * megabyte} tmpfs "$0" && exec "$@"`,
      place,
      ...program,
    ],
    trouble: "disk-full",
    fill: (instance) =>
      writeFile(seen(instance, "filler"), Buffer.alloc(4 * megabyte)).then(
        () => Promise.reject(new Error("there was room")),
        (error: NodeJS.ErrnoException) => (error.code === "ENOSPC" ? undefined : Promise.reject(error)),
      ),
    free: (instance) => rm(seen(instance, "filler")),
    // SQLite itself finds no way there.
    async readable(instance) {
      const here = await folder();
      for (const name of ["bole.db", "bole.db-wal"]) await copyFile(seen(instance, name), join(here, name));
      return `sqlite:${join(here, "bole.db")}`;
    },
  };
}

/**
 * A process whose files may not grow beyond a megabyte (RLIMIT_FSIZE). Somebody else, who may more, writes to the database
 * until its write-ahead log is longer; once that is put away the process may write again. The operating system calls this
 * EFBIG, for which SQLite has no other word than that it could not write.
 */
async function limitedFile(): Promise<SmallDisk> {
  const file = join(await folder(), "bole.db");
  let beside: DatabaseSync | undefined;
  onTestFinished(() => beside?.close());
  return {
    databaseUrl: `sqlite:${file}`,
    // POSIX counts in blocks of 512 bytes.
    through: (program) => ["sh", "-c", `ulimit -f ${megabyte / 512} && exec "$0" "$@"`, ...program],
    trouble: "disk-failing",
    async fill() {
      beside = new DatabaseSync(file, { timeout: 10_000 });
      beside.exec("pragma wal_autocheckpoint = 0; create table filler (bytes blob)");
      beside.exec("insert into filler values (zeroblob(100000))");
      while ((await stat(`${file}-wal`)).size < 1.5 * megabyte)
        beside.exec("update filler set bytes = randomblob(100000)");
    },
    async free() {
      for (let busy: unknown = 1; busy !== 0; )
        busy = beside?.prepare("pragma wal_checkpoint(truncate)").get()?.busy;
    },
    readable: async () => `sqlite:${file}`,
  };
}
