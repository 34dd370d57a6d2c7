import { createHash } from "node:crypto";

/** How long a tenant_access_token lives (document "tenant_access_token_internal"): two hours, in milliseconds. */
const lifetime = 7_200_000;
/** While at least this much of it remains, asking again gives the same token (the same document). */
const renewal = 1_800_000;

/** The tenant_access_tokens that were given out. Two may be valid at once. */
export interface TokenDesk {
  /** The token to give now and its remaining seconds. */
  give(): { readonly token: string; readonly expire: number };
  valid(token: string): boolean;
  /** From now on no token given so far is accepted (for tests of expiry). */
  expireAll(): void;
}

export function tokenDesk(secret: string, now: () => number): TokenDesk {
  let given: { token: string; until: number }[] = [];
  let count = 0;
  return {
    give() {
      const latest = given.at(-1);
      if (latest && latest.until - now() >= renewal)
        return { token: latest.token, expire: Math.floor((latest.until - now()) / 1000) };
      count += 1;
      const token = `t-${createHash("sha256").update(`${secret}:${count}:${now()}`).digest("hex").slice(0, 40)}`;
      given.push({ token, until: now() + lifetime });
      return { token, expire: lifetime / 1000 };
    },
    valid: (token) => given.some((it) => it.token === token && it.until > now()),
    expireAll() {
      given = [];
    },
  };
}
