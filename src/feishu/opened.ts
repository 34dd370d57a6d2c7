import { z } from "zod";
import { done, failed, type Outcome } from "../outcome.ts";
import type { Console } from "./console.ts";
import type { Endpoint } from "./endpoint.ts";
import type { Failure } from "./failure.ts";
import type { Answer, Exchange } from "./http.ts";
import { logIdOf, refusal, waitOf } from "./troubles.ts";

/** A good answer out of its envelope, not yet read by the endpoint's schema. */
export interface Opened {
  readonly data: unknown;
  readonly status: number;
  /** Feishu's support id of the call. */
  readonly logId?: string | undefined;
}

/** Every answer has these; `data` is read by the endpoint's schema. */
const envelope = z.looseObject({ code: z.int(), msg: z.string().optional().catch(undefined) });

/** What an exchange brought: what stands in the envelope, or the failure it is. */
export function opened(endpoint: Endpoint, came: Exchange, console: Console): Outcome<Opened, Failure> {
  if (!came.ok) {
    const kind = came.failure === "too-large" ? "unexpected-answer" : came.failure;
    return failed({ kind, endpoint: endpoint.name });
  }
  const answer = came.value;
  const body = envelope.safeParse(parsed(answer.text));
  if (!body.success) return failed(unexpected(endpoint, answer));
  if (body.data.code !== 0) return failed(refusal(endpoint, answer, body.data, console));
  if (answer.status >= 300) return failed(unexpected(endpoint, answer));
  const { status } = answer;
  return done({
    data: endpoint.whole ? body.data : (body.data.data ?? {}),
    status,
    logId: logIdOf(answer),
  });
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
