import { generalErrors } from "../documents/general.ts";
import { failure } from "../open-apis/answers.ts";
import type { Document } from "../open-apis/document.ts";
import { type Fault, rateLimited, type Trouble } from "../open-apis/faults.ts";
import type { FaultEffect } from "../playground/contract.ts";

/** The codes an endpoint may answer with: its own, then the platform's (an endpoint without a token has only its own). */
export function errorsOf({ endpoint, errors }: Document) {
  const own = new Set(errors.map(({ code }) => code));
  return endpoint.open ? errors : [...errors, ...generalErrors.filter(({ code }) => !own.has(code))];
}

/** Where an endpoint's calls go, its path parameters being anything. */
function pathOf({ endpoint }: Document): RegExp {
  const escaped = endpoint.path.replaceAll(".", "\\.").replaceAll(/:\w+/g, "[^/]+");
  return new RegExp(`^${escaped}$`);
}

/** The fault an effect is, for every call of an endpoint; undefined where the endpoint's document knows no such thing. */
export function faultOf(document: Document, effect: FaultEffect): Fault | undefined {
  const trouble = troubleOf(document, effect);
  return trouble && { method: document.endpoint.method, path: pathOf(document), ...trouble };
}

function troubleOf(document: Document, effect: FaultEffect): Trouble | undefined {
  switch (effect.kind) {
    case "error": {
      const found = errorsOf(document).find(({ code }) => code === effect.code);
      return found && { answer: failure(found) };
    }
    case "scope": {
      const scopes = document.endpoint.scopes ?? [];
      return scopes.length === 0 ? undefined : { withheld: scopes };
    }
    case "field-scope": {
      const scopes = document.fields?.[effect.field];
      return scopes && { withheld: scopes };
    }
    case "range":
      return document.outOfRange && { emptied: true };
    case "rate-limit":
      return { answer: rateLimited(effect.seconds, document.quota[0]?.calls) };
    case "slow":
      return { delay: effect.seconds * 1000 };
    case "server-error":
      return { answer: failure({ status: 500, code: 2200, msg: "internal error" }) };
    case "html":
      return { page: { status: 502, html: "<html><h1>502 Bad Gateway</h1></html>" } };
    case "cut":
      return { cut: true };
  }
}
