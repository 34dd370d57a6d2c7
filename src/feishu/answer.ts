import type { z } from "zod";

/** An answer as its schema reads it, and which fields had to be left out because they were not as documented. */
export type Reading<T> =
  | { readonly ok: true; readonly value: T; readonly leftOut: readonly string[] }
  | { readonly ok: false; readonly fields: readonly string[] };

type Path = readonly PropertyKey[];

/**
 * Reads an answer with patience, losing as little as can be:
 * - null is the same as absent, and fields the document does not know are dropped;
 * - a field that is not what the document says is left out; where it was needed (an item's id), its item is;
 *   the rest of the answer stays;
 * - but never does a fault look like “nothing found”: when a list at the top is no list, or not one of its
 *   items can be read, or the paging fields are broken, the whole answer counts as unexpected.
 * The names of what was left out carry no values: `items[].basic_info.age`.
 */
export function readAnswer<S extends z.ZodType>(schema: S, answer: unknown): Reading<z.output<S>> {
  let plain = tidy(answer);
  const filled = filledLists(plain);
  const leftOut = new Set<string>();
  // Each round takes at least one thing out; an item needs two rounds (the field, then its item).
  for (let round = 0; round < 16; round++) {
    const result = schema.safeParse(plain);
    if (result.success) {
      const left = filledLists(plain);
      const lost = filled.filter((name) => !left.includes(name));
      return lost.length > 0
        ? { ok: false, fields: lost }
        : { ok: true, value: result.data, leftOut: [...leftOut] };
    }
    const gone: string[] = [];
    for (const issue of result.error.issues) {
      const path = essential(issue) ? undefined : remove(plain, issue.path, gone);
      if (path === undefined) return { ok: false, fields: [nameOf(issue.path)] };
      leftOut.add(nameOf(path));
    }
    plain = tidy(plain);
  }
  return { ok: false, fields: [...leftOut] };
}

/** Deeper than any document; guards the stack against an answer that is all brackets. */
const maxDepth = 40;

/** A copy without nulls, undefined members and whatever lies absurdly deep. */
function tidy(value: unknown, depth = 0): unknown {
  if (typeof value !== "object" || value === null) return value ?? undefined;
  if (depth > maxDepth) return undefined;
  if (Array.isArray(value)) {
    return value.map((it) => tidy(it, depth + 1)).filter((it) => it !== undefined);
  }
  const members = Object.entries(value).map(([key, it]) => [key, tidy(it, depth + 1)] as const);
  return Object.fromEntries(members.filter(([, it]) => it !== undefined));
}

/** The faults one must not overlook: they decide whether there is anything, and whether there is more. */
function essential(issue: z.core.$ZodIssue): boolean {
  const [first] = issue.path;
  if (issue.path.length !== 1) return false;
  return (
    first === "has_more" ||
    first === "page_token" ||
    (issue.code === "invalid_type" && issue.expected === "array")
  );
}

/**
 * Takes out what stands at `path`, or its holder where nothing stands there (a required field is missing).
 * Answers with the path taken out; undefined when that would be the whole answer.
 */
function remove(root: unknown, path: Path, gone: string[]): Path | undefined {
  if (path.length === 0) return undefined;
  const at = JSON.stringify(path.map(String));
  if (gone.some((it) => at === it || at.startsWith(`${it.slice(0, -1)},`))) return path;
  const holder = path.slice(0, -1).reduce<unknown>(memberOf, root);
  const key = path.at(-1);
  if (key === undefined || typeof holder !== "object" || holder === null) return undefined;
  if (memberOf(holder, key) === undefined) return remove(root, path.slice(0, -1), gone);
  Reflect.set(holder, key, undefined);
  gone.push(at);
  return path;
}

function memberOf(holder: unknown, key: PropertyKey): unknown {
  return typeof holder === "object" && holder !== null && Object.hasOwn(holder, key)
    ? Reflect.get(holder, key)
    : undefined;
}

/** The lists at the top that hold anything. */
function filledLists(answer: unknown): string[] {
  if (typeof answer !== "object" || answer === null) return [];
  return Object.entries(answer).flatMap(([name, it]) => (Array.isArray(it) && it.length > 0 ? [name] : []));
}

function nameOf(path: Path): string {
  return path.reduce<string>((name, key) => {
    if (typeof key === "number") return `${name}[]`;
    return name === "" ? String(key) : `${name}.${String(key)}`;
  }, "");
}
