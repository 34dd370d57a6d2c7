import type { Logger } from "pino";
import { done, failed, type Outcome } from "../outcome.ts";
import { readAnswer } from "./answer.ts";
import type { Data, Endpoint } from "./endpoint.ts";
import type { Failure } from "./failure.ts";
import type { Opened } from "./opened.ts";

/** A good answer as its endpoint's schema reads it. Fields that are not as documented are named in the log. */
export function readData<E extends Endpoint>(
  endpoint: E,
  { data, status, logId }: Opened,
  log: Pick<Logger, "warn">,
): Outcome<Data<E>, Failure> {
  const { name } = endpoint;
  const reading = readAnswer(endpoint.data, data);
  const fields = reading.ok ? reading.leftOut : reading.fields;
  if (fields.length > 0) log.warn({ endpoint: name, fields, logId }, "an answer differs from its document");
  if (!reading.ok) {
    return failed({
      kind: "unexpected-answer",
      endpoint: name,
      status,
      code: 0,
      fields,
      ...(logId && { logId }),
    });
  }
  // `endpoint.data` is the schema `Data<E>` is inferred from; the compiler cannot see it through the generic.
  return done(reading.value as Data<E>);
}
