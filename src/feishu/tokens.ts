import { done, type Outcome } from "../outcome.ts";
import type { Failure } from "./failure.ts";

/** What Feishu answers to the request for a token; `expire` in seconds. */
export interface IssuedToken {
  readonly tenant_access_token: string;
  readonly expire: number;
}

export interface Tokens {
  /** The token in use, fetched where there is none or it is about to expire. */
  current(): Promise<Outcome<string, Failure>>;
  /** A token other than the one Feishu just refused. */
  insteadOf(refused: string): Promise<Outcome<string, Failure>>;
}

/** How long before its end a token is no longer used: the official SDK's own figure, 3 minutes. */
const earlyMs = 3 * 60 * 1000;

/**
 * Keeps the tenant token. However many calls wait, one request is on its way; a failed one is not kept, so
 * that the next call tries again. Instances need not share it: while it has half an hour left Feishu gives everybody
 * the same one, and a newer one does not end the older (document tenant_access_token_internal).
 */
export function createTokens(issue: () => Promise<Outcome<IssuedToken, Failure>>, now: () => number): Tokens {
  let held: { readonly token: string; readonly until: number } | undefined;
  let fetching: Promise<Outcome<string, Failure>> | undefined;

  async function renew(): Promise<Outcome<string, Failure>> {
    const asked = now();
    const issued = await issue();
    if (!issued.ok) return issued;
    const { tenant_access_token: token, expire } = issued.value;
    // A token shorter than six minutes is used for half its life.
    held = { token, until: asked + expire * 1000 - Math.min(earlyMs, expire * 500) };
    return done(token);
  }

  function fetchOnce(): Promise<Outcome<string, Failure>> {
    fetching ??= renew().finally(() => {
      fetching = undefined;
    });
    return fetching;
  }

  return {
    async current() {
      return held && now() < held.until ? done(held.token) : fetchOnce();
    },
    async insteadOf(refused) {
      if (held?.token === refused) held = undefined;
      return this.current();
    },
  };
}
