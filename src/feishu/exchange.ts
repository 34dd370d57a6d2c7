import type { Logger } from "pino";
import type { Observer } from "../observer.ts";
import { done, type Outcome } from "../outcome.ts";
import type { Endpoint } from "./endpoint.ts";
import { issueTenantToken } from "./endpoints/auth-tenant-access-token.ts";
import { currentErrand } from "./errand.ts";
import type { Failure } from "./failure.ts";
import { noteLogId } from "./log-ids.ts";
import { isStaleToken } from "./meanings.ts";
import { type Opened, opened } from "./opened.ts";
import { readData } from "./read-data.ts";
import { prepare } from "./request.ts";
import { createTokens, type IssuedToken } from "./tokens.ts";
import { createTransport, type Wire } from "./transport.ts";

export interface ExchangeOptions {
  readonly appId: string;
  readonly appSecret: string;
  /** Base URL of the Open Platform, without a slash at its end. */
  readonly domain: string;
  readonly log: Pick<Logger, "debug" | "warn">;
  readonly fetch: typeof globalThis.fetch;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly timeoutMs: number;
  readonly maxBytes: number;
  readonly observer?: Pick<Observer, "called"> | undefined;
}

/**
 * A token comes quickly or not at all, and every call waits for it: three attempts fit into what a person waits through
 * (gateway/endurance.ts). Milliseconds.
 */
const longestIssue = 3_500;

/** Makes one call and says what came of it. */
export type MakeCall = (endpoint: Endpoint, wire: Wire) => Promise<Outcome<Opened, Failure>>;

export interface Exchange {
  readonly make: MakeCall;
  /** Sees that there is a token, so that no call whose turn has come waits for one. */
  ready(): Promise<Outcome<undefined, Failure>>;
}

/**
 * Calls under the tenant's token. One that Feishu no longer accepts is replaced once and the call repeated. Of every
 * exchange one debug line is written: which endpoint, how it ended, how long, Feishu's log id.
 */
export function createExchange(options: ExchangeOptions): Exchange {
  const { appId, appSecret, domain, log, now } = options;
  const send = createTransport(options);
  const tokens = createTokens(issue, now);

  async function issue(): Promise<Outcome<IssuedToken, Failure>> {
    const wire = prepare(issueTenantToken, { body: { app_id: appId, app_secret: appSecret } });
    if (!wire.ok) return wire;
    const came = await exchange(issueTenantToken, { ...wire.value, timeoutMs: longestIssue });
    return came.ok ? readData(issueTenantToken, came.value, log) : came;
  }

  async function exchange(endpoint: Endpoint, wire: Wire): Promise<Outcome<Opened, Failure>> {
    const started = now();
    const came = await send(wire);
    const outcome = opened(endpoint, came, { appId, domain });
    const logId = outcome.ok ? outcome.value.logId : outcome.failure.logId;
    noteLogId(logId);
    const ms = now() - started;
    options.observer?.called({
      endpoint: endpoint.name,
      outcome: outcome.ok ? "ok" : outcome.failure.kind,
      ms,
    });
    log.debug(
      {
        event: currentErrand().event,
        endpoint: endpoint.name,
        method: endpoint.method,
        ...(came.ok && { status: came.value.status }),
        ...(outcome.ok ? { code: 0 } : { kind: outcome.failure.kind, code: outcome.failure.code }),
        ms,
        logId,
      },
      "called Feishu",
    );
    return outcome;
  }

  async function make(endpoint: Endpoint, wire: Wire): Promise<Outcome<Opened, Failure>> {
    const token = await tokens.current();
    if (!token.ok) return token;
    const first = await exchange(endpoint, { ...wire, token: token.value });
    if (first.ok || !isStaleToken(first.failure.code)) return first;
    const fresh = await tokens.insteadOf(token.value);
    return fresh.ok ? exchange(endpoint, { ...wire, token: fresh.value }) : fresh;
  }

  return {
    make,
    async ready() {
      const token = await tokens.current();
      return token.ok ? done(undefined) : token;
    },
  };
}
