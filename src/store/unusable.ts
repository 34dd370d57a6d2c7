import type { Trouble } from "./trouble.ts";

/** What to tell the person who starts Bole, after "DATABASE_URL ". */
const advice: Readonly<Record<Exclude<Trouble, "failing">, string>> = {
  unreachable: "cannot be reached; start the database there, or correct the address",
  restarting: "is still starting up; try again in a moment",
  "too-many-connections": "has no connection left; raise max_connections or lower DATABASE_POOL",
  locked: "is kept locked by another program; end that",
  "disk-full": "is on a full disk; make room",
  "disk-failing": "is on a disk that cannot be read or written",
  "read-only": "cannot be written; give this user the right to, or another file",
  damaged: "is damaged; restore it from a backup, or give another file",
  gone: "was moved away while it was opened",
  refused: "is refused; check user, password and the name of the database",
};

/** Why the database cannot be used, in one line that never holds its address. */
export function unusable(trouble: Trouble, error: unknown, file: boolean): string {
  if (trouble !== "failing" && !(file && trouble === "gone")) return advice[trouble];
  const own = error instanceof Error ? error.message : typeof error;
  return `cannot be used (${own}); give ${file ? "a file that can be written" : "a database Bole may make tables in"}`;
}
