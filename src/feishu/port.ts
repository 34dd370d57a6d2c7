import type { Outcome } from "../outcome.ts";
import type { Data, Endpoint, Parts } from "./endpoint.ts";
import type { Failure } from "./failure.ts";

/**
 * What the other rooms see of Feishu: one call for every declared endpoint. The request is checked against
 * the document's limits before it is sent, the answer parsed by the endpoint's schema; a failure is a value.
 */
export interface Feishu {
  call<E extends Endpoint>(endpoint: E, parts: Parts<E>): Promise<Outcome<Data<E>, Failure>>;
}
