import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { setTimeout as after } from "node:timers/promises";
import type { Both } from "../words.ts";
import { type Policy, readPolicy } from "./policy.ts";
import { problems } from "./policy-problems.ts";

/** What became of an edit of ACCESS_FILE. `edit` is the same for the same content, and tells nothing of it. */
export type PolicyNews =
  | { readonly kind: "changed"; readonly edit: string }
  /** It cannot be used: what was in force stays in force. */
  | { readonly kind: "broken"; readonly edit: string; readonly told: readonly Both[] }
  /** After broken ones, one that can be used; it is in force now. */
  | { readonly kind: "mended"; readonly edit: string };

/** ACCESS_FILE, read anew whenever it changes. */
export interface PolicyFile {
  /** The newest policy that could be read. */
  current(): Policy;
  /** Looks now. Whoever calls while a look is under way waits for one that begins after it. */
  look(): Promise<void>;
  /** Looks every few seconds from now on and tells what became of each edit; until the returned function is called. */
  follow(tell: (news: PolicyNews) => void): () => void;
}

export type PolicyFileResult =
  | { readonly ok: true; readonly file: PolicyFile }
  /** `problems` in English, for the console and the log; `told` the same for people. */
  | { readonly ok: false; readonly problems: readonly string[]; readonly told: readonly Both[] };

export interface PolicyFileOptions {
  readonly path: string;
  /** The names of the commands there are. */
  readonly commands: readonly string[];
  /** How often to look, milliseconds. */
  readonly every?: number;
  /** How long a new content has to stay as it is before it counts, so that nothing half written does. Milliseconds. */
  readonly settle?: number;
}

/** The whole file is read at each look, so no edit can hide behind a time stamp; it is a few kilobytes. */
const usuallyEvery = 3000;
const usuallySettle = 200;

/** Reads ACCESS_FILE for the first time; where it cannot be used, the problems say why. */
export async function openPolicyFile(options: PolicyFileOptions): Promise<PolicyFileResult> {
  const { path, commands, every = usuallyEvery, settle = usuallySettle } = options;
  const first = await contentOf(path);
  const read = understood(first, commands);
  if (!read.ok) return { ok: false, problems: read.told.map(({ en }) => en), told: read.told };

  let policy = read.policy;
  let seen = first;
  /** Broken contents told of since the last good one: each is told of once. */
  const broken = new Set<string>();
  let tell: (news: PolicyNews) => void = () => {};

  async function see(): Promise<void> {
    const found = await settled(path, seen, settle);
    if (found === seen) return;
    seen = found;
    const edit = editOf(found);
    const next = understood(found, commands);
    if (!next.ok) {
      if (broken.has(edit)) return;
      broken.add(edit);
      return tell({ kind: "broken", edit, told: next.told });
    }
    policy = next.policy;
    const kind = broken.size > 0 ? "mended" : "changed";
    broken.clear();
    tell({ kind, edit });
  }

  let looking = Promise.resolve();
  // One after the other, so that an older look never undoes a newer one.
  const look = () => {
    looking = looking.then(see);
    return looking;
  };

  return {
    ok: true,
    file: {
      current: () => policy,
      look,
      follow(listener) {
        tell = listener;
        let following = true;
        const round = async (): Promise<void> => {
          await look();
          if (following) timer = setTimeout(round, every).unref();
        };
        let timer = setTimeout(round, every).unref();
        return () => {
          following = false;
          clearTimeout(timer);
          tell = () => {};
        };
      },
    },
  };
}

/** What the file says, or why it cannot be read. */
type Content = string;
const unreadable = "\u0000unreadable ";

/** Larger files are no list of roles. Bytes. */
const largest = 1024 * 1024;
/** A file on a mount that hangs is as good as none. Milliseconds. */
const patience = 5000;

async function contentOf(path: string): Promise<Content> {
  return readRegular(path).catch((error: NodeJS.ErrnoException) => unreadable + (error.code ?? "?"));
}

/** A pipe would never end, and all later looks would wait behind it. */
async function readRegular(path: string): Promise<string> {
  const about = await stat(path);
  if (!about.isFile()) throw Object.assign(new Error("no regular file"), { code: "no regular file" });
  if (about.size > largest) throw Object.assign(new Error("too large"), { code: "larger than 1 MB" });
  return readFile(path, { encoding: "utf8", signal: AbortSignal.timeout(patience) });
}

/** The content once it is as it was before, or twice the same. An editor that replaces the file is given that time. */
async function settled(path: string, before: Content, settle: number): Promise<Content> {
  let found = await contentOf(path);
  while (found !== before) {
    await after(settle, undefined, { ref: false });
    const again = await contentOf(path);
    if (again === found) return found;
    found = again;
  }
  return found;
}

function understood(content: Content, commands: readonly string[]) {
  if (!content.startsWith(unreadable)) return readPolicy(content, commands);
  return { ok: false, told: [problems.unreadable(content.slice(unreadable.length))] } as const;
}

function editOf(content: Content): string {
  return createHash("sha256").update(content).digest("base64url").slice(0, 22);
}
