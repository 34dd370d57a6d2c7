import type { Logger } from "pino";
import { z } from "zod";
import { done, failed, type Outcome } from "../outcome.ts";
import { readAnswer } from "./answer.ts";
import type { Data, Endpoint, Parts } from "./endpoint.ts";
import { issueTenantToken } from "./endpoints/auth-tenant-access-token.ts";
import type { Failure } from "./failure.ts";
import type { Answer, Exchange } from "./http.ts";
import { noteLogId } from "./log-ids.ts";
import { isStaleToken } from "./meanings.ts";
import type { Feishu } from "./port.ts";
import { type GivenParts, prepare } from "./request.ts";
import { createTokens } from "./tokens.ts";
import { createTransport, type Wire } from "./transport.ts";
import { type Console, logIdOf, refusal, waitOf } from "./troubles.ts";

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
}

/** Every answer has these; `data` is read by the endpoint's schema. */
const envelope = z.looseObject({ code: z.int(), msg: z.string().optional().catch(undefined) });

/**
 * Talks to the Open Platform. Requests are checked before they are sent, answers read by the endpoint's
 * schema, failures come as values. A token Feishu no longer accepts is replaced once and the call repeated.
 * Of every exchange one debug line is written: which endpoint, how it ended, how long, Feishu's log id.
 */
export function createFeishu(options: FeishuOptions): Feishu {
  const { appId, appSecret, log, now = Date.now } = options;
  const domain = options.domain.replace(/\/+$/, "");
  const send = createTransport({
    appId,
    appSecret,
    domain,
    fetch: options.fetch ?? globalThis.fetch,
    timeoutMs: options.timeoutMs ?? 10_000,
    maxBytes: options.maxBytes ?? 8 * 1024 * 1024,
  });
  const tokens = createTokens(issue, now);

  async function issue() {
    const wire = prepare(issueTenantToken, { body: { app_id: appId, app_secret: appSecret } });
    return wire.ok ? exchange(issueTenantToken, wire.value) : wire;
  }

  async function exchange<E extends Endpoint>(endpoint: E, wire: Wire): Promise<Outcome<Data<E>, Failure>> {
    const started = now();
    const came = await send(wire);
    const read = interpret(endpoint, came, { appId, domain });
    const { name, method } = endpoint;
    const logId = came.ok ? logIdOf(came.value) : undefined;
    noteLogId(logId ?? (read.outcome.ok ? undefined : read.outcome.failure.logId));
    log.debug(
      {
        endpoint: name,
        method,
        ...(came.ok && { status: came.value.status }),
        ...(read.outcome.ok
          ? { code: 0 }
          : { kind: read.outcome.failure.kind, code: read.outcome.failure.code }),
        ms: now() - started,
        logId,
      },
      "called Feishu",
    );
    if (read.oddities.length > 0) {
      log.warn({ endpoint: name, fields: read.oddities, logId }, "an answer differs from its document");
    }
    return read.outcome;
  }

  return {
    async call<E extends Endpoint>(endpoint: E, parts: Parts<E>) {
      const given: GivenParts = Object(parts);
      const wire = prepare(endpoint, given);
      if (!wire.ok) return wire;
      const token = await tokens.current();
      if (!token.ok) return token;
      const first = await exchange(endpoint, { ...wire.value, token: token.value });
      if (first.ok || !isStaleToken(first.failure.code)) return first;
      const fresh = await tokens.insteadOf(token.value);
      if (!fresh.ok) return fresh;
      return exchange(endpoint, { ...wire.value, token: fresh.value });
    },
  };
}

interface Interpreted<T> {
  readonly outcome: Outcome<T, Failure>;
  /** Names of fields that were not as documented. */
  readonly oddities: readonly string[];
}

function interpret<E extends Endpoint>(endpoint: E, came: Exchange, console: Console): Interpreted<Data<E>> {
  const { name } = endpoint;
  if (!came.ok) {
    const kind = came.failure === "too-large" ? "unexpected-answer" : came.failure;
    return { outcome: failed({ kind, endpoint: name }), oddities: [] };
  }
  const answer = came.value;
  const body = envelope.safeParse(parsed(answer.text));
  if (!body.success) return { outcome: failed(unexpected(endpoint, answer)), oddities: [] };
  if (body.data.code !== 0) {
    return { outcome: failed(refusal(endpoint, answer, body.data, console)), oddities: [] };
  }
  if (answer.status >= 300) return { outcome: failed(unexpected(endpoint, answer)), oddities: [] };
  const reading = readAnswer(endpoint.data, endpoint.whole ? body.data : (body.data.data ?? {}));
  if (!reading.ok) {
    const fields = reading.fields;
    return { outcome: failed({ ...unexpected(endpoint, answer), code: 0, fields }), oddities: fields };
  }
  // `endpoint.data` is the schema `Data<E>` is inferred from; the compiler cannot see it through the generic.
  return { outcome: done(reading.value as Data<E>), oddities: reading.leftOut };
}

/** An answer that is not Feishu's envelope: a proxy's page, a gateway's error, a redirect. */
function unexpected(endpoint: Endpoint, answer: Answer): Failure {
  const { status } = answer;
  const kind = status === 429 ? "rate-limited" : status >= 500 ? "feishu-fault" : "unexpected-answer";
  const logId = logIdOf(answer);
  const retryAfter = status === 429 ? waitOf(answer) : undefined;
  return {
    kind,
    endpoint: endpoint.name,
    status,
    ...(logId && { logId }),
    ...(retryAfter !== undefined && { retryAfter }),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
