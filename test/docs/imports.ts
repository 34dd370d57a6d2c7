import { globSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";

/** One import: which file, which other file of ours. */
export interface Import {
  readonly from: string;
  readonly to: string;
}

const written =
  /(?:^(?:import|export)\b[^;]*?\bfrom\s*|\bimport\s*\(\s*|^import\s*|^require\()"(\.[^"]+)"/gms;

/** Every import of a file under src by another, of types as well, at the start or on the way (`import()`, `require()`). */
export function importsOfSource(): Import[] {
  return globSync("src/**/*.{js,ts}").flatMap((from) =>
    [...readFileSync(from, "utf8").matchAll(written)]
      .map(([, path = ""]) => ({ from, to: normalize(join(dirname(from), path)) }))
      .filter(({ to }) => to.startsWith("src/")),
  );
}

/** The room a file stands in (`language`), or the file itself where it stands in none (`service.ts`). */
export function roomOf(file: string): string {
  return file.split("/")[1] ?? "";
}

/** Groups of names that lead to each other in a circle; a name that leads to itself only by others counts. */
export function circles(all: readonly Import[]): string[][] {
  const next = new Map<string, Set<string>>();
  for (const { from, to } of all) next.set(from, (next.get(from) ?? new Set()).add(to));
  const reached = new Map([...next.keys()].map((one) => [one, reachable(one, next)]));
  const inCircle = [...next.keys()].filter((one) => reached.get(one)?.has(one));
  const groups = new Map<string, string[]>();
  for (const one of inCircle) {
    const group = inCircle.filter((other) => reached.get(one)?.has(other) && reached.get(other)?.has(one));
    groups.set(group.toSorted().join(" "), group.toSorted());
  }
  return [...groups.values()];
}

function reachable(start: string, next: ReadonlyMap<string, ReadonlySet<string>>): Set<string> {
  const found = new Set<string>();
  const open = [...(next.get(start) ?? [])];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    if (found.has(one)) continue;
    found.add(one);
    open.push(...(next.get(one) ?? []));
  }
  return found;
}
