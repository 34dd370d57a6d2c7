import { resolve } from "node:path";

/** Where a database is, without user or password: a file's whole path, `host:port/name`, or `memory`. */
export function placeOf(databaseUrl: string): string {
  const path = /^sqlite:(.+)$/.exec(databaseUrl)?.[1];
  if (path === ":memory:") return "memory";
  if (path !== undefined) return resolve(path);
  const url = URL.parse(databaseUrl);
  return url ? `${url.host}${url.pathname}` : "";
}
