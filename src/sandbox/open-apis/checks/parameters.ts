import { z } from "zod";
import { done, failed, type Outcome } from "../../../outcome.ts";
import { type FailureCode, failure } from "../answers.ts";
import type { Answer, PlatformRequest } from "../endpoint.ts";

/**
 * Checks what a request carries against what the document allows; a violation answers with the endpoint's
 * own documented code and names the fields, as the platform does, without repeating their values.
 */
export function check<S extends z.ZodType>(
  schema: S,
  given: unknown,
  otherwise: FailureCode,
): Outcome<z.output<S>, Answer> {
  const result = schema.safeParse(given);
  if (result.success) return done(result.data);
  const violations = result.error.issues.map(({ path, message }) => ({
    field: path.join("."),
    description: message,
  }));
  return failed(failure(otherwise, { field_violations: violations }));
}

/** The query with single values; of a parameter given twice the last one counts. */
export function single(query: PlatformRequest["query"]): Record<string, string> {
  return Object.fromEntries(
    Object.entries(query).flatMap(([name, values]) => {
      const last = values.at(-1);
      return last === undefined || last === "" ? [] : [[name, last]];
    }),
  );
}

/** A whole number as a query carries it. */
export function integer(smallest: number, largest: number) {
  return z
    .string()
    .regex(/^-?\d+$/)
    .transform(Number)
    .pipe(z.number().int().min(smallest).max(largest));
}

/** A time as a string of milliseconds since 1970. */
export const millis = z
  .string()
  .regex(/^\d{1,16}$/)
  .transform(Number);

/** `2020-01-01`, a day that exists. */
export const date = z.iso.date();

/** A list of ids or other words, as many as the document allows. */
export function words(most: number, least = 0) {
  return z.array(z.string()).min(least).max(most);
}

/** A JSON body; an absent one is read as an empty object. */
export function bodyOf({ body }: PlatformRequest): unknown {
  return body === undefined || body === null ? {} : body;
}
