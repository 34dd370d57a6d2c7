import { hexId } from "./tenant/ids.ts";

/** A file the bot uploaded. */
export interface StoredFile {
  readonly key: string;
  readonly name: string;
  /** The `file_type` it was uploaded as: `xls`, `pdf`, `stream` … */
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** The files uploaded so far, kept in memory; the oldest make room once they are too many bytes together. */
export interface Files {
  keep(file: Omit<StoredFile, "key">): StoredFile;
  file(key: string): StoredFile | undefined;
}

/** The most that is kept, bytes: a few of the largest files the platform takes. */
const room = 256 * 1024 * 1024;

export function fileShelf(): Files {
  const kept = new Map<string, StoredFile>();
  let taken = 0;
  let count = 0;
  return {
    keep(file) {
      count += 1;
      const stored = { ...file, key: hexId("om", `file:${count}`).replace("om_", "file_v3_") };
      kept.set(stored.key, stored);
      taken += stored.bytes.byteLength;
      for (const [key, { bytes }] of kept) {
        if (taken <= room) break;
        kept.delete(key);
        taken -= bytes.byteLength;
      }
      return stored;
    },
    file: (key) => kept.get(key),
  };
}
