import type { Endpoint } from "./endpoint.ts";

/**
 * The scopes an app needs to call these endpoints and see every field they read: the first, cheapest one of
 * each choice. Sorted, each once.
 */
export function scopesOf(endpoints: Iterable<Endpoint>): string[] {
  const scopes = new Set<string>();
  for (const { scopes: needed, fieldScopes = {} } of endpoints) {
    if (needed) scopes.add(needed.anyOf[0]);
    for (const field of Object.values(fieldScopes)) scopes.add(field.anyOf[0]);
  }
  return [...scopes].sort();
}
