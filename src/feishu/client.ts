import type { Logger } from "pino";
import type { Counter } from "../counter.ts";
import type { Observer } from "../observer.ts";
import type { Clock } from "./clock.ts";
import type { Endpoint, Parts } from "./endpoint.ts";
import { createExchange } from "./exchange.ts";
import { createGateway } from "./gateway/gateway.ts";
import type { Feishu } from "./port.ts";
import { readData } from "./read-data.ts";
import { type GivenParts, prepare } from "./request.ts";

export interface FeishuOptions {
  readonly appId: string;
  readonly appSecret: string;
  /** Base URL of the Open Platform; every call goes to `<domain>/open-apis/…`. */
  readonly domain: string;
  readonly log: Pick<Logger, "debug" | "warn">;
  readonly fetch?: typeof globalThis.fetch;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** How long one request may take, milliseconds. */
  readonly timeoutMs?: number;
  /** The most that is read of one answer, bytes. A page of 20 talents is some 200 KB. */
  readonly maxBytes?: number;
  /** Where instances count their calls together; absent where there is only this one. */
  readonly counter?: Counter | undefined;
  /** See `GatewayOptions`. */
  readonly unlimited?: ((endpoint: Endpoint) => boolean) | undefined;
  readonly observer?: Observer | undefined;
  /** By which calls wait for their turn and for another attempt. */
  readonly clock?: Clock | undefined;
}

/**
 * Talks to the Open Platform. Requests are checked before they are sent, pass the gateway, and their answers are read
 * by the endpoint's schema; failures come as values.
 */
export function createFeishu(options: FeishuOptions): Feishu {
  const { log, counter, unlimited, clock, observer } = options;
  const exchange = createExchange({
    ...options,
    domain: options.domain.replace(/\/+$/, ""),
    fetch: options.fetch ?? globalThis.fetch,
    now: options.now ?? Date.now,
    timeoutMs: options.timeoutMs ?? 10_000,
    maxBytes: options.maxBytes ?? 8 * 1024 * 1024,
  });
  const pass = createGateway({ ...exchange, counter, unlimited, clock, observer });
  return {
    async call<E extends Endpoint>(endpoint: E, parts: Parts<E>) {
      const given: GivenParts = Object(parts);
      const wire = prepare(endpoint, given);
      if (!wire.ok) return wire;
      const came = await pass(endpoint, wire.value);
      return came.ok ? readData(endpoint, came.value, log) : came;
    },
  };
}
