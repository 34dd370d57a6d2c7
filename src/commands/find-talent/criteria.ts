import type { z } from "zod";
import type { batchGetTalentIds } from "../../feishu/endpoints/hire-talents-batch-get-id.ts";
import type { FindTalentRequest } from "./request.ts";

export type Criteria = z.output<NonNullable<(typeof batchGetTalentIds)["body"]>>;

/**
 * The calls that answer a request. One call takes one country code and one kind of document, so phones of
 * two countries are two calls. Kinds given together are ANDed by Feishu (`match: "all"`): every call then
 * carries one of each kind. With `match: "any"` each kind is a call of its own.
 */
export function criteriaOf(request: FindTalentRequest): Criteria[] {
  const phones = [...Map.groupBy(request.phones, (one) => one.code)].map(([code, ones]) => ({
    mobile_code: code,
    mobile_number_list: ones.map((one) => one.number),
  }));
  const emails = request.emails.length > 0 ? [{ email_list: request.emails }] : [];
  const documents = [...Map.groupBy(request.identities, (one) => one.type)].map(([type, ones]) => ({
    identification_type: type,
    identification_number_list: ones.map((one) => one.number),
  }));
  if (request.match === "any") return [...phones, ...emails, ...documents];
  return [phones, emails, documents]
    .filter((kind) => kind.length > 0)
    .reduce<Criteria[]>(
      (calls, kind) =>
        calls.length === 0 ? kind : calls.flatMap((call) => kind.map((one) => ({ ...call, ...one }))),
      [],
    );
}
