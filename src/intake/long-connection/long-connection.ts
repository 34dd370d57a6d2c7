import { setTimeout as after } from "node:timers/promises";
import type { BaseLogger } from "pino";
import { errorName } from "../../error-name.ts";
import { askEndpoint, type EndpointOptions } from "./endpoint.ts";
import { type Line, openLine } from "./line.ts";
import { type ConnectionPace, pauseAfter, usualPace } from "./pace.ts";
import { createPieces } from "./pieces.ts";
import { notTaken, type TakeOptions, takePayload } from "./take.ts";
import { type ConnectionTrouble, type Loss, lasts, words } from "./trouble.ts";

export interface LongConnectionOptions extends Omit<EndpointOptions, "fetch">, TakeOptions {
  readonly now: () => number;
  readonly log: Pick<BaseLogger, "debug" | "info" | "warn" | "error">;
  readonly fetch?: EndpointOptions["fetch"];
  /** From 0 to 1, to spread what many would do at the same time. */
  readonly random?: () => number;
  readonly pace?: Partial<ConnectionPace> | undefined;
}

/** The other way in: Bole calls Feishu, and events and callbacks come over that connection. */
export interface LongConnection {
  start(): void;
  /** Takes nothing more. Resolves once what was taken is answered and the connection is closed; within 4 s. */
  stop(): Promise<void>;
  /** Why nothing can come in at present; undefined while the connection stands. */
  trouble(): ConnectionTrouble | undefined;
}

/**
 * Keeps one connection, for ever: a lost or silent one is made anew.
 *
 * With the SDK's protocol, but not with its WSClient (1.74.0, read). That gives up for good after some codes and after
 * as many attempts as the server says; hears of a refused handshake nothing but that it failed; watches for silence only
 * when asked to; pings without pause where a pong names no interval; allocates whatever a frame's `sum` says; writes the
 * URL with its ticket, and what people wrote, into its log; drops the answers under way when it is closed; and cannot be
 * given a clock.
 */
export function createLongConnection(options: LongConnectionOptions): LongConnection {
  const { now, log, random = Math.random, fetch = globalThis.fetch } = options;
  const pace = { ...usualPace, ...options.pace };
  const stopping = new AbortController();
  const pieces = createPieces({ now });
  let trouble: ConnectionTrouble | undefined = "connecting";
  let line: Line | undefined;

  async function take(payload: Uint8Array) {
    try {
      return await takePayload(payload, options);
    } catch (error) {
      log.error({ error: errorName(error) }, "what came over the long connection could not be taken");
      return notTaken;
    }
  }

  /** One connection, to its end. */
  async function connect(): Promise<Loss> {
    const endpoint = await askEndpoint({ ...options, fetch: until(stopping.signal, fetch) });
    if (!endpoint.ok) return endpoint.failure;
    if (stopping.signal.aborted) return { trouble: "cut" };
    const onOpen = () => {
      trouble = undefined;
      log.info({}, "the long connection to Feishu stands");
    };
    line = openLine(endpoint.value, { pieces, take, onOpen, now, log, pongWithinMs: pace.pongWithinMs });
    return line.ended;
  }

  async function keep(): Promise<void> {
    for (let losses = 1; !stopping.signal.aborted; losses++) {
      const began = now();
      const loss = await connect();
      if (stopping.signal.aborted) return;
      trouble = loss.trouble;
      if (now() - began >= pace.steadyMs) losses = 1;
      const pauseMs = pauseAfter(losses, lasts(loss), random(), pace);
      const about = { trouble, code: loss.code, pauseMs };
      if (lasts(loss)) log.error(about, words[trouble]);
      else log.warn(about, words[trouble]);
      await after(pauseMs, undefined, { signal: stopping.signal, ref: false }).catch(() => {});
    }
  }

  return {
    start: () => void keep(),
    async stop() {
      stopping.abort();
      await line?.leave();
    },
    trouble: () => trouble,
  };
}

/** The same, given up once the signal says so. */
function until(signal: AbortSignal, fetch: typeof globalThis.fetch): typeof globalThis.fetch {
  return (input, init) =>
    fetch(input, { ...init, signal: AbortSignal.any(init?.signal ? [signal, init.signal] : [signal]) });
}
