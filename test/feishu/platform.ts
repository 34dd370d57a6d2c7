import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { Writable } from "node:stream";
import pino from "pino";
import { onTestFinished } from "vitest";
import { createFeishu, type FeishuOptions } from "../../src/feishu/client.ts";
import type { Clock } from "../../src/feishu/clock.ts";

/** One request as it came over the wire. */
export interface Seen {
  readonly method: string;
  readonly url: string;
  readonly path: string;
  readonly query: Record<string, string>;
  readonly headers: IncomingHttpHeaders;
  /** JSON read, or undefined for anything else. */
  readonly body: unknown;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface Reply {
  readonly status?: number;
  readonly headers?: Record<string, string>;
  /** An object is sent as JSON, a string as it is; `never` leaves the caller waiting. */
  readonly body: object | string | "never";
}

export const tokenPath = "/open-apis/auth/v3/tenant_access_token/internal";
export const appId = "cli_0123456789abcdef";
export const appSecret = "a-secret-nobody-may-read";

/** A server on this machine that answers calls as it is told, and token requests with t-1, t-2, … */
export async function openPlatform(
  answer: (seen: Seen) => Reply | Promise<Reply>,
  issue: (count: number) => Reply | Promise<Reply> = token,
) {
  const calls: Seen[] = [];
  const tokenRequests: Seen[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const bytes = new Uint8Array(Buffer.concat(chunks));
    const json = request.headers["content-type"]?.startsWith("application/json") === true;
    const url = new URL(request.url ?? "/", "http://platform");
    const seen: Seen = {
      method: request.method ?? "",
      url: request.url ?? "",
      path: url.pathname,
      query: Object.fromEntries(url.searchParams),
      headers: request.headers,
      body: json && bytes.length > 0 ? JSON.parse(Buffer.from(bytes).toString("utf8")) : undefined,
      bytes,
    };
    const forToken = seen.path === tokenPath;
    (forToken ? tokenRequests : calls).push(seen);
    const reply = forToken ? await issue(tokenRequests.length) : await answer(seen);
    if (reply.body === "never") return;
    response.writeHead(reply.status ?? 200, { "content-type": "application/json", ...reply.headers });
    response.end(typeof reply.body === "string" ? reply.body : JSON.stringify(reply.body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const { port } = server.address() as AddressInfo;
  return { domain: `http://127.0.0.1:${port}`, calls, tokenRequests };
}

/** The documented answer to the n-th token request. */
export function token(count: number): Reply {
  return { body: { code: 0, msg: "ok", tenant_access_token: `t-${count}`, expire: 7200 } };
}

/** The documented envelope around `data`. */
export function data(content: object): Reply {
  return { body: { code: 0, msg: "success", data: content } };
}

/** A client of such a platform, with everything it logs, at the finest level. */
export function clientOf(platform: { domain: string }, options: Partial<FeishuOptions> = {}) {
  let logged = "";
  const sink = new Writable({
    write(chunk, _encoding, written) {
      logged += String(chunk);
      written();
    },
  });
  const log = pino({ level: "trace" }, sink);
  const feishu = createFeishu({ appId, appSecret, domain: platform.domain, log, ...options });
  return { feishu, logged: () => logged };
}

/** A clock on which waiting takes no time. */
export function movedClock(): Clock {
  let now = 0;
  return {
    now: () => now,
    wait: async (milliseconds) => {
      now += milliseconds;
    },
  };
}
