import { errorWords } from "../documents/error-words.ts";
import { documents } from "../documents/index.ts";
import type { Document } from "../open-apis/document.ts";
import type { SwitchableEndpoint } from "../playground/contract.ts";
import { errorsOf } from "./effects.ts";

/** What can be switched on for each endpoint, as the page reads it. */
export function switchableEndpoints(): SwitchableEndpoint[] {
  return documents.map(endpointView);
}

function endpointView(document: Document): SwitchableEndpoint {
  const { name, title, endpoint, quota, fields = {}, outOfRange } = document;
  return {
    name,
    title,
    method: endpoint.method,
    path: `/open-apis${endpoint.path}`,
    quota: [...quota],
    scopes: [...(endpoint.scopes ?? [])],
    errors: errorsOf(document).map(({ status, code, msg }) => ({
      status,
      code,
      words: errorWords[code] ?? { zh: msg, en: msg },
    })),
    fields: Object.keys(fields),
    range: outOfRange !== undefined,
  };
}
