import { inventTenant } from "../../src/sandbox/tenant/invent.ts";
import type { Tenant } from "../../src/sandbox/tenant/tenant.ts";

const day = 86_400_000;
const byDay = new Map<number, Tenant>();

/**
 * The company a sandbox would invent at that moment. It is the same all day, and inventing it is most of what a sandbox's
 * start takes; so the tests of a process share it. Frozen: none can leave another a changed one.
 */
export function invented(now: number): Tenant {
  const today = Math.floor(now / day);
  const tenant = byDay.get(today) ?? frozen(inventTenant(now));
  byDay.set(today, tenant);
  return tenant;
}

function frozen<T>(value: T): T {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const part of Object.values(value)) frozen(part);
  return value;
}
