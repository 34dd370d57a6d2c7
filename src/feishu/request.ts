import { z } from "zod";
import { done, failed, type Outcome } from "../outcome.ts";
import type { Endpoint } from "./endpoint.ts";
import type { Failure } from "./failure.ts";
import type { Wire } from "./transport.ts";

/** What a caller gave, part by part; which parts there are the endpoint knows. */
export interface GivenParts {
  readonly path?: unknown;
  readonly query?: unknown;
  readonly body?: unknown;
}

/**
 * Checks a request against the document and writes it out: personal values unwrapped, unknown fields dropped,
 * path parameters escaped. A failure names the fields at fault (`body.employment_ids`) and the rule, never a
 * value.
 */
export function prepare(endpoint: Endpoint, given: GivenParts): Outcome<Wire, Failure> {
  const path = encoded(endpoint.path, given.path);
  const query = encoded(endpoint.query, given.query);
  const body = encoded(endpoint.body, given.body);
  const faults = [
    ...named("path", path.faults),
    ...named("query", query.faults),
    ...named("body", body.faults),
  ];
  const address = faults.length === 0 ? fill(endpoint.url, path.value) : undefined;
  if (address === undefined) {
    const fields = faults.length === 0 ? ["path"] : [...new Set(faults.map((it) => it.field))];
    const message = faults.map((it) => `${it.field}: ${it.rule}`).join("; ");
    return failed({ kind: "bad-request", endpoint: endpoint.name, fields, ...(message && { message }) });
  }
  return done({
    method: endpoint.method,
    path: address,
    ...(endpoint.query && { query: query.value }),
    ...(endpoint.body && { body: body.value }),
    ...(endpoint.multipart && { multipart: true }),
  });
}

interface Encoded {
  readonly value: Record<string, unknown>;
  readonly faults: readonly z.core.$ZodIssue[];
}

function encoded(schema: z.ZodType | undefined, given: unknown): Encoded {
  if (schema === undefined) return { value: {}, faults: [] };
  const result = z.safeEncode(schema, given ?? {});
  if (!result.success) return { value: {}, faults: result.error.issues };
  return { value: Object.fromEntries(Object.entries(Object(result.data))), faults: [] };
}

function named(part: string, faults: readonly z.core.$ZodIssue[]) {
  return faults.map((it) => ({ field: [part, ...it.path].join("."), rule: it.message }));
}

/**
 * Fills `:name` parts. Undefined where a value would leave its place in the path: `.` and `..` survive
 * escaping and would be walked by whoever reads the URL.
 */
function fill(url: string, values: Record<string, unknown>): string | undefined {
  let whole = true;
  const filled = url.replace(/(?<=\/):(\w+)/g, (_, name: string) => {
    const value = values[name];
    if (typeof value !== "string" || /^\.{0,2}$/.test(value)) whole = false;
    return encodeURIComponent(String(value));
  });
  return whole ? filled : undefined;
}
