import type { Client } from "@larksuiteoapi/node-sdk";
import type { Endpoint, Parts } from "../../../src/feishu/endpoint.ts";
import type { Feishu } from "../../../src/feishu/port.ts";

/** One request, made by Bole and by the official SDK's own method for it. */
export interface Witnessed {
  readonly endpoint: Endpoint;
  ours(feishu: Feishu): Promise<unknown>;
  theirs(sdk: Client): Promise<unknown>;
}

/** A request with these parts; the SDK's method gets what its types ask for, mostly the very same parts. */
export function witnessed<E extends Endpoint, P>(
  endpoint: E,
  parts: P & Parts<E>,
  theirs: (sdk: Client, parts: P) => Promise<unknown>,
): Witnessed {
  return {
    endpoint,
    ours: (feishu) => feishu.call(endpoint, parts),
    theirs: (sdk) => theirs(sdk, parts),
  };
}
