import { z } from "zod";
import { exchange, type HttpOptions } from "../../feishu/http.ts";
import { done, failed, type Outcome } from "../../outcome.ts";
import { readJsonText } from "../json.ts";
import { type Loss, lossOf } from "./trouble.ts";

/** Where to connect to, and how often the server wants to hear from us. */
export interface Endpoint {
  /** Holds a ticket that lets in whoever has it: it goes nowhere else. */
  readonly url: string;
  /** What frames of ours name as their service. */
  readonly service: number;
  readonly pingEveryMs: number;
}

export interface EndpointOptions {
  readonly appId: string;
  readonly appSecret: string;
  /** Base URL of the Open Platform. */
  readonly domain: string;
  readonly fetch: HttpOptions["fetch"];
}

/** The SDKs' figure. Milliseconds. */
const timeoutMs = 15_000;

/** What the server asks of its clients, in seconds. Also the payload of a `pong`. */
const clientConfig = z.object({ PingInterval: z.number().positive().optional().catch(undefined) });

const answer = z.object({
  code: z.number(),
  data: z
    .object({ URL: z.string().max(16_384), ClientConfig: clientConfig.optional().catch(undefined) })
    .optional()
    .catch(undefined),
});

/**
 * How often to ping, in milliseconds, as the server says it: every 120 s where it does not (the SDKs' figure). Never so
 * often that it would be a flood, nor so seldom that a dead connection is not noticed for minutes.
 */
export function pingEveryMs(config: unknown): number {
  const seconds = clientConfig.safeParse(config).data?.PingInterval ?? 120;
  return Math.min(Math.max(seconds, 1), 300) * 1000;
}

/** Asks Feishu where to connect to: `POST /callback/ws/endpoint` with the app's id and secret, as its SDKs do. */
export async function askEndpoint(options: EndpointOptions): Promise<Outcome<Endpoint, Loss>> {
  const { appId, appSecret, domain, fetch } = options;
  const came = await exchange(
    {
      method: "POST",
      url: `${domain}/callback/ws/endpoint`,
      headers: { locale: "zh" },
      body: { AppID: appId, AppSecret: appSecret },
    },
    { fetch, timeoutMs, maxBytes: 64 * 1024 },
  );
  if (!came.ok) return failed({ trouble: "unreachable", code: came.failure });
  const { status, text } = came.value;
  const read = answer.safeParse(readJsonText(text));
  if (!read.success) return failed(status === 200 ? { trouble: "not-understood" } : lossOf(status));
  const { code, data } = read.data;
  if (code !== 0) return failed(lossOf(code));
  const url = data && URL.parse(data.URL);
  if (!data || !url || !mayConnect(url, domain)) return failed({ trouble: "not-understood" });
  const service = Number(url.searchParams.get("service_id") ?? "0");
  // Frames carry it in 32 bits.
  if (service !== (service | 0)) return failed({ trouble: "not-understood" });
  return done({ url: data.URL, service, pingEveryMs: pingEveryMs(data.ClientConfig) });
}

/** Encrypted, unless the platform itself is spoken to without encryption, as the sandbox on this machine is. */
function mayConnect(url: URL, domain: string): boolean {
  return url.protocol === "wss:" || (url.protocol === "ws:" && domain.startsWith("http:"));
}
