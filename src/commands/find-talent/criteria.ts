import type { z } from "zod";
import type { batchGetTalentIds } from "../../feishu/endpoints/hire-talents-batch-get-id.ts";
import type { FindTalentRequest } from "./request.ts";
import type { Sought } from "./sought.ts";

export type Criteria = z.output<NonNullable<(typeof batchGetTalentIds)["body"]>>;

/** One call: its body, and the values it asks for. */
export interface Call {
  readonly body: Criteria;
  readonly values: readonly Sought[];
}

/**
 * The most values of one kind in one call. The document sets no limit. A hundred is what every other batch
 * call of Hire and CoreHR takes; a thousand values are then ten calls, a fifth of what a second allows.
 */
export const batch = 100;

/**
 * The calls that answer a request. One call takes one country code and one kind of document, so phones of
 * two countries are two calls. Kinds given together are ANDed by Feishu (`match: "all"`): every call then
 * carries one of each kind. With `match: "any"` each kind is a call of its own.
 */
export function callsFor(values: readonly Sought[], match: FindTalentRequest["match"]): Call[] {
  const kinds = (["phone", "email", "identity"] as const).map((kind) =>
    [...Map.groupBy(values, groupOf)].flatMap(([group, ones]) =>
      group.startsWith(kind) ? inBatches(ones) : [],
    ),
  );
  if (match === "any") return kinds.flat().map(callFor);
  return kinds
    .filter((groups) => groups.length > 0)
    .reduce<Sought[][]>(
      (calls, groups) =>
        calls.length === 0 ? groups : calls.flatMap((call) => groups.map((one) => [...call, ...one])),
      [],
    )
    .map(callFor);
}

/** One call for some values: of one country's phones and one kind of document. */
export function callFor(values: readonly Sought[]): Call {
  const phones = values.flatMap((one) => (one.kind === "phone" ? [one.phone] : []));
  const emails = values.flatMap((one) => (one.kind === "email" ? [one.email] : []));
  const documents = values.flatMap((one) => (one.kind === "identity" ? [one.identity] : []));
  const [phone] = phones;
  const [document] = documents;
  const body: Criteria = {
    ...(phone && { mobile_code: phone.code, mobile_number_list: phones.map((one) => one.number) }),
    ...(emails.length > 0 && { email_list: emails }),
    ...(document && {
      identification_type: document.type,
      identification_number_list: documents.map((one) => one.number),
    }),
  };
  return { body, values };
}

/** What can stand in one list of one call. */
function groupOf(one: Sought): string {
  if (one.kind === "phone") return `phone ${one.phone.code}`;
  return one.kind === "email" ? "email" : `identity ${one.identity.type}`;
}

function inBatches(values: readonly Sought[]): Sought[][] {
  const batches: Sought[][] = [];
  for (let start = 0; start < values.length; start += batch) batches.push(values.slice(start, start + batch));
  return batches;
}
